using Campaigns.Api.Loading;
using Campaigns.Api.Schema.Campaigns;
using Campaigns.Api.Schema.Catalogue;
using Campaigns.Api.Schema.Figures;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Analysis.Plausibility;

namespace Campaigns.Api.Schema.Analysis;

/// <summary>Figures that cannot all be true, or hardly can. Nothing is corrected.</summary>
[GraphQLName("PlausibilityWarning")]
public sealed class WarningNode
{
    private readonly CampaignWarning _warning;
    private readonly CampaignNode _campaign;

    /// <summary>Wraps the record.</summary>
    /// <param name="warning">The warning.</param>
    /// <param name="campaign">The campaign.</param>
    public WarningNode(CampaignWarning warning, CampaignNode campaign)
    {
        _warning = warning;
        _campaign = campaign;
    }

    /// <summary>Id of the rule, as <c>reach_exceeds_population</c>.</summary>
    public string Rule => _warning.Warning.Rule;

    /// <summary>The channel.</summary>
    public ChannelNode Channel => ChannelNode.Of(_warning.Warning.Channel);

    /// <summary>The track; null when the source does not split by track.</summary>
    public TrackNode? Track => _campaign.TrackOf(_warning.Track);

    /// <summary>What exactly it is about: a metric id, an audience key or a date; null when the rule says it.</summary>
    public string? Subject => _warning.Warning.Subject;

    /// <summary>The figure that breaks the rule.</summary>
    public decimal Actual => _warning.Warning.Actual;

    /// <summary>What it should have kept to.</summary>
    public decimal Limit => _warning.Warning.Limit;

    /// <summary>The days of the figures.</summary>
    public WindowNode Window => new(_warning.Window);

    /// <summary>True when somebody has exempted the channel from the rule.</summary>
    public bool Exempted => _warning.Exemption is not null;

    /// <summary>Why it is not minded, as it was entered; null when it is.</summary>
    public string? Reason => _warning.Exemption?.Reason;

    /// <summary>What cannot be, in words.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetMessage(Language language = Language.Sv) => PlausibilityTexts.Of(Rule).In(language);

    /// <summary>The source.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(1)]
    public async Task<SourceNode> GetSourceAsync(SourceDataLoader sources, CancellationToken cancellationToken) =>
        (await sources.LoadNodesAsync([_warning.Source], cancellationToken))[0];
}
