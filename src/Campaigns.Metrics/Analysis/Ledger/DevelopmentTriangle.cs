namespace Campaigns.Metrics.Analysis.Ledger;

/// <summary>How the days of a series grew as they aged: v(t, a) is the value of day t seen a days later (the chain-ladder triangle, N3).</summary>
public sealed class DevelopmentTriangle
{
    private readonly Dictionary<DateOnly, List<LedgerValue>> days;
    private readonly DateOnly capturedThrough;

    /// <summary>Builds the triangle.</summary>
    /// <param name="values">The ledger of one series, in any order.</param>
    /// <param name="capturedThrough">The last account day on which every day was looked at; an unchanged look leaves no row, so the rows alone do not tell.</param>
    public DevelopmentTriangle(IEnumerable<LedgerValue> values, DateOnly capturedThrough)
    {
        this.capturedThrough = capturedThrough;
        days = values.GroupBy(value => value.Day).ToDictionary(day => day.Key, day => day.OrderBy(value => value.ObservedAt).ToList());
    }

    /// <summary>The days, oldest first.</summary>
    public IEnumerable<DateOnly> Days => days.Keys.Order();

    /// <summary>v(t, a); null when the day had not been seen by then, was gone, or has not come to that age.</summary>
    /// <param name="day">The day.</param>
    /// <param name="age">Its age in days.</param>
    public decimal? Value(DateOnly day, int age) =>
        day.AddDays(age) <= capturedThrough && days.TryGetValue(day, out var seen) ? seen.LastOrDefault(value => value.Age <= age)?.Value : null;

    /// <summary>
    /// The growth from one age to the next, f_a = Σ_t v(t, a+1) / Σ_t v(t, a), over the latest days that have both; 1 where there was nothing to grow. Null when
    /// fewer days than asked for have both.
    /// </summary>
    /// <param name="age">The age a.</param>
    /// <param name="leastDays">Fewest days to learn from, 1 or more.</param>
    /// <param name="mostDays">Most days to learn from, so that old habits of the source are forgotten.</param>
    public decimal? Factor(int age, int leastDays, int mostDays)
    {
        var pairs = Pairs(age).TakeLast(mostDays).ToList();
        if (pairs.Count < leastDays)
        {
            return null;
        }

        var before = pairs.Sum(pair => pair.Before);
        return before == 0 ? 1 : pairs.Sum(pair => pair.After) / before;
    }

    /// <summary>The relative change of each of the latest days from one age to the next, as a distance; a change from zero counts as 1.</summary>
    /// <param name="age">The age a.</param>
    /// <param name="mostDays">Most days.</param>
    public IEnumerable<decimal> RelativeChanges(int age, int mostDays) => Pairs(age)
        .TakeLast(mostDays)
        .Select(pair => pair.Before == pair.After ? 0 : pair.Before == 0 ? 1 : Math.Abs((pair.After / pair.Before) - 1));

    private IEnumerable<(decimal Before, decimal After)> Pairs(int age) => Days
        .Select(day => (Before: Value(day, age), After: Value(day, age + 1)))
        .Where(pair => pair.Before is not null && pair.After is not null)
        .Select(pair => (pair.Before!.Value, pair.After!.Value));
}
