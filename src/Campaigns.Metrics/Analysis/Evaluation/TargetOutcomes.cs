using Campaigns.Metrics.Analysis.Reach;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Planning;
using Campaigns.Metrics.Portfolio;
using Campaigns.Metrics.Queries;

namespace Campaigns.Metrics.Analysis.Evaluation;

/// <summary>Holds targets against what became of them (domain/analysis.md N15).</summary>
public static class TargetOutcomes
{
    private static readonly LocalizedText NoFigure = new("Siffran saknas.", "The figure is missing.");
    private static readonly LocalizedText NotAdditive = new("Måttet finns bara per kanal och kan inte läggas ihop. Sätt målet för en kanal.", "The metric is known only by channel and cannot be added. Set the target for one channel.");
    private static readonly LocalizedText Open = new("Intervallet ligger på båda sidor om målet.", "The interval lies on both sides of the target.");
    private static readonly LocalizedText Several = new("Siffran finns i flera delar som inte kan läggas ihop.", "The figure stands in several parts that cannot be added.");

    /// <summary>Metrics whose figures the outcome of a target stands on.</summary>
    /// <param name="target">The target.</param>
    public static IReadOnlyList<string> NeededMetrics(TargetLine target) => NeedsReach(target) ? CampaignReachQuery.NeededMetrics : QueryPlanner.NeededMetrics(MetricCatalog.Get(target.Metric));

    /// <summary>True when the target is about people reached by any channel, which only deduplicated reach tells.</summary>
    /// <param name="target">The target.</param>
    public static bool NeedsReach(TargetLine target) => target is { Metric: "reach", Channel: null };

    /// <summary>Judges a target by a figure of its metric.</summary>
    /// <param name="target">The target; not one that needs a deduplicated reach.</param>
    /// <param name="figures">Figures of its metrics, track and period.</param>
    public static TargetOutcome Of(TargetLine target, ComparedFigures figures)
    {
        try
        {
            var cells = target.Channel is null
                ? figures.Over(target.Metric, target.Track is null ? [] : [Dimension.Track]).Groups.SelectMany(group => group.Cells)
                : figures.Compare(target.Metric).Groups.SelectMany(group => group.Cells).Where(cell => cell.Channel == target.Channel);
            var found = cells.Where(cell => cell.Value >= 0 && (target.Track is null || cell.Track == target.Track)).ToList();

            return found switch
            {
                [] => Judge(target, null, NoFigure, null),
                [var only] => Judge(target, FigureRange.Of(only), null, only),
                _ => Judge(target, null, Several, null),
            };
        }
        catch (NotAdditiveException)
        {
            return Judge(target, null, NotAdditive, null);
        }
    }

    /// <summary>Judges a target of people reached by any channel.</summary>
    /// <param name="target">The target.</param>
    /// <param name="reach">The deduplicated reach of its track and period.</param>
    public static TargetOutcome Of(TargetLine target, CampaignReachResult reach) => Judge(target, reach.Reach?.Interval, reach.Reach?.Interval is null ? NoFigure : null, null) with
    {
        Value = reach.Reach?.Interval is { IsExact: true } exact ? exact.Lower : reach.Reach?.Estimate,
    };

    private static TargetOutcome Judge(TargetLine target, PersonInterval? actual, LocalizedText? reason, ComparisonCell? cell)
    {
        var step = new EvaluationStep
        {
            Stage = Stage(target.Metric),
            Metric = target.Metric,
            Baseline = target.Baseline,
            Target = target.Value,
            ActualLower = actual?.Lower,
            ActualUpper = actual?.Upper,
            LowerIsBetter = MetricCatalog.Get(target.Metric).Unit == MetricUnit.Money,
        };
        var verdict = step.Verdict;

        return new TargetOutcome(target, step, cell?.Value ?? (actual is { IsExact: true } exact ? exact.Lower : null), actual, verdict, reason ?? (verdict == TargetVerdict.CannotBeJudged ? Open : null), cell);
    }

    internal static EvaluationStage Stage(string metric) => MetricCatalog.Get(metric) switch
    {
        { Unit: MetricUnit.Money } => EvaluationStage.Inputs,
        { Id: "visits" or "visitors" or "page_views" or "course_started" or "course_completed" or "unique_clicks" or "clicks" or "link_clicks" or "interactions" } => EvaluationStage.Outcomes,
        _ => EvaluationStage.Outputs,
    };
}

/// <summary>A target and what became of it.</summary>
/// <param name="Target">The target.</param>
/// <param name="Step">The same as a link of the evaluation chain.</param>
/// <param name="Value">The outcome, or the estimate of an interval; null without one.</param>
/// <param name="Interval">What the outcome lies in; null when not known.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Reason">Why it cannot be judged; null when it can.</param>
/// <param name="Cell">The figure; null for a computed interval and without one.</param>
public sealed record TargetOutcome(TargetLine Target, EvaluationStep Step, decimal? Value, PersonInterval? Interval, TargetVerdict Verdict, LocalizedText? Reason, ComparisonCell? Cell);
