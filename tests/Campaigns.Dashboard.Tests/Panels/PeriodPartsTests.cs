using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Panels;
using Campaigns.Dashboard.Texts;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Tests.Panels;

public sealed class PeriodPartsTests
{
    private static readonly AnswerBuilder Builder = new(Language.Sv);

    private static readonly WindowData Days = new(WindowKind.Custom, new DateOnly(2023, 10, 18), new DateOnly(2023, 12, 17), DatePrecision.Day);

    [Theory]
    [InlineData(false, WindowKind.Flight)]
    [InlineData(true, WindowKind.Custom)]
    public void WithoutDoubles_FlightAndItsDays_OnlyOneStands(bool periodChosen, WindowKind kept)
    {
        ComparisonData comparison = Builder.Comparison("impressions", AnswerBuilder.Group(
        [
            AnswerBuilder.Cell(Builder.Figure("impressions", 4_500_000m, "unga", "snapchat")),
            Builder.Derived(4_500_000m, "unga", "snapchat") with { Window = Days },
        ]));

        ComparisonCellData cell = Assert.Single(PeriodParts.WithoutDoubles(comparison, periodChosen).Groups[0].Cells);

        Assert.Equal(kept, cell.Window!.Kind);
    }

    [Fact]
    public void WithoutDoubles_ReachOfDaysAndWeeks_TheNewestWeekStands()
    {
        ComparisonData comparison = Builder.Comparison("reach", AnswerBuilder.Group(
            [Reach(WindowKind.Day, 18, 18), Reach(WindowKind.Week, 9, 15), Reach(WindowKind.Week, 16, 22), Reach(WindowKind.Day, 22, 22)]));

        ComparisonCellData cell = Assert.Single(PeriodParts.WithoutDoubles(comparison, false).Groups[0].Cells);

        Assert.Equal((WindowKind.Week, new DateOnly(2023, 10, 22)), (cell.Window!.Kind, cell.Window.Last!.Value));
    }

    [Fact]
    public void WithoutDoubles_ReachOfTheFlightAndItsWeeks_OnlyTheFlightStands()
    {
        ComparisonData comparison = Builder.Comparison("reach", AnswerBuilder.Group(
            [Reach(WindowKind.Week, 9, 15), AnswerBuilder.Cell(Builder.Figure("reach", 5m, "unga", "snapchat"))]));

        Assert.Equal(5m, Assert.Single(PeriodParts.WithoutDoubles(comparison, false).Groups[0].Cells).Value);
    }

    private static ComparisonCellData Reach(WindowKind kind, int first, int last) => AnswerBuilder.Cell(Builder.Figure(
        "reach", 1m, "unga", "snapchat", window: new WindowData(kind, new DateOnly(2023, 10, first), new DateOnly(2023, 10, last), DatePrecision.Day)));

    [Fact]
    public void WithoutDoubles_PrintedPeriodsAndOtherChannels_AllStand()
    {
        ComparisonData comparison = Builder.Comparison("impressions", AnswerBuilder.Group(
        [
            AnswerBuilder.Cell(Builder.Figure("impressions", 4_500_000m, "unga", "snapchat")),
            AnswerBuilder.Cell(Builder.Figure("impressions", 1m, "unga", "snapchat", window: Days)),
            Builder.Derived(2m, "unga", "tiktok") with { Window = Days },
        ]));

        Assert.Equal(3, PeriodParts.WithoutDoubles(comparison, false).Groups[0].Cells.Count);
    }
}
