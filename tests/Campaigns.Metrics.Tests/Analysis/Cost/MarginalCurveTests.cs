using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Tests.Infrastructure;

namespace Campaigns.Metrics.Tests.Analysis.Cost;

public class MarginalCurveTests
{
    [Theory]
    [InlineData(500_000, 0.00001)]
    [InlineData(80_000, 0.00003)]
    public void Fit_PointsOfAKnownCurve_FindsIt(double ceiling, double rate)
    {
        var curve = MarginalCurve.Fit([.. Enumerable.Range(1, 8).Select(week => Point(week * 25_000, ceiling, rate))])!;

        Assert.Equal(ceiling, (double)curve.Ceiling, ceiling * 0.001);
        Assert.Equal(rate, (double)curve.Rate, rate * 0.001);
        Assert.Equal(1 / (ceiling * rate * Math.Exp(-rate * 200_000)), (double)curve.KronorPerPerson!.Value, 0.01);
    }

    [Fact]
    public void Fit_FiveWeeks_IsNone() => Assert.Null(MarginalCurve.Fit([.. Enumerable.Range(1, 5).Select(week => Point(week * 25_000, 500_000, 0.00001))]));

    [Fact]
    public void Fit_AStraightLine_HasNoCeiling() => Assert.Null(MarginalCurve.Fit([.. Enumerable.Range(1, 8).Select(week => ((decimal)week * 1000, (decimal)week * 500))]));

    [Fact]
    public void Fit_NobodyReached_IsNone() => Assert.Null(MarginalCurve.Fit([.. Enumerable.Range(1, 8).Select(week => ((decimal)week * 1000, 0m))]));

    [Fact]
    public void Of_DaysAndReachToDate_StopsAtTheFirstGap()
    {
        var monday = new DateOnly(2023, 10, 16);
        var figures = Enumerable.Range(0, 20).Where(day => day != 16).SelectMany(day => new[]
        {
            Figure.Of("c", null, "tiktok", "spend", 10).In(Window.Day(monday.AddDays(day))),
            Figure.Of("c", null, "tiktok", "reach", 100 + day).In(new Window(WindowKind.FlightToDate, monday, monday.AddDays(day))),
        });

        Assert.Equal([(70m, 106m), (140m, 113m)], WeeklySpend.Of(figures));
    }

    private static (decimal Spend, decimal Reach) Point(double spend, double ceiling, double rate) => ((decimal)spend, (decimal)(ceiling * (1 - Math.Exp(-rate * spend))));
}
