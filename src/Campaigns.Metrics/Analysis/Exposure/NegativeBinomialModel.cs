namespace Campaigns.Metrics.Analysis.Exposure;

/// <summary>The negative binomial model of how impressions spread over a population (domain/analysis.md N13, N17). Always label what it gives as modelled.</summary>
/// <remarks>P(0) = (1+m/κ)^(−κ), P(x) = P(x−1)·(κ+x−1)/x·m/(m+κ), with m impressions per head. Computed in binary floating point; persons, never money.</remarks>
public sealed class NegativeBinomialModel
{
    private const int Halvings = 200;

    private NegativeBinomialModel(decimal population, double mean, double shape)
    {
        Population = population;
        Mean = mean;
        Shape = shape;
    }

    /// <summary>Persons in the population, greater than zero.</summary>
    public decimal Population { get; }

    /// <summary>Contacts per head, m.</summary>
    public double Mean { get; }

    /// <summary>Shape κ, greater than zero: small when few persons have many contacts, large when contacts fall at random.</summary>
    public double Shape { get; }

    /// <summary>Persons with at least one contact.</summary>
    public decimal Reach => AtLeast(1);

    /// <summary>Fits the model to the reach and impressions of one channel and window.</summary>
    /// <param name="population">Persons in the population, greater than zero.</param>
    /// <param name="reach">Persons reached.</param>
    /// <param name="impressions">Impressions.</param>
    /// <param name="fault">Why there is no model; null when there is one.</param>
    /// <returns>The model; null when none exists.</returns>
    public static NegativeBinomialModel? Fit(decimal population, decimal reach, decimal impressions, out FrequencyFault? fault)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(population);
        var mean = (double)(impressions / population);
        fault = impressions < reach ? FrequencyFault.ReachExceedsImpressions
            : reach <= 0 || reach >= population ? FrequencyFault.NothingToFit
            : 1 - (double)(reach / population) <= Math.Exp(-mean) ? FrequencyFault.ReachAboveChance
            : null;
        return fault is null ? new NegativeBinomialModel(population, mean, SolveShape(mean, (double)(reach / population))) : null;
    }

    /// <summary>Carries a habit over to a campaign, as cinema visits: thinning contacts at random keeps κ (N17).</summary>
    /// <param name="population">Persons in the population, greater than zero.</param>
    /// <param name="contacts">Contacts of the campaign, not negative.</param>
    /// <param name="habitShare">Share of the population with the habit at all in a year, between 0 and 1, both excluded.</param>
    /// <param name="habitMean">Occasions per head and year; large enough that chance alone would not reach that share.</param>
    /// <exception cref="ArgumentOutOfRangeException">The habit admits no model; the message says why.</exception>
    public static NegativeBinomialModel FromHabit(decimal population, decimal contacts, double habitShare, double habitMean)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(population);
        ArgumentOutOfRangeException.ThrowIfNegative(contacts);
        if (habitShare is not (> 0 and < 1) || 1 - habitShare <= Math.Exp(-habitMean))
        {
            throw new ArgumentOutOfRangeException(nameof(habitShare), habitShare, "More people have the habit than the number of occasions allows by chance. Check that share and occasions come from one survey.");
        }

        return new NegativeBinomialModel(population, (double)(contacts / population), SolveShape(habitMean, habitShare));
    }

    /// <summary>Persons with at least so many contacts.</summary>
    /// <param name="times">The number of contacts, 0 or more.</param>
    public decimal AtLeast(int times)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(times);
        var exactly = Math.Exp(-Shape * double.LogP1(Mean / Shape));
        var fewer = 0.0;
        for (var count = 0; count < times; count++)
        {
            fewer += exactly;
            exactly *= (Shape + count) / (count + 1) * Mean / (Mean + Shape);
        }

        return Population * (decimal)Math.Clamp(1 - fewer, 0, 1);
    }

    // −κ·ln(1+m/κ) falls from 0 to −m as κ grows, so the κ that gives ln(1 − share) is found by halving on a logarithmic scale.
    private static double SolveShape(double mean, double share)
    {
        var target = double.LogP1(-share);
        var (low, high) = (Math.Log(1e-12), Math.Log(1e15));
        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = (low + high) / 2;
            var shape = Math.Exp(middle);
            (low, high) = -shape * double.LogP1(mean / shape) > target ? (middle, high) : (low, middle);
        }

        return Math.Exp((low + high) / 2);
    }
}
