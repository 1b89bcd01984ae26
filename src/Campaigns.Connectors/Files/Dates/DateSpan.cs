using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Files.Dates;

/// <summary>The days that one cell names, both included, in the account's time zone.</summary>
/// <param name="Kind">Day, Week, Month or Custom.</param>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
/// <param name="Precision">How finely the cell states them.</param>
internal sealed record DateSpan(WindowKind Kind, DateOnly First, DateOnly Last, DatePrecision Precision)
{
    public static DateSpan Day(DateOnly day) => new(WindowKind.Day, day, day, DatePrecision.Day);

    public static DateSpan Week(DateOnly monday) => new(WindowKind.Week, monday, monday.AddDays(6), DatePrecision.Day);

    public static DateSpan Month(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return new DateSpan(WindowKind.Month, first, first.AddMonths(1).AddDays(-1), DatePrecision.Month);
    }

    public static DateSpan Year(int year) => new(WindowKind.Custom, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year);
}
