using System.Globalization;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Requests;

/// <summary>A window as a platform wants it written.</summary>
internal static class WindowDates
{
    /// <summary>Sets the placeholders of a window.</summary>
    /// <param name="values">Gets them.</param>
    /// <param name="windows">How the stream writes days.</param>
    /// <param name="window">The window; both days are known.</param>
    /// <param name="zone">The account's zone.</param>
    public static RequestValues Set(RequestValues values, WindowsDefinition windows, Window window, TimeZoneInfo zone)
    {
        var (from, to) = (window.First!.Value, window.Last!.Value);
        to = windows.End == WindowEnd.Exclusive ? to.AddDays(1) : to;
        return values
            .Set(Placeholders.From, Write(from, windows.Dates, zone))
            .Set(Placeholders.To, Write(to, windows.Dates, zone))
            .Set("from_year", Number(from.Year)).Set("from_month", Number(from.Month)).Set("from_day", Number(from.Day))
            .Set("to_year", Number(to.Year)).Set("to_month", Number(to.Month)).Set("to_day", Number(to.Day));
    }

    private static string Write(DateOnly day, DateForm form, TimeZoneInfo zone) => form switch
    {
        DateForm.Compact => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
        DateForm.LocalMidnight => Midnight(day, zone).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture),
        _ => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    // The offset of that very midnight: the two ends of a month may differ by an hour.
    private static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);

        // Where the clock is set forward at midnight, the day begins an hour later.
        var start = zone.IsInvalidTime(midnight) ? midnight.AddHours(1) : midnight;
        var offset = zone.IsAmbiguousTime(start) ? zone.GetAmbiguousTimeOffsets(start).Max() : zone.GetUtcOffset(start);
        return new DateTimeOffset(start, offset);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
