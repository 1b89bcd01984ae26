using System.Globalization;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;
using Campaigns.Metrics.Queries;

namespace Campaigns.Metrics.Tests.Infrastructure;

/// <summary>Asks and writes the answer as lines, so that a test compares whole answers.</summary>
internal static class Ask
{
    public static ComparisonResult Compare(Campaign campaign, string metric, params Dimension[] by) =>
        Compare(campaign, PrintedFigures.All, new MetricQuery { Campaign = campaign.Slug, Metric = metric, By = by });

    public static ComparisonResult Compare(Campaign campaign, IReadOnlyCollection<Observation> figures, MetricQuery query) =>
        MetricComparison.Compare(QueryPlanner.Plan(query, campaign), figures);

    /// <summary>One line a cell that is not "not measured", led by its group's bases.</summary>
    public static IReadOnlyList<string> Lines(ComparisonResult result) =>
    [
        .. result.Groups.SelectMany(group => group.Cells
            .Where(cell => cell.State != CellState.NotMeasured)
            .Select(cell => string.Join(' ', new[] { group.IdentityBasis?.ToString(), group.DenominatorBase?.ToString(), Line(cell) }.Where(part => part is not null)))),
    ];

    public static string Line(ComparisonCell cell)
    {
        var value = cell.Value is { } number
            ? $"{number.ToString("0.############", CultureInfo.InvariantCulture)} {cell.Qualifier}"
            : "–";
        var audience = cell.Audience.IsAll ? "" : $" [{cell.Audience}]";
        var missing = cell.Missing.Count > 0 ? $" without {string.Join('+', cell.Missing)}" : "";

        return $"{cell.Track ?? "*"}/{cell.Channel ?? "*"}{audience}: {value} {cell.State}{(cell.Derived ? " derived" : "")}{missing}";
    }

    public static string Line(PrintedTotal total) => string.Create(
        CultureInfo.InvariantCulture,
        $"{total.Figure.Series.Track ?? "*"}/{total.Figure.Series.Channel ?? "*"}: {total.Figure.Value} {total.Figure.Quality.Qualifier} {total.Verdict}, parts {total.SumOfParts?.ToString(CultureInfo.InvariantCulture) ?? "–"} without {string.Join('+', total.Missing)}");
}
