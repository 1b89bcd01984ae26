namespace Campaigns.Sandbox.Platforms.Matomo;

/// <summary>The periods of a question, each with the key that the platform writes (platforms/matomo.md §2).</summary>
/// <param name="Keyed">True when the answer is an object keyed by period.</param>
/// <param name="Periods">The periods in order.</param>
/// <param name="Kind">day, week, month, year or range.</param>
internal sealed record MatomoPeriods(bool Keyed, IReadOnlyList<(string Key, DateOnly From, DateOnly To)> Periods, string Kind)
{
    public static MatomoPeriods Read(string? period, string? date, DateOnly today)
    {
        if (period is not ("day" or "week" or "month" or "year" or "range"))
        {
            throw new RefusedException(MatomoStandIn.Error($"The period '{period}' is not supported. Try any of the following instead: day, week, month, year, range"));
        }

        var keyed = date?.Contains(',', StringComparison.Ordinal) ?? false;
        var ends = (date ?? string.Empty).Split(',');
        var from = Day(ends[0], today);
        var to = Day(ends[^1], today);
        if (period == "range")
        {
            return new MatomoPeriods(false, [(string.Empty, from, to)], period);
        }

        var periods = new List<(string, DateOnly, DateOnly)>();
        for (var day = from; day <= to;)
        {
            var (first, last) = Around(period, day);
            periods.Add((Key(period, first, last), first, last));
            day = last.AddDays(1);
        }

        return new MatomoPeriods(keyed, periods, period);
    }

    private static (DateOnly First, DateOnly Last) Around(string period, DateOnly day) => period switch
    {
        "day" => (day, day),
        "week" => Calendar.WeekOf(day),
        "month" => Calendar.MonthOf(day),
        _ => (new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31)),
    };

    private static string Key(string period, DateOnly first, DateOnly last) => period switch
    {
        "day" => Calendar.Text(first),
        "week" => $"{Calendar.Text(first)},{Calendar.Text(last)}",
        "month" => Calendar.Text(first)[..7],
        _ => Calendar.Text(first)[..4],
    };

    private static DateOnly Day(string text, DateOnly today) => text switch
    {
        "today" => today,
        "yesterday" => today.AddDays(-1),
        _ => Calendar.Day(text) ?? throw new RefusedException(MatomoStandIn.Error(
            $"Date format must be: YYYY-MM-DD, or 'today' or 'yesterday' or any keyword supported by the strtotime function (see http://php.net/strtotime for more information): {text}")),
    };
}
