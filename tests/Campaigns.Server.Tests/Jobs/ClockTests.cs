using System.Globalization;

namespace Campaigns.Server.Tests.Jobs;

/// <summary>Whatever the clock does, every day is kept and no source is read twice at once (reliability R9).</summary>
public sealed class ClockTests
{
    [Theory]
    // The night on which 02:30 does not exist.
    [InlineData("2026-03-27", "2026-03-28 12:00 +01:00", "2026-03-29 03:00 +02:00", "2026-03-30 02:30 +02:00", "2026-03-31 02:30 +02:00")]
    // The night on which 02:30 comes twice.
    [InlineData("2026-10-23", "2026-10-24 13:00 +02:00", "2026-10-25 02:30 +02:00", "2026-10-26 02:30 +01:00", "2026-10-27 02:30 +01:00")]
    // A leap day, and a February without one.
    [InlineData("2028-02-27", "2028-02-28 12:00 +01:00", "2028-02-29 02:30 +01:00", "2028-03-01 02:30 +01:00", "2028-03-02 02:30 +01:00")]
    [InlineData("2026-02-26", "2026-02-27 12:00 +01:00", "2026-02-28 02:30 +01:00", "2026-03-01 02:30 +01:00", "2026-03-02 02:30 +01:00")]
    // The end of a year.
    [InlineData("2026-12-29", "2026-12-30 12:00 +01:00", "2026-12-31 02:30 +01:00", "2027-01-01 02:30 +01:00", "2027-01-02 02:30 +01:00")]
    public async Task Calendar_ChangeOfTimeLeapDayAndYearEnd_OneRunANightAndEveryDayKept(string day, params string[] runs)
    {
        var first = Day(day);
        await using var bench = await ClockBench.StartAsync(first);

        await bench.PassAsync(TimeSpan.FromDays(3));

        Assert.Equal(runs, await bench.RunTimesAsync());
        await AssertKeptAsync(bench, first, 4);
    }

    [Fact]
    public async Task WallClock_OneDayAhead_IsOneRunAndNoDayIsLost()
    {
        var first = Day("2026-11-02");
        await using var bench = await ClockBench.StartAsync(first);

        bench.Clock.Set(TimeSpan.FromDays(1));
        await bench.PassAsync(TimeSpan.FromDays(1));

        Assert.Equal(["2026-11-03 12:00 +01:00", "2026-11-04 12:15 +01:00", "2026-11-05 02:30 +01:00"], await bench.RunTimesAsync());
        await AssertKeptAsync(bench, first, 3);
    }

    [Fact]
    public async Task WallClock_OneDayBack_ReadsNothingTwiceAndGoesOn()
    {
        var first = Day("2026-11-02");
        await using var bench = await ClockBench.StartAsync(first);

        bench.Clock.Set(TimeSpan.FromDays(-1));
        await bench.PassAsync(TimeSpan.FromDays(3));

        Assert.Equal(["2026-11-03 12:00 +01:00", "2026-11-04 02:30 +01:00", "2026-11-05 02:30 +01:00"], await bench.RunTimesAsync());
        await AssertKeptAsync(bench, first, 3);
    }

    [Fact]
    public async Task WallClock_FiveMinutesBackAfterTheRun_DoesNotRunAgain()
    {
        var first = Day("2026-11-02");
        await using var bench = await ClockBench.StartAsync(first);

        // 12:00 to 02:30, when the run begins.
        await bench.PassAsync(TimeSpan.FromHours(14.5));
        bench.Clock.Set(TimeSpan.FromMinutes(-5));
        await bench.PassAsync(TimeSpan.FromHours(2));
        Assert.Equal(["2026-11-03 12:00 +01:00", "2026-11-04 02:30 +01:00"], await bench.RunTimesAsync());
        await bench.PassAsync(TimeSpan.FromHours(22.5));

        Assert.Equal(["2026-11-03 12:00 +01:00", "2026-11-04 02:30 +01:00", "2026-11-05 02:40 +01:00"], await bench.RunTimesAsync());
        await AssertKeptAsync(bench, first, 3);
    }

    [Fact]
    public async Task Schedule_WhoseLastFiringHasPassed_StopsNoOtherSource()
    {
        var first = Day("2026-11-02");
        await using var bench = await ClockBench.StartAsync(first, ClockBench.SourceAt("borta", "0 0 5 1 1 ? 2026", first));

        await bench.PassAsync(TimeSpan.FromDays(1));

        Assert.Equal(["2026-11-03 12:00 +01:00", "2026-11-04 02:30 +01:00"], await bench.RunTimesAsync());
    }

    private static async Task AssertKeptAsync(ClockBench bench, DateOnly first, int days)
    {
        Assert.Equal(Enumerable.Range(0, days).Select(first.AddDays), await bench.DaysAsync());
        Assert.Equal(days, await bench.TotalAsync());
        Assert.Equal(1, bench.Reader.MostAtOnce);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
