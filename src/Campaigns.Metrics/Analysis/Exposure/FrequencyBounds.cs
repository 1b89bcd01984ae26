using Campaigns.Metrics.Analysis.Reach;

namespace Campaigns.Metrics.Analysis.Exposure;

/// <summary>How many persons one channel reached at least k times, from reach and impressions alone, whatever the distribution (domain/analysis.md N13).</summary>
/// <remarks>R_{k+} ≤ min(R, (I−R)/(k−1)); with a frequency cap F also R_{k+} ≥ max(0, (I−(k−1)·R)/(F−k+1)).</remarks>
public static class FrequencyBounds
{
    /// <summary>Bounds on the persons reached at least so many times.</summary>
    /// <param name="reach">Persons reached at least once, not negative.</param>
    /// <param name="impressions">Impressions of the same channel and window, not below <paramref name="reach"/>.</param>
    /// <param name="times">The number of times, 1 or more.</param>
    /// <param name="frequencyCap">Most impressions one person can have had; null when there is no cap.</param>
    /// <returns>The bounds, or the reason why no distribution fits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or <paramref name="times"/> or the cap is below 1.</exception>
    public static FrequencyResult AtLeast(decimal reach, decimal impressions, int times, int? frequencyCap = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(reach);
        ArgumentOutOfRangeException.ThrowIfNegative(impressions);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(frequencyCap ?? 1, 1);
        if (impressions < reach)
        {
            return new FrequencyResult(null, FrequencyFault.ReachExceedsImpressions);
        }

        if (impressions > reach * frequencyCap || (reach == 0 && impressions > 0))
        {
            return new FrequencyResult(null, FrequencyFault.ImpressionsExceedCap);
        }

        var upper = times == 1 ? reach : Math.Min(reach, (impressions - reach) / (times - 1));
        if (frequencyCap < times)
        {
            return new FrequencyResult(PersonInterval.Exactly(0), null);
        }

        var lower = times == 1 ? reach : frequencyCap is { } cap ? Math.Max(0, (impressions - ((times - 1) * reach)) / (cap - times + 1)) : 0;
        return new FrequencyResult(new PersonInterval(lower, upper), null);
    }
}

/// <summary>Bounds on a number of persons, or why there are none.</summary>
/// <param name="Interval">The bounds in persons; null exactly when there is a fault.</param>
/// <param name="Fault">What does not fit; null when everything does.</param>
public sealed record FrequencyResult(PersonInterval? Interval, FrequencyFault? Fault);

/// <summary>Why no distribution of impressions over persons fits the figures.</summary>
public enum FrequencyFault
{
    /// <summary>More persons than impressions.</summary>
    ReachExceedsImpressions,

    /// <summary>More impressions than the reached persons can have had under the frequency cap, or impressions without anybody reached.</summary>
    ImpressionsExceedCap,

    /// <summary>More persons than even wholly random impressions would reach: 1 − R/N ≤ e^(−I/N). No negative binomial model exists.</summary>
    ReachAboveChance,

    /// <summary>Everybody in the population, or nobody, is reached: the model has nothing to fit.</summary>
    NothingToFit,
}
