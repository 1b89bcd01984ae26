using System.Globalization;
using Campaigns.Server.Jobs;

namespace Campaigns.Server.Tests.Jobs;

/// <summary>What is wrong with a schedule shows when its file is read, not when the scheduler starts.</summary>
public sealed class SchedulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("0 15 5 * * ?")]
    [InlineData("0 30 2 ? * MON")]
    [InlineData("0 0 5 29 2 ?")]
    [InlineData("0 0 5 1 1 ? 2027")]
    public void Fault_FiresAgain_IsNone(string schedule) => Assert.Null(Schedules.Fault(schedule, Now));

    [Theory]
    [InlineData("0 0 5 1 1 ? 2020")]
    [InlineData("0 0 5 1 1 ? 2026")]
    [InlineData("0 0 0 31 2 ?")]
    public void Fault_FiresNoMore_IsSaid(string schedule) => Assert.Equal("it never fires from now on.", Schedules.Fault(schedule, Now));

    [Theory]
    [InlineData("0 3 * * *")]
    [InlineData("0 0 25 * * ?")]
    [InlineData("0 30 2 ? * MON#6")]
    [InlineData("nightly")]
    public void Fault_NoCron_IsSaid(string schedule) => Assert.NotEqual("it never fires from now on.", Schedules.Fault(schedule, Now) ?? "it never fires from now on.");

    [Theory]
    [InlineData("2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-24T12:00:00Z", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z")]
    public void Next_HalfPastTwoInTheNightsOfTheChange_IsOnce(string after, string next) =>
        Assert.Equal(Moment(next), Schedules.Next("0 30 2 * * ?", Moment(after)));

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
