using Campaigns.Api.Loading;
using Campaigns.Api.Schema.Campaigns;
using Campaigns.Api.Schema.Catalogue;
using Campaigns.Api.Schema.Figures;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Analysis.Plausibility;
using Campaigns.Metrics.Planning;

namespace Campaigns.Api.Schema.Analysis;

/// <summary>A warning as a capture found it. Kept with run, rule, figures and moment, also when a later capture no longer finds it. Nothing is corrected.</summary>
[GraphQLName("CapturedWarning")]
public sealed class CapturedWarningNode
{
    private readonly PlanningEntry<WarningLine> _entry;
    private readonly PlanningEntry<WarningLine> _first;
    private readonly RuleExemption? _exemption;
    private readonly CampaignNode _campaign;

    /// <summary>Wraps the line.</summary>
    /// <param name="entry">The newest version.</param>
    /// <param name="first">The first version.</param>
    /// <param name="exemption">Why it is not minded; null when it is.</param>
    /// <param name="campaign">The campaign.</param>
    public CapturedWarningNode(PlanningEntry<WarningLine> entry, PlanningEntry<WarningLine> first, RuleExemption? exemption, CampaignNode campaign)
    {
        _entry = entry;
        _first = first;
        _exemption = exemption;
        _campaign = campaign;
    }

    /// <summary>Permanent id, the same whatever becomes of it.</summary>
    [ID]
    public string Id => _entry.Chain;

    /// <summary>Id of the rule, as <c>reach_exceeds_population</c>.</summary>
    public string Rule => _entry.Record.Rule;

    /// <summary>The channel.</summary>
    public ChannelNode Channel => ChannelNode.Of(_entry.Record.Channel);

    /// <summary>The track; null when the source does not split by track.</summary>
    public TrackNode? Track => _campaign.TrackOf(_entry.Record.Track);

    /// <summary>What exactly it is about: a metric id, an audience key or a date; null when the rule says it.</summary>
    public string? Subject => _entry.Record.Subject;

    /// <summary>The figure that breaks the rule, as the newest capture found it.</summary>
    public decimal Actual => _entry.Record.Actual;

    /// <summary>What it should have kept to.</summary>
    public decimal Limit => _entry.Record.Limit;

    /// <summary>The days of the figures.</summary>
    public WindowNode Window => new(_entry.Record.Window);

    /// <summary>Whether it stands, is gone, or is exempted.</summary>
    public CapturedWarningState State => _entry.IsWithdrawal ? CapturedWarningState.Gone : _exemption is null ? CapturedWarningState.Standing : CapturedWarningState.Exempted;

    /// <summary>Why it is not minded, as it was entered; null when it is.</summary>
    public string? Reason => _exemption?.Reason;

    /// <summary>Id of the run that found it like this or found it gone; of an entered line, as a population, when that did.</summary>
    public string Run => _entry.Record.Run;

    /// <summary>When a capture first found it, UTC.</summary>
    public DateTimeOffset FirstSeenAt => _first.EnteredAt;

    /// <summary>When its numbers last changed, UTC; of one that is gone when it was found gone.</summary>
    public DateTimeOffset ChangedAt => _entry.EnteredAt;

    /// <summary>Since when captures no longer find it, UTC; null while they do.</summary>
    public DateTimeOffset? GoneSince => _entry.IsWithdrawal ? _entry.EnteredAt : null;

    /// <summary>Ids of the figures that the rule set against each other, for the field figure.</summary>
    [GraphQLType("[ID!]!")]
    [ListSize(AssumedSize = 3)]
    public IReadOnlyList<string> FigureIds => _entry.Record.Figures;

    /// <summary>What cannot be, in words.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetMessage(Language language = Language.Sv) => PlausibilityTexts.Of(Rule).In(language);

    /// <summary>The source.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(1)]
    public async Task<SourceNode> GetSourceAsync(SourceDataLoader sources, CancellationToken cancellationToken) =>
        (await sources.LoadNodesAsync([_entry.Record.Source], cancellationToken))[0];
}

/// <summary>What has become of a warning.</summary>
public enum CapturedWarningState
{
    /// <summary>The newest capture of its figures found it.</summary>
    Standing,

    /// <summary>It stands, and somebody has exempted the channel from the rule.</summary>
    Exempted,

    /// <summary>A later capture no longer finds it.</summary>
    Gone,
}
