namespace Campaigns.Metrics.Analysis.Suppression;

/// <summary>Which counts are too small to share, and how the others are rounded (domain/analysis.md N6).</summary>
/// <param name="Threshold">Counts above zero and below this are not shown; 2 or more.</param>
/// <param name="RoundTo">What is shown is rounded to the nearest multiple of this, half up; 1 leaves it alone.</param>
/// <param name="ProtectZeros">True when a zero would itself disclose something, so that it is hidden as well.</param>
public sealed record SuppressionPolicy(decimal Threshold, decimal RoundTo, bool ProtectZeros = false)
{
    /// <summary>Reach: fewer than 100 persons are not shown, others to the nearest 10.</summary>
    public static SuppressionPolicy Reach { get; } = new(100, 10);

    /// <summary>Impressions: fewer than 500 are not shown, others to the nearest 10.</summary>
    public static SuppressionPolicy Impressions { get; } = new(500, 10);

    /// <summary>Sensitive outcomes, as visits to help pages, chats and tips: fewer than 10 are not shown, others to the nearest 5.</summary>
    public static SuppressionPolicy SensitiveOutcome { get; } = new(10, 5);

    /// <summary>True when the count must not be shown.</summary>
    /// <param name="count">The count.</param>
    public bool IsTooSmall(decimal count) => (count > 0 || ProtectZeros) && count < Threshold;

    /// <summary>The count as shown.</summary>
    /// <param name="count">The count.</param>
    public decimal Rounded(decimal count) => Math.Round(count / RoundTo, MidpointRounding.AwayFromZero) * RoundTo;
}
