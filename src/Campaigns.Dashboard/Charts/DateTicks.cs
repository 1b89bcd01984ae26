using Campaigns.Dashboard.Formatting;

namespace Campaigns.Dashboard.Charts;

/// <summary>Marks of an axis of days, few enough to be read and never two neighbours alike.</summary>
internal static class DateTicks
{
    private const int MostDaysByWeek = 70;
    private const int MostMarks = 6;

    /// <summary>The marks from the first day to the last: days up to ten weeks, then first days of months.</summary>
    internal static IReadOnlyList<ChartTick<string>> Between(DateOnly first, DateOnly last, DateFormat dates)
    {
        int days = last.DayNumber - first.DayNumber;
        if (days <= MostDaysByWeek)
        {
            int step = Math.Max(1, (int)Math.Ceiling(days / (double)MostMarks));
            return [.. Enumerable.Range(0, (days / step) + 1).Select(index => first.AddDays(index * step)).Select(day => Tick(day, dates.Axis(day)))];
        }

        var months = new List<DateOnly>();
        for (var month = new DateOnly(first.Year, first.Month, 1).AddMonths(1); month <= last; month = month.AddMonths(1))
        {
            months.Add(month);
        }

        return [.. months.Select(month => Tick(month, dates.AxisMonth(month)))];
    }

    private static ChartTick<string> Tick(DateOnly day, string text) => new(DateFormat.Iso(day), text);
}
