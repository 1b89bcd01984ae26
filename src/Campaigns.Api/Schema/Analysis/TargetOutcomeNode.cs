using Campaigns.Api.Loading;
using Campaigns.Api.Schema.Campaigns;
using Campaigns.Api.Schema.Planning;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Analysis.Evaluation;
using Campaigns.Metrics.Figures;
using Campaigns.Metrics.Planning;

namespace Campaigns.Api.Schema.Analysis;

/// <summary>A target and what became of it.</summary>
[GraphQLName("TargetOutcome")]
public sealed class TargetOutcomeNode
{
    private readonly PlanningEntry<TargetLine> _entry;
    private readonly TargetOutcome _outcome;
    private readonly DerivedFigure? _figure;
    private readonly CampaignNode _campaign;

    /// <summary>Wraps the answer.</summary>
    /// <param name="entry">The target.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="figure">The outcome as a computed figure; null for a stored one.</param>
    /// <param name="campaign">The campaign.</param>
    public TargetOutcomeNode(PlanningEntry<TargetLine> entry, TargetOutcome outcome, DerivedFigure? figure, CampaignNode campaign)
    {
        _entry = entry;
        _outcome = outcome;
        _figure = figure;
        _campaign = campaign;
    }

    /// <summary>The target.</summary>
    public TargetNode Target => new(_entry, _campaign);

    /// <summary>What became of it, or the estimate of an interval; null without one.</summary>
    public decimal? Outcome => _outcome.Value;

    /// <summary>What the outcome must lie in; null when nothing is known.</summary>
    public ValueIntervalNode? OutcomeInterval => ValueIntervalNode.Of(_outcome.Interval);

    /// <summary>The verdict. An interval on both sides of the target cannot tell.</summary>
    public TargetOutcomeVerdict Verdict => Of(_outcome.Verdict);

    /// <summary>The figure with its quality; null for a computed interval and without one.</summary>
    public Comparing.ComparisonCellNode? Cell => _outcome.Cell is { } cell ? new(cell, _campaign) : null;

    /// <summary>Why it cannot be told, in words; null when it can.</summary>
    /// <param name="language">Language of the text.</param>
    public string? GetReason(Language language = Language.Sv) => _outcome.Reason?.In(language);

    /// <summary>Stable id of the outcome's figure; null without one, or when it is a sum of several.</summary>
    /// <param name="shown">Notes that a computed figure was shown.</param>
    /// <param name="cancellationToken">Cancels the noting.</param>
    [GraphQLType("ID")]
    public async Task<string?> GetFigureIdAsync(ShownFigures shown, CancellationToken cancellationToken) => _figure is { } figure
        ? await shown.NoteAsync(figure, cancellationToken)
        : _outcome.Cell is { Inputs: [var only] } ? Metrics.FigureId.Of(only) : null;

    internal static TargetOutcomeVerdict Of(TargetVerdict verdict) => verdict switch
    {
        TargetVerdict.Reached => TargetOutcomeVerdict.Reached,
        TargetVerdict.Partly => TargetOutcomeVerdict.Partly,
        TargetVerdict.NotReached => TargetOutcomeVerdict.NotReached,
        _ => TargetOutcomeVerdict.CannotTell,
    };
}

/// <summary>How an outcome stands against its target.</summary>
[GraphQLName("TargetVerdict")]
public enum TargetOutcomeVerdict
{
    /// <summary>«nått»: even the worse end meets the target.</summary>
    Reached,

    /// <summary>«delvis»: better than before and short of the target.</summary>
    Partly,

    /// <summary>«ej nått»: even the better end misses it.</summary>
    NotReached,

    /// <summary>«kan inte bedömas»: no figure, or an interval that leaves it open.</summary>
    CannotTell,
}
