using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Analysis.Ledger;

/// <summary>When the days of a series stop changing, learned from the agency's own history (domain/analysis.md N3).</summary>
public sealed class Finality
{
    private const int LongestHorizonDays = 90;

    private readonly IReadOnlyDictionary<int, decimal> factors;

    private Finality(int lagDays, bool isLearned, IReadOnlyDictionary<int, decimal> factors)
    {
        LagDays = lagDays;
        IsLearned = isLearned;
        this.factors = factors;
    }

    /// <summary>The age in days from which a day is final.</summary>
    public int LagDays { get; }

    /// <summary>True when the history was long enough to learn from; false when <see cref="LagDays"/> is the policy's.</summary>
    public bool IsLearned { get; }

    /// <summary>Learns the lag: the smallest age from which on no factor strays and single days hardly change.</summary>
    /// <param name="triangle">The history of the series.</param>
    /// <param name="policy">Defaults and tolerances.</param>
    public static Finality Learn(DevelopmentTriangle triangle, FinalityPolicy policy)
    {
        var needed = Math.Max(policy.DefaultLagDays, policy.DeclaredLagDays);
        var factors = Enumerable.Range(1, Math.Max(needed, LongestHorizonDays))
            .Select(age => (Age: age, Factor: triangle.Factor(age, policy.LeastDays, policy.MostDays)))
            .TakeWhile(growth => growth.Factor is not null)
            .ToDictionary(growth => growth.Age, growth => growth.Factor!.Value);
        if (factors.Count < needed)
        {
            return new Finality(needed, isLearned: false, factors);
        }

        // The history reaches as far as every factor is known; the longer it is, the later a restatement it can see.
        var ages = factors.Keys.Order().ToList();
        bool Stands(int age) => Math.Abs(factors[age] - 1) <= policy.FactorTolerance
            && Percentile95(triangle.RelativeChanges(age, policy.MostDays)) <= policy.DayTolerance;
        var settled = ages.Where(age => ages.Where(later => later >= age).All(Stands)).Select(age => (int?)age).FirstOrDefault();

        // Nothing settled within the history: the first age past it is the earliest that nothing speaks against.
        return new Finality(Math.Max(settled ?? ages.Count + 1, policy.DeclaredLagDays), isLearned: true, factors);
    }

    /// <summary>The growth f from an age to the next; null when not enough days were seen at both.</summary>
    /// <param name="age">Age in days, 1 or more.</param>
    public decimal? Factor(int age) => factors.TryGetValue(age, out var factor) ? factor : null;

    /// <summary>What a young value is expected to become, v·Π f_b from its age to the lag. Shown only as expected.</summary>
    /// <param name="value">The value as known.</param>
    /// <param name="age">Its age in days.</param>
    /// <returns>The value itself once final; null when a factor on the way is not known or the day is not yet one day old.</returns>
    public decimal? ExpectedFinal(decimal value, int age)
    {
        decimal? expected = age < 1 && LagDays > 0 ? null : value;
        for (var step = Math.Max(1, age); step < LagDays; step++)
        {
            expected *= Factor(step);
        }

        return expected;
    }

    /// <summary>The status of a value: preliminary below the lag, revised when it changed at or past it, final otherwise.</summary>
    /// <param name="age">The day's age now.</param>
    /// <param name="ageAtLastChange">Its age when it last got another value; its age at the first look when it never did.</param>
    /// <param name="hasChanged">Whether it ever got another value than the first.</param>
    public FigureStatus Status(int age, int ageAtLastChange, bool hasChanged) =>
        age < LagDays ? FigureStatus.Preliminary
        : hasChanged && ageAtLastChange >= LagDays ? FigureStatus.Revised
        : FigureStatus.Final;

    // Nearest rank: the smallest change that 95 % of the changes do not exceed.
    private static decimal Percentile95(IEnumerable<decimal> changes)
    {
        var ordered = changes.Order().ToList();
        return ordered.Count == 0 ? 0 : ordered[(int)Math.Ceiling(0.95m * ordered.Count) - 1];
    }
}
