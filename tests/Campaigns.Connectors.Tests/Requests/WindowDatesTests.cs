using System.Globalization;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Requests;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Tests.Requests;

public class WindowDatesTests
{
    private static readonly WindowsDefinition Midnights = new() { Kinds = [WindowKind.Day], Dates = DateForm.LocalMidnight, End = WindowEnd.Exclusive };

    [Theory]
    [InlineData("Europe/Stockholm", "2026-10-24", "2026-10-25", "2026-10-24T00:00:00.000+02:00", "2026-10-26T00:00:00.000+01:00")]
    [InlineData("Europe/Stockholm", "2026-10-01", "2026-10-31", "2026-10-01T00:00:00.000+02:00", "2026-11-01T00:00:00.000+01:00")]
    [InlineData("Europe/Stockholm", "2026-03-29", "2026-03-29", "2026-03-29T00:00:00.000+01:00", "2026-03-30T00:00:00.000+02:00")]
    [InlineData("Europe/Stockholm", "2025-12-31", "2025-12-31", "2025-12-31T00:00:00.000+01:00", "2026-01-01T00:00:00.000+01:00")]
    [InlineData("Etc/GMT-1", "2026-07-01", "2026-07-01", "2026-07-01T00:00:00.000+01:00", "2026-07-02T00:00:00.000+01:00")]
    [InlineData("America/Los_Angeles", "2026-11-01", "2026-11-01", "2026-11-01T00:00:00.000-07:00", "2026-11-02T00:00:00.000-08:00")]

    // The clock is set forward at midnight: the day begins at one.
    [InlineData("America/Sao_Paulo", "2018-11-04", "2018-11-04", "2018-11-04T01:00:00.000-02:00", "2018-11-05T00:00:00.000-02:00")]
    public void Set_LocalMidnight_HasTheOffsetOfThatDay(string zone, string from, string to, string expectedFrom, string expectedTo)
    {
        var values = WindowDates.Set(new RequestValues(), Midnights, Range(from, to), TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal((expectedFrom, expectedTo), (values.Find("from"), values.Find("to")));
    }

    [Fact]
    public void Set_EveryDayOfFourYears_EndsWhereTheNextBegins()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");
        var end = string.Empty;
        var hours = 0.0;
        for (var day = new DateOnly(2024, 1, 1); day < new DateOnly(2028, 1, 1); day = day.AddDays(1))
        {
            var values = WindowDates.Set(new RequestValues(), Midnights, new Window(WindowKind.Custom, day, day), zone);
            Assert.True(end.Length == 0 || end == values.Find("from"), $"{day}: {end}, then {values.Find("from")}.");
            end = values.Find("to")!;
            hours += (Moment(end) - Moment(values.Find("from")!)).TotalHours;
        }

        // As many hours of 23 as of 25.
        Assert.Equal((365 * 4 + 1) * 24, hours);
    }

    [Fact]
    public void Set_PlainDays_AreWrittenAsDeclared()
    {
        var inclusive = WindowDates.Set(new RequestValues(), new() { Kinds = [WindowKind.Day] }, Range("2026-02-27", "2026-02-28"), TimeZoneInfo.Utc);
        var compact = WindowDates.Set(new RequestValues(), new() { Kinds = [WindowKind.Day], Dates = DateForm.Compact, End = WindowEnd.Exclusive }, Range("2024-02-28", "2024-02-28"), TimeZoneInfo.Utc);

        Assert.Equal(("2026-02-27", "2026-02-28", "2", "28"), (inclusive.Find("from"), inclusive.Find("to"), inclusive.Find("to_month"), inclusive.Find("to_day")));
        Assert.Equal(("20240228", "20240229"), (compact.Find("from"), compact.Find("to")));
    }

    private static Window Range(string from, string to) => new(WindowKind.Custom, DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture));

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
