using System.Globalization;
using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Texts;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Tests.Formatting;

public sealed class DateFormatTests
{
    private static readonly DateFormat Swedish = Formatering.For(Language.Sv).Dates;
    private static readonly DateFormat English = Formatering.For(Language.En).Dates;
    private static readonly DateOnly Launch = new(2023, 10, 18);

    [Fact]
    public void Text_Date_HasNoOrdinalAndASmallMonthInSwedish()
    {
        Assert.Equal("18 oktober 2023", Swedish.Text(Launch));
        Assert.Equal("18 October 2023", English.Text(Launch));
        Assert.Equal("2023-10-18", DateFormat.Iso(Launch));
    }

    [Theory]
    [InlineData(DatePrecision.Day, "18 oktober 2023", "2023-10-18")]
    [InlineData(DatePrecision.Month, "oktober 2023", "2023-10")]
    [InlineData(DatePrecision.Year, "2023", "2023")]
    public void Text_CoarserPrecision_IsNeverSharperThanTheSource(DatePrecision precision, string text, string machine)
    {
        Assert.Equal(text, Swedish.Text(Launch, precision));
        Assert.Equal(machine, DateFormat.Iso(Launch, precision));
    }

    [Fact]
    public void Axis_EveryMonth_HasTheSpecifiedShortForm()
    {
        var swedish = Enumerable.Range(1, 12).Select(month => Swedish.Axis(new DateOnly(2023, month, 1))[2..]);

        Assert.Equal(["jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"], swedish);
        Assert.Equal("18 okt", Swedish.Axis(Launch));
        Assert.Equal("18 Oct", English.Axis(Launch));
        Assert.Equal("mars", Swedish.AxisMonth(new DateOnly(2023, 3, 1)));
        Assert.Equal("2024", Swedish.AxisMonth(new DateOnly(2024, 1, 1)));
    }

    [Theory]
    [InlineData("2023-10-18", "2023-11-07", "18 oktober–7 november 2023", "18 October–7 November 2023")]
    [InlineData("2026-03-01", "2026-03-31", "1–31 mars 2026", "1–31 March 2026")]
    [InlineData("2023-12-20", "2024-01-05", "20 december 2023–5 januari 2024", "20 December 2023–5 January 2024")]
    [InlineData("2023-10-18", "2023-10-18", "18 oktober 2023", "18 October 2023")]
    public void Period_SharedParts_AreWrittenOnce(string first, string last, string swedish, string english)
    {
        Assert.Equal(swedish, Swedish.Period(Parse(first), Parse(last)));
        Assert.Equal(english, English.Period(Parse(first), Parse(last)));
    }

    [Theory]
    [InlineData("2023-12-01", "2024-01-31", DatePrecision.Month, "december 2023–januari 2024")]
    [InlineData("2023-07-01", "2023-12-31", DatePrecision.Month, "juli–december 2023")]
    [InlineData("2023-07-01", "2023-07-31", DatePrecision.Month, "juli 2023")]
    [InlineData("2023-01-01", "2023-12-31", DatePrecision.Year, "2023")]
    [InlineData("2022-01-01", "2023-12-31", DatePrecision.Year, "2022–2023")]
    public void Period_CoarserPrecision_IsNeverSharperThanTheSource(string first, string last, DatePrecision precision, string swedish) =>
        Assert.Equal(swedish, Swedish.Period(Parse(first), Parse(last), precision));

    [Fact]
    public void Period_Reversed_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Swedish.Period(new DateOnly(2023, 11, 7), Launch));

    [Fact]
    public void Weekday_Date_IsShort()
    {
        Assert.Equal("ons 18 okt", Swedish.Weekday(Launch));
        Assert.Equal("Wed 18 Oct", English.Weekday(Launch));
    }

    [Theory]
    [InlineData("2023-10-18", "2023-11-01", "vecka 42", "v. 42")]
    [InlineData("2023-10-18", "2024-02-01", "vecka 42, 2023", "v. 42")]
    [InlineData("2024-12-30", "2025-01-02", "vecka 1", "v. 1")]
    [InlineData("2021-01-03", "2021-01-10", "vecka 53, 2020", "v. 53")]
    public void Week_IsoWeek_HasItsYearWhenThatIsNotTodays(string date, string today, string text, string axis)
    {
        Assert.Equal(text, Swedish.Week(Parse(date), Parse(today)));
        Assert.Equal(axis, Swedish.AxisWeek(Parse(date)));
    }

    [Theory]
    [InlineData("2023-11-08T05:12:00Z", "i dag 06:12", "today 06:12")]
    [InlineData("2023-11-07T05:12:00Z", "i går 06:12", "yesterday 06:12")]
    [InlineData("2023-11-07T23:30:00Z", "i dag 00:30", "today 00:30")]
    [InlineData("2023-10-28T23:30:00Z", "2023-10-29 01:30", "2023-10-29 01:30")]
    public void Recent_Moment_IsReadInStockholm(string moment, string swedish, string english)
    {
        var now = new DateTimeOffset(2023, 11, 8, 7, 0, 0, TimeSpan.Zero);
        var at = DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);

        Assert.Equal(swedish, Swedish.Recent(at, now));
        Assert.Equal(english, English.Recent(at, now));
    }

    [Fact]
    public void Time_SummerAndWinter_FollowsTheZone()
    {
        Assert.Equal("kl. 14:05", Swedish.Time(new DateTimeOffset(2023, 7, 1, 12, 5, 0, TimeSpan.Zero)));
        Assert.Equal("13:05", English.Time(new DateTimeOffset(2023, 12, 1, 12, 5, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData(6, "6 sekunder", "6 seconds")]
    [InlineData(1, "1 sekund", "1 second")]
    [InlineData(120, "2 minuter", "2 minutes")]
    [InlineData(3600, "1 timme", "1 hour")]
    public void Duration_Seconds_AreWrittenInTheLargestUnit(int seconds, string swedish, string english)
    {
        Assert.Equal(swedish, Swedish.Duration(TimeSpan.FromSeconds(seconds)));
        Assert.Equal(english, English.Duration(TimeSpan.FromSeconds(seconds)));
    }

    [Fact]
    public void CampaignDay_Day_IsCountedOfAll()
    {
        Assert.Equal("dag 3 av 21", Swedish.CampaignDay(3, 21));
        Assert.Equal("day 3 of 21", English.CampaignDay(3, 21));
    }

    private static DateOnly Parse(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
