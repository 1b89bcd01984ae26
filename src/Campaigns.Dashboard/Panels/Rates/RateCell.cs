using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Charts;
using Campaigns.Dashboard.Tables;
using Campaigns.Dashboard.Urls;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Panels.Rates;

/// <summary>One rate with the group that says what it is a share of.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Group">The API's group: one base.</param>
/// <param name="Cell">The cell.</param>
internal sealed record RateCell(MetricData Metric, ComparisonGroupData Group, ComparisonCellData Cell)
{
    private const decimal WidestSharpInterval = 0.01m;

    /// <summary>
    /// Range drawn in place of a point: the 95 % interval when it is wider than ±0.5 percentage points, or how far the source's rounding word can reach.
    /// Null for a sharp point.
    /// </summary>
    internal ChartSpan? Span => Cell switch
    {
        { Value: null } => null,
        { Interval: { } interval } when interval.High - interval.Low > WidestSharpInterval => new ChartSpan(interval.Low, interval.High),
        { Value: { } value } => RoundingSpan.Of(value, Cell.Qualifier),
    };

    /// <summary>The rate as it reads.</summary>
    internal string Text(PanelInput input) => input.Figures.Full(Cell.Value ?? 0m, Metric.Unit, Cell.Qualifier, Cell.Derived);

    /// <summary>The rate as a cell of the table.</summary>
    internal FigureCell Figure(PanelInput input) =>
        new(Text(input), Cell.Value ?? 0m, MetricKeys.KeyOf(Metric.Id), Cell.Qualifier, CellFacts.StatusOf(Cell)) { FigureId = CellFacts.FigureIdOf(Cell), Address = CellFacts.AddressOf(input, Metric.Id, Cell) };

    internal static IEnumerable<RateCell> All(ComparisonData comparison) =>
        from @group in comparison.Groups
        from cell in @group.Cells
        select new RateCell(comparison.Metric, @group, cell);
}

/// <summary>How far a printed share with a rounding word may lie from its figure. A drawing rule, not a measured uncertainty; the panel says so.</summary>
internal static class RoundingSpan
{
    private static readonly decimal[] Steps = [0.10m, 0.05m, 0.01m];

    /// <summary>
    /// The range: half a rounding step to the side or sides that the word points to, where the step is the coarsest of 10, 5 and 1 percentage points that the figure is a
    /// multiple of. «runt 50 %» is 45–55 %, «närmare 25 %» is 22,5–25 %. Null for a word that gives no direction.
    /// </summary>
    internal static ChartSpan? Of(decimal share, Qualifier qualifier)
    {
        decimal half = (Steps.FirstOrDefault(step => share % step == 0m) is > 0m and var coarsest ? coarsest : 0.01m) / 2m;
        return qualifier switch
        {
            Qualifier.About => Within(share - half, share + half),
            Qualifier.Nearly => Within(share - half, share),
            Qualifier.JustOver => Within(share, share + half),
            _ => null,
        };
    }

    private static ChartSpan Within(decimal low, decimal high) => new(Math.Max(0m, low), Math.Min(1m, high));
}
