using System.Globalization;

namespace Campaigns.Sandbox.Platforms;

/// <summary>Dates as the platforms write them.</summary>
internal static class Calendar
{
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Kronor with two decimals.</summary>
    public static string Kronor(long ore) => (ore / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    public static (DateOnly From, DateOnly To) MonthOf(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return (first, first.AddMonths(1).AddDays(-1));
    }

    public static (DateOnly From, DateOnly To) WeekOf(DateOnly day)
    {
        var first = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return (first, first.AddDays(6));
    }
}
