namespace Campaigns.Metrics.Analysis.Ledger;

/// <summary>What was known at a moment.</summary>
public static class LedgerView
{
    /// <summary>For each day the last value seen up to a moment, the moment included. A day not yet seen is absent.</summary>
    /// <remarks>Later looks never change the answer: what was known then stays what was known then.</remarks>
    /// <param name="values">The ledger of one series, in any order.</param>
    /// <param name="asOf">The moment; null for everything known.</param>
    public static IReadOnlyDictionary<DateOnly, LedgerValue> AsOf(IEnumerable<LedgerValue> values, DateTimeOffset? asOf = null) => values
        .Where(value => asOf is not { } moment || value.ObservedAt <= moment)
        .GroupBy(value => value.Day)
        .ToDictionary(day => day.Key, day => day.MaxBy(value => value.ObservedAt)!);
}
