using Campaigns.Metrics.Figures;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;
using Campaigns.Metrics.Queries;
using Campaigns.Metrics.Tests.Infrastructure;

namespace Campaigns.Metrics.Tests.Figures;

/// <summary>Every computed cell of an answer has an id of its own, which leads back to it.</summary>
public sealed class ComparedCellFiguresTests
{
    private static readonly Campaign Three = PrintedCampaigns.Create("c", [], new("tiktok", []), new("snapchat", []), new("radio", []));

    private static readonly Window January = new(WindowKind.Month, new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31));

    private static readonly Window February = new(WindowKind.Month, new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28));

    private static readonly Observation[] MonthsAndDays =
    [
        Of("tiktok", 10, January), Of("tiktok", 20, February), Of("tiktok", 3, Day(1)), Of("tiktok", 4, Day(2)),
    ];

    [Fact]
    public void Of_SumOfMonthsBesideASumOfDays_EachHasItsId() => AssertEachLeadsBack(MonthsAndDays, [7, 30], Dimension.Channel);

    [Fact]
    public void Of_SumOfDays_KeepsItsIdWhenADayIsAdded()
    {
        var (query, result) = Answer(MonthsAndDays, Dimension.Channel);
        var before = Cells(result).Select(cell => ComparedCellFigures.Of(query, result, cell)!.Id);
        var (_, later) = Answer([.. MonthsAndDays, Of("tiktok", 5, Day(3))], Dimension.Channel);

        Assert.Equal([12, 30], Cells(later).Select(cell => cell.Value));
        Assert.Equal(before, Cells(later).Select(cell => ComparedCellFigures.Of(query, later, cell)!.Id));
    }

    [Fact]
    public void Of_ChannelsOfTwoKindsAddedUp_EachSumHasItsId() => AssertEachLeadsBack(
        [Of("tiktok", 10, Day(1)), Of("snapchat", 20, Day(1)), Of("radio", 3, Day(1)), Of("radio", 4, Day(2))], [7, 30]);

    [Fact]
    public void Of_RatesOfMonthsBesideRatesOfDays_EachHasItsId() => AssertEachLeadsBack(
        [.. MonthsAndDays, .. MonthsAndDays.Select(figure => figure with { Metric = "clicks", Value = figure.Window.Kind == WindowKind.Day ? 1 : 3 })],
        [0.2m, 0.285714285714m],
        "click_rate",
        Dimension.Channel);

    [Fact]
    public void Recompute_IdOfAnEarlierRelease_StillLeadsToTheOnlyCell()
    {
        Observation[] days = [Of("tiktok", 3, Day(1)), Of("tiktok", 4, Day(2))];
        var (query, result) = Answer(days, Dimension.Channel);
        var now = ComparedCellFigures.Of(query, result, Assert.Single(Cells(result)))!.Query;
        var noted = DerivedQuery.Parse((now with { Place = now.Place! with { Windows = null } }).Canonical());

        Assert.Equal(7, ComparedCellFigures.Recompute(noted, Three, days)!.Value);
        Assert.Null(ComparedCellFigures.Recompute(noted, Three, MonthsAndDays));
    }

    private static void AssertEachLeadsBack(Observation[] figures, decimal[] values, params Dimension[] by) => AssertEachLeadsBack(figures, values, "impressions", by);

    private static void AssertEachLeadsBack(Observation[] figures, decimal[] values, string metric, params Dimension[] by)
    {
        var (query, result) = Answer(figures, metric, by);
        var found = Cells(result).Select(cell => ComparedCellFigures.Of(query, result, cell)!).OrderBy(figure => figure.Value).ToList();

        Assert.Equal(values, found.Select(figure => figure.Value!.Value));
        Assert.Distinct(found.Select(figure => figure.Id));
        Assert.All(found, figure => Assert.Equal((figure.Id, figure.Value), Again(figure)));

        (string, decimal?) Again(DerivedFigure figure)
        {
            var again = ComparedCellFigures.Recompute(DerivedQuery.Parse(figure.Query.Canonical()), Three, figures)!;

            return (again.Id, again.Value);
        }
    }

    private static (MetricQuery Query, ComparisonResult Result) Answer(Observation[] figures, params Dimension[] by) => Answer(figures, "impressions", by);

    private static (MetricQuery Query, ComparisonResult Result) Answer(Observation[] figures, string metric, Dimension[] by)
    {
        var query = new MetricQuery { Campaign = "c", Metric = metric, By = by };

        return (query, Ask.Compare(Three, figures, query));
    }

    private static IEnumerable<ComparisonCell> Cells(ComparisonResult result) =>
        result.Groups.SelectMany(group => group.Cells).Where(cell => cell.Value is not null).OrderBy(cell => cell.Value);

    private static Observation Of(string channel, decimal value, Window window) => Figure.Of("c", null, channel, "impressions", value, Qualifier.Exact).In(window);

    private static Window Day(int day) => Window.Day(new DateOnly(2026, 3, day));
}
