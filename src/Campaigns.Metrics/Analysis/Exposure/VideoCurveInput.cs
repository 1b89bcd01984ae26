namespace Campaigns.Metrics.Analysis.Exposure;

/// <summary>What a channel reports about how long one creative was watched (domain/analysis.md N8). Counts of views; null is unknown, never zero.</summary>
/// <remarks>One length: creatives of different length are harmonised each and added after.</remarks>
public sealed record VideoCurveInput
{
    /// <summary>Length of the film in seconds, greater than zero.</summary>
    public required decimal LengthSeconds { get; init; }

    /// <summary>Started views.</summary>
    public decimal? Plays { get; init; }

    /// <summary>Views of at least so many seconds, by seconds. Thresholds at or past the length are left out: they mean "to the end" or nothing.</summary>
    public IReadOnlyDictionary<decimal, decimal> Thresholds { get; init; } = new Dictionary<decimal, decimal>();

    /// <summary>Views of at least a quarter of the length.</summary>
    public decimal? FirstQuartile { get; init; }

    /// <summary>Views of at least half the length.</summary>
    public decimal? Midpoint { get; init; }

    /// <summary>Views of at least three quarters of the length.</summary>
    public decimal? ThirdQuartile { get; init; }

    /// <summary>Completed views.</summary>
    public decimal? Complete { get; init; }

    /// <summary>Share of the length that the channel counts as complete, greater than 0.75 and at most 1; Snapchat has 0.97 (domain/metrics.md).</summary>
    public decimal CompleteAt { get; init; } = 1;

    /// <summary>Seconds watched in all, as the channel reports them; only checked against the curve.</summary>
    public decimal? WatchSeconds { get; init; }

    /// <summary>Reads figures that a channel gives as shares of impressions, as Google Ads does for quartiles.</summary>
    /// <param name="lengthSeconds">Length of the film in seconds.</param>
    /// <param name="impressions">Impressions, the base of the rates.</param>
    /// <param name="quartileRates">Rates for 25, 50, 75 and 100 % of the length, each 0 to 1, null where unknown.</param>
    public static VideoCurveInput FromRates(decimal lengthSeconds, decimal impressions, (decimal? First, decimal? Midpoint, decimal? Third, decimal? Complete) quartileRates) => new()
    {
        LengthSeconds = lengthSeconds,
        Plays = impressions,
        FirstQuartile = impressions * quartileRates.First,
        Midpoint = impressions * quartileRates.Midpoint,
        ThirdQuartile = impressions * quartileRates.Third,
        Complete = impressions * quartileRates.Complete,
    };
}
