using Campaigns.Metrics.Analysis.Ledger;

namespace Campaigns.Metrics.Tests.Analysis.Ledger;

/// <summary>Ledger rows written by day number and age.</summary>
internal static class Looks
{
    private static readonly DateOnly Start = new(2023, 10, 18);

    public static DateOnly Day(int day) => Start.AddDays(day);

    /// <summary>One look at a day; the clock is noon UTC of the day of looking.</summary>
    public static LedgerValue At(int day, int age, decimal? value, ChangeOrigin origin = ChangeOrigin.Source) =>
        new(Day(day), Day(day + age), new DateTimeOffset(Day(day + age).ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero), value) { Origin = origin };

    /// <summary>The looks at one day at ages 1, 2, …</summary>
    public static IEnumerable<LedgerValue> Grow(int day, params decimal[] values) => values.Select((value, index) => At(day, index + 1, value));
}
