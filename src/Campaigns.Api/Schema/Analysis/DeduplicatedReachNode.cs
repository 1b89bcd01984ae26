using Campaigns.Api.Loading;
using Campaigns.Api.Schema.Campaigns;
using Campaigns.Api.Schema.Catalogue;
using Campaigns.Api.Schema.Planning;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Analysis.Reach;
using Campaigns.Metrics.Observations;

namespace Campaigns.Api.Schema.Analysis;

/// <summary>How many different persons several channels reached together: bounds that hold the truth and an estimate inside them, never a bare number.</summary>
[GraphQLName("DeduplicatedReach")]
public sealed class DeduplicatedReachNode
{
    private readonly ComputedReach _computed;
    private readonly CampaignNode _campaign;

    /// <summary>Wraps the answer.</summary>
    /// <param name="computed">The answer.</param>
    /// <param name="campaign">The campaign.</param>
    public DeduplicatedReachNode(ComputedReach computed, CampaignNode campaign)
    {
        _computed = computed;
        _campaign = campaign;
    }

    /// <summary>What can be said.</summary>
    public ReachVerdict Verdict => Result.Verdict;

    /// <summary>Every channel that was looked at, used ones first, also those that bring nothing.</summary>
    [ListSize(AssumedSize = 8)]
    public IReadOnlyList<ReachInputNode> Channels => [.. Result.Channels.Select(line => new ReachInputNode(line))];

    /// <summary>What the used channels count; null when none is used.</summary>
    public IdentityBasis? IdentityBasis => Result.IdentityBasis;

    /// <summary>Other things that channels of the campaign count. Ask again with one of them as identityBasis for those channels' answer.</summary>
    [ListSize(AssumedSize = 1)]
    public IReadOnlyList<IdentityBasis> OfferedBases => Result.OfferedBases;

    /// <summary>Bounds from the channels' totals alone; null when no channel has a reach.</summary>
    public ValueIntervalNode? Unstratified => ValueIntervalNode.Of(Result.Reach?.FromTotals);

    /// <summary>Sharpest bounds from everything known, in persons, as computed; null when nothing can be said or the sources contradict each other.</summary>
    public ValueIntervalNode? Interval => ValueIntervalNode.Of(Result.Reach?.Interval);

    /// <summary>Estimate, never outside the interval; null without a population and where there is no interval.</summary>
    public decimal? Estimate => Result.Reach?.Estimate;

    /// <summary>The interval as it may be shown: outwards to three digits, and no finer than the figures it stands on.</summary>
    public ValueIntervalNode? ShownInterval => ValueIntervalNode.Of(Result.ShownInterval);

    /// <summary>The estimate as it may be shown, rounded like the interval.</summary>
    public decimal? ShownEstimate => Result.ShownEstimate;

    /// <summary>The interval as a share of the population, 0 to 1; null without a population.</summary>
    public ValueIntervalNode? ShareOfPopulation => Result.Reach?.LowerShare is { } low ? new ValueIntervalNode(low, Result.Reach.UpperShare) : null;

    /// <summary>The estimate as a share of the population, 0 to 1; null without a population.</summary>
    public decimal? EstimateShare => Result.Reach?.EstimateShare;

    /// <summary>The people there are to reach; null when nobody has entered them.</summary>
    public PopulationNode? Population => _computed.Population is { } population ? new PopulationNode(population) : null;

    /// <summary>The factor on the estimate; 1 leaves it alone.</summary>
    public decimal DuplicationFactor => _computed.Query.DuplicationFactor;

    /// <summary>What the estimate assumes; null without one.</summary>
    public EstimateMethod? Method => Result.Reach?.Method;

    /// <summary>Channels whose figures cannot all be true, the smallest such set; null when everything fits.</summary>
    [ListSize(AssumedSize = 2)]
    public IReadOnlyList<ChannelNode>? Contradiction => Result.Reach?.Conflict is { } conflict
        ? [.. conflict.Facts.SelectMany(fact => fact).Distinct(StringComparer.Ordinal).Select(ChannelNode.Of)]
        : null;

    /// <summary>By how many persons contradicting figures miss each other at least; null when everything fits.</summary>
    public decimal? Shortfall => Result.Reach?.Conflict?.ShortfallPersons;

    /// <summary>What each used channel adds that no other reaches; empty when the sources contradict each other.</summary>
    [ListSize(AssumedSize = 8)]
    public IReadOnlyList<IncrementalReachNode> Incremental => Result.Reach is { } reach
        ? [.. reach.Incremental.Select(added => new IncrementalReachNode(ChannelNode.Of(added.Channel), ValueIntervalNode.Of(added.Interval)!, added.Estimate))]
        : [];

    /// <summary>How it came about, down to the stored figures.</summary>
    public ExpressionNode Expression => new(_computed.Figure.Expression, _campaign);

    private CampaignReachResult Result => _computed.Result;

    /// <summary>What the numbers assume, in words.</summary>
    /// <param name="language">Language of the text.</param>
    [ListSize(AssumedSize = 3)]
    public IReadOnlyList<string> GetAssumptions(Language language = Language.Sv) =>
        [.. CampaignReach.Assumptions(Result, DuplicationFactor).Select(text => text.In(language))];

    /// <summary>What a reader must know, in words.</summary>
    /// <param name="language">Language of the text.</param>
    [ListSize(AssumedSize = 3)]
    public IReadOnlyList<string> GetNotes(Language language = Language.Sv) => [.. Result.Notes.Select(text => text.In(language))];

    /// <summary>Stable id of this computed figure; the field figure tells its value then and now. Null when no more ids can be given.</summary>
    /// <param name="shown">Notes that it was shown.</param>
    /// <param name="cancellationToken">Cancels the noting.</param>
    [GraphQLType("ID")]
    public async Task<string?> GetFigureIdAsync(ShownFigures shown, CancellationToken cancellationToken) => await shown.NoteAsync(_computed.Figure, cancellationToken);
}

/// <summary>What one channel brings into a deduplicated reach.</summary>
[GraphQLName("ReachInput")]
public sealed class ReachInputNode
{
    private readonly ChannelReachLine _line;

    /// <summary>Wraps the line.</summary>
    /// <param name="line">The line.</param>
    public ReachInputNode(ChannelReachLine line) => _line = line;

    /// <summary>The channel or group.</summary>
    public ChannelNode Channel => ChannelNode.Of(_line.Channel);

    /// <summary>What it brings in: one number, or the range it must lie in; null when it brings nothing.</summary>
    public ValueIntervalNode? Reach => ValueIntervalNode.Of(_line.Reach);

    /// <summary>What it counts; null without a reach.</summary>
    public IdentityBasis? IdentityBasis => _line.IdentityBasis;

    /// <summary>The days of its figure; null without one or with several.</summary>
    public Figures.WindowNode? Window => _line.Figures is [{ Window: { } window }] ? new Figures.WindowNode(window) : null;

    /// <summary>Whether it is in the answer.</summary>
    public bool Used => _line.IsUsed;

    /// <summary>True when it stands on a figure that was made up for a demonstration.</summary>
    public bool Constructed => _line.Figures.Any(cell => cell.Constructed);

    /// <summary>Channels whose duplicates the source itself removed, when this is their joint reach; empty otherwise.</summary>
    [ListSize(AssumedSize = 2)]
    public IReadOnlyList<ChannelNode> UnionOf => [.. _line.UnionOf.Select(ChannelNode.Of)];

    /// <summary>Why it is not used, or used otherwise than as reported, in words; null when there is nothing to say.</summary>
    /// <param name="language">Language of the text.</param>
    public string? GetReason(Language language = Language.Sv) => _line.Reason?.In(language);
}

/// <summary>Persons that one channel reached and no other channel did.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Interval">Bounds in persons.</param>
/// <param name="Estimate">Estimate in persons; null where the whole has none.</param>
[GraphQLName("IncrementalReach")]
public sealed record IncrementalReachNode(ChannelNode Channel, ValueIntervalNode Interval, decimal? Estimate);
