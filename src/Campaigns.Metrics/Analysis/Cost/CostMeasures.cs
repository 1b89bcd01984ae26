using Campaigns.Metrics.Analysis.Exposure;
using Campaigns.Metrics.Analysis.Reach;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Portfolio;
using Campaigns.Metrics.Queries;

namespace Campaigns.Metrics.Analysis.Cost;

/// <summary>One kind of price over all channels: grouped by what one unit is, and compared only within a group.</summary>
internal static class CostMeasures
{
    // Snapchat takes 97 % of the film as its end (domain/metrics.md 4.1), so its completions are another thing.
    private const string SnapchatCompletion = "97 %";

    public static CostMeasureResult Of(CostMeasureDefinition measure, IReadOnlyList<CostRow> rows, CampaignReachResult reach)
    {
        var priced = rows.Select(row => Price(measure, row, reach)).ToList();
        var points = priced.Where(point => point.Point.Price.State == UnitCostState.Known).ToList();
        var groups = points.GroupBy(point => point.Kind).OrderByDescending(group => group.Count()).ToList();
        var main = groups.FirstOrDefault()?.Key;
        var missing = priced.Where(point => point.Point.Price.State != UnitCostState.Known).Select(point => new NotPriced(point.Point.Channel, Why(point.Point), Offer(measure, point.Point.Row, rows)));
        var apart = groups.Where(group => group.Key != main).SelectMany(group => group.Select(point => new NotPriced(
            point.Point.Channel, CostTexts.OtherBase(Base(point.Kind!, point.Point.Result)), Offer(measure, point.Point.Row, rows))));

        return new CostMeasureResult(
            measure,
            [.. groups.Select(group => new CostGroup(Base(group.Key!, group.First().Point.Result), [.. group.Select(point => point.Point).OrderBy(point => point.Price.Lower)]))],
            [.. missing, .. apart],
            [.. groups.SelectMany(group => Pairs([.. group.Select(point => point.Point)]))]);
    }

    private static (ComparableFigure? Kind, PricePoint Point) Price(CostMeasureDefinition measure, CostRow row, CampaignReachResult reach)
    {
        if (measure.Id == CostMeasureDefinition.PerIncremental)
        {
            var added = reach.Reach?.Incremental.FirstOrDefault(channel => channel.Channel == row.Channel);
            var price = UnitCost.Of(row.Cost.Cost, added?.Interval, added?.Estimate, "incremental persons");

            return (new ComparableFigure("", "reach", ExposureTier.Served, reach.IdentityBasis), new PricePoint(row.Channel, price, row, null));
        }

        var metric = measure.Metrics.FirstOrDefault(row.Results.ContainsKey);
        if (metric is null)
        {
            return (null, new PricePoint(row.Channel, UnitCost.Of(row.Cost.Cost, null, measure.Id, measure.Per), row, null));
        }

        var result = row.Results[metric];
        var range = FigureRange.Of(result);
        var unit = UnitCost.Of(row.Cost.Cost, range, range.Contains(result.Value!.Value) ? result.Value : null, metric, measure.Per);

        return (Kind(row.Channel, metric, result), new PricePoint(row.Channel, unit with { Constructed = unit.Constructed || result.Constructed }, row, result));
    }

    private static ComparableFigure Kind(string channel, string metric, ComparisonCell result) =>
        new("", metric, MetricCatalog.Get(metric).Tier, result.IdentityBasis, result.DenominatorBase)
        {
            MetricVersion = metric == "completions" && channel == "snapchat" ? SnapchatCompletion : null,
        };

    private static LocalizedText Base(ComparableFigure kind, ComparisonCell? result)
    {
        var metric = MetricCatalog.Get(kind.Metric).Name;
        var basis = result?.IdentityBasis ?? kind.IdentityBasis;
        var addition = basis is { } identity ? CostBaseTexts.Of(identity) : kind.MetricVersion is { } version ? new LocalizedText(version, version) : null;

        return addition is null ? metric : new LocalizedText($"{metric.Sv}, {addition.Sv}", $"{metric.En}, {addition.En}");
    }

    private static LocalizedText Why(PricePoint point) => point.Price.State switch
    {
        UnitCostState.CostMissing => point.Row.Cost.Reason ?? CostTexts.Missing,
        UnitCostState.InKind => CostTexts.InKind,
        UnitCostState.CostWithoutDelivery => CostTexts.CostWithoutDelivery,
        UnitCostState.NothingDelivered => CostTexts.NothingDelivered,
        _ => CostTexts.ResultMissing,
    };

    // Another measure in which this channel and at least one other both have a figure, counted alike.
    private static LocalizedText? Offer(CostMeasureDefinition measure, CostRow row, IReadOnlyList<CostRow> rows) => row.Cost.Cost.State != CostState.Known
        ? null
        : CostMeasureDefinition.All
            .Where(other => other.Id != measure.Id && other.Metrics.Any(metric => row.Results.ContainsKey(metric) && rows.Any(another => another != row
                && another.Cost.Cost.State == CostState.Known
                && another.Results.TryGetValue(metric, out var result)
                && Kind(another.Channel, metric, result) == Kind(row.Channel, metric, row.Results[metric]))))
            .Select(other => new LocalizedText($"Jämför i stället {other.Name.Sv.ToLowerInvariant()}.", $"Compare {other.Name.En.ToLowerInvariant()} instead."))
            .FirstOrDefault();

    private static IEnumerable<PriceComparison> Pairs(List<PricePoint> points) => points.SelectMany((first, index) => points.Skip(index + 1)
        .Select(second => new PriceComparison(first.Channel, second.Channel, CostDominance.Compare(first.Price, second.Price))));
}
