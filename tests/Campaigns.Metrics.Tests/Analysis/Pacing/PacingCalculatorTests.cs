using Campaigns.Metrics.Analysis.Pacing;
using Campaigns.Metrics.Analysis.Reach;

namespace Campaigns.Metrics.Tests.Analysis.Pacing;

public class PacingCalculatorTests
{
    // A Monday.
    private static readonly DateOnly First = new(2023, 10, 16);

    [Fact]
    public void Calculate_HalfTheFlightOnPlan_ProjectsTheTotal()
    {
        var result = PacingCalculator.Calculate(Input(days: 10, delivered: [100, 100, 100, 100, 100]));

        Assert.Equal(new PacingResult(500, 500, 1, 1_000, result.MissingDays, PacingAlert.None), result);
        Assert.Empty(result.MissingDays);
    }

    [Fact]
    public void Calculate_Projection_UsesTheMedianOfTheLatestFiveFinalDays()
    {
        var result = PacingCalculator.Calculate(Input(days: 10, delivered: [1_000, 50, 60, 70, 80, 900]));

        // The latest five are 50, 60, 70, 80, 900: four days of 70 remain.
        Assert.Equal(2_160 + (4 * 70), result.Projection);
    }

    [Fact]
    public void Calculate_FourFinalDays_NoProjection()
    {
        var input = Input(days: 10, delivered: [100, 100, 100, 100, 100]);

        var result = PacingCalculator.Calculate(input with { Days = [.. input.Days.Select((day, index) => day with { IsFinal = index < 4 })] });

        Assert.Null(result.Projection);
        Assert.Equal(1, result.Pace);
    }

    [Fact]
    public void Calculate_TwoWeeksOfFinalDays_AdjustsForWeekdays()
    {
        // 100 on weekdays and 30 at weekends, twice; the third week is to come: 5 × 100 + 2 × 30.
        decimal[] week = [100, 100, 100, 100, 100, 30, 30];

        var result = PacingCalculator.Calculate(Input(days: 21, delivered: [.. week, .. week]));

        Assert.Equal(1_680, Math.Round(result.Projection!.Value, 10));
    }

    [Fact]
    public void Calculate_DayWithoutFigure_IsMissingNotZero()
    {
        var input = Input(days: 10, delivered: [100, 100, 100, 100, 100]);

        var result = PacingCalculator.Calculate(input with { Days = [.. input.Days.Where(day => day.Date != First.AddDays(2))] });

        Assert.Equal([First.AddDays(2)], result.MissingDays);
        Assert.Null(result.Actual);
        Assert.Null(result.Pace);
        Assert.Null(result.Projection);
        Assert.Equal(PacingAlert.DataMissing, result.Alert);
    }

    [Theory]
    [InlineData(111, 1.12, PacingAlert.OffPace)]
    [InlineData(89, 0.5, PacingAlert.OffPace)]
    [InlineData(110, 1.12, PacingAlert.None)]
    [InlineData(111, 1.10, PacingAlert.None)]
    [InlineData(111, null, PacingAlert.None)]
    public void Calculate_OffPlan_AlertsInTheSecondRun(int daily, double? previous, PacingAlert alert)
    {
        var input = Input(days: 10, delivered: [daily, daily, daily, daily, daily]) with { PreviousPace = (decimal?)previous };

        Assert.Equal(alert, PacingCalculator.Calculate(input).Alert);
    }

    [Fact]
    public void Calculate_StaleFigures_AnotherAlertForAnotherPerson()
    {
        var input = Input(days: 10, delivered: [10, 10, 10, 10, 10]) with { PreviousPace = 0.1m, DeclaredLag = TimeSpan.FromDays(2), NewestAge = TimeSpan.FromDays(3) };

        Assert.Equal(PacingAlert.OffPace, PacingCalculator.Calculate(input).Alert);
        Assert.Equal(PacingAlert.DataMissing, PacingCalculator.Calculate(input with { NewestAge = TimeSpan.FromDays(3.01) }).Alert);
    }

    [Fact]
    public void Calculate_BeforeTheFlight_NothingToJudge()
    {
        var result = PacingCalculator.Calculate(Input(days: 3, delivered: []) with { Through = First.AddDays(-2) });

        Assert.Equal((0m, 0m, null, null, PacingAlert.None), (result.Actual!.Value, result.Planned, result.Pace, result.Projection, result.Alert));
    }

    [Fact]
    public void Calculate_AfterTheFlight_ProjectionIsTheActual()
    {
        var result = PacingCalculator.Calculate(Input(days: 2, delivered: [10, 30]) with { Through = First.AddDays(9) });

        Assert.Equal((40m, 40m), (result.Actual!.Value, result.Projection!.Value));
    }

    [Fact]
    public void FrontLoaded_FourDays_FallsByEqualSteps()
    {
        var plan = PacingPlan.FrontLoaded(First, First.AddDays(3), 100);

        Assert.Equal([40, 70, 90, 100], Enumerable.Range(0, 4).Select(day => plan.Through(First.AddDays(day))));
        Assert.Equal((First, First.AddDays(3), 100m), (plan.First, plan.Last, plan.Total));
    }

    [Fact]
    public void Imported_Plan_KeepsItsDays()
    {
        var plan = PacingPlan.Imported(new Dictionary<DateOnly, decimal> { [First.AddDays(4)] = 5, [First] = 7 });

        Assert.Equal((7m, 12m), (plan.Through(First.AddDays(3)), plan.Total));
        Assert.Throws<ArgumentException>(() => PacingPlan.Imported(new Dictionary<DateOnly, decimal>()));
        Assert.Throws<ArgumentException>(() => PacingPlan.Imported(new Dictionary<DateOnly, decimal> { [First] = -1 }));
    }

    [Fact]
    public void MayStillBeReached_UpperBoundDecides()
    {
        Assert.True(PacingCalculator.MayStillBeReached(new PersonInterval(10, 100), 100));
        Assert.False(PacingCalculator.MayStillBeReached(new PersonInterval(10, 100), 101));
        Assert.True(PacingCalculator.MayStillBeReached(new PersonInterval(10, null), 1_000));
    }

    private static PacingInput Input(int days, decimal[] delivered) => new()
    {
        Plan = PacingPlan.Even(First, First.AddDays(days - 1), days * 100),
        Days = [.. delivered.Select((amount, day) => new PacedDay(First.AddDays(day), amount, IsFinal: true))],
        Through = First.AddDays(delivered.Length - 1),
        NewestAge = TimeSpan.FromHours(20),
        DeclaredLag = TimeSpan.Zero,
    };
}
