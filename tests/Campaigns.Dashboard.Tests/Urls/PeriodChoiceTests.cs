using System.Globalization;
using Campaigns.Dashboard.Urls;

namespace Campaigns.Dashboard.Tests.Urls;

public sealed class PeriodChoiceTests
{
    // A Wednesday.
    private static readonly DateOnly Today = new(2023, 11, 8);

    [Theory]
    [InlineData("7d", "2023-11-01", "2023-11-07")]
    [InlineData("28d", "2023-10-11", "2023-11-07")]
    [InlineData("vecka", "2023-11-06", "2023-11-07")]
    [InlineData("forra-veckan", "2023-10-30", "2023-11-05")]
    [InlineData("manad", "2023-11-01", "2023-11-07")]
    [InlineData("forra-manaden", "2023-10-01", "2023-10-31")]
    [InlineData("ar", "2023-01-01", "2023-11-07")]
    [InlineData("2023-10-18..2023-11-07", "2023-10-18", "2023-11-07")]
    public void Days_PresetOrOwn_NeverHoldsToday(string text, string first, string last)
    {
        Assert.True(PeriodChoice.TryParse(text, out var period));

        Assert.Equal((Parse(first), Parse(last)), period.Days(Today));
        Assert.Equal(text, period.ToString());
    }

    [Fact]
    public void Days_Whole_AreNotLimited() => Assert.Equal((null, null), PeriodChoice.Whole.Days(Today));

    [Fact]
    public void Days_ThisWeekOnASunday_BeginOnItsMonday() =>
        Assert.Equal((new DateOnly(2023, 11, 6), new DateOnly(2023, 11, 11)), new PeriodChoice("vecka").Days(new DateOnly(2023, 11, 12)));

    [Theory]
    [InlineData("")]
    [InlineData("xyz")]
    [InlineData("2023-10-18")]
    [InlineData("2023-10-18..")]
    [InlineData("2023-10-18..2023-11-07..2023-12-01")]
    [InlineData("18/10/2023..2023-11-07")]
    [InlineData("2023-02-29..2023-03-01")]
    public void TryParse_AnythingElse_IsNoPeriod(string text) => Assert.False(PeriodChoice.TryParse(text, out _));

    private static DateOnly? Parse(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
