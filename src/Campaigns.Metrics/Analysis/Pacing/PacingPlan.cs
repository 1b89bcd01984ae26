namespace Campaigns.Metrics.Analysis.Pacing;

/// <summary>How much of something is planned for each day of a flight (domain/analysis.md N16).</summary>
public sealed class PacingPlan
{
    private readonly SortedDictionary<DateOnly, decimal> days;

    private PacingPlan(IEnumerable<KeyValuePair<DateOnly, decimal>> days) =>
        this.days = new SortedDictionary<DateOnly, decimal>(days.ToDictionary(day => day.Key, day => day.Value));

    /// <summary>First planned day.</summary>
    public DateOnly First => days.Keys.First();

    /// <summary>Last planned day.</summary>
    public DateOnly Last => days.Keys.Last();

    /// <summary>Planned in all.</summary>
    public decimal Total => days.Values.Sum();

    /// <summary>The same amount every day.</summary>
    /// <param name="first">First day, included.</param>
    /// <param name="last">Last day, included, not before the first.</param>
    /// <param name="total">Amount in all, not negative.</param>
    public static PacingPlan Even(DateOnly first, DateOnly last, decimal total) => Weighted(first, last, total, (_, _) => 1);

    /// <summary>An amount that falls by the same step every day, as n, n−1, … 1 shares of the total.</summary>
    /// <param name="first">First day, included.</param>
    /// <param name="last">Last day, included, not before the first.</param>
    /// <param name="total">Amount in all, not negative.</param>
    public static PacingPlan FrontLoaded(DateOnly first, DateOnly last, decimal total) => Weighted(first, last, total, (day, count) => count - day);

    /// <summary>A plan given day by day.</summary>
    /// <param name="days">Amount by day; at least one day, no amount negative. A day between that is left out plans nothing.</param>
    /// <exception cref="ArgumentException">There is no day, or an amount is negative.</exception>
    public static PacingPlan Imported(IReadOnlyDictionary<DateOnly, decimal> days)
    {
        if (days.Count == 0 || days.Values.Any(amount => amount < 0))
        {
            throw new ArgumentException("The plan has no day, or a day with a negative amount. Give an amount of zero or more for at least one day.", nameof(days));
        }

        return new PacingPlan(days);
    }

    /// <summary>Planned up to and including a day.</summary>
    /// <param name="day">The day.</param>
    public decimal Through(DateOnly day) => days.Where(planned => planned.Key <= day).Sum(planned => planned.Value);

    private static PacingPlan Weighted(DateOnly first, DateOnly last, decimal total, Func<int, int, int> weight)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        var count = last.DayNumber - first.DayNumber + 1;
        var weights = Enumerable.Range(0, count).Select(day => (decimal)weight(day, count)).ToList();
        var sum = weights.Sum();
        return new PacingPlan(weights.Select((share, day) => KeyValuePair.Create(first.AddDays(day), total * share / sum)));
    }
}
