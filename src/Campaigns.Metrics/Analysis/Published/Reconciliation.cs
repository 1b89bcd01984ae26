namespace Campaigns.Metrics.Analysis.Published;

/// <summary>How a printed figure stands against the stored ones (domain/analysis.md N5).</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Difference">Stored figure now minus printed figure, in the metric's unit; null when there is no stored figure of that metric.</param>
/// <param name="OtherMetric">The metric whose stored figure the print can stand for, when the definition differs; null otherwise.</param>
public sealed record Reconciliation(ReconciliationVerdict Verdict, decimal? Difference, string? OtherMetric)
{
    /// <summary>Judges one printed figure.</summary>
    /// <param name="published">The printed figure.</param>
    /// <param name="atPublication">The stored figure as known on the day of publication; null when none was.</param>
    /// <param name="now">The stored figure as known now; null when there is none.</param>
    /// <param name="otherMetrics">Stored figures of other definitions for the same campaign and period, in order of likeness, as the gross reach beside the reach.</param>
    public static Reconciliation Judge(PublishedFigure published, decimal? atPublication, decimal? now, IEnumerable<KeyValuePair<string, decimal>> otherMetrics)
    {
        var interval = published.Interval;
        var difference = (now ?? atPublication) - published.Value;
        var heldThen = atPublication is { } then && interval.Contains(then);
        var holdsNow = now is { } current && interval.Contains(current);
        if (heldThen || holdsNow)
        {
            var moved = atPublication is not null && now is not null && heldThen != holdsNow;
            var isEqual = (atPublication ?? now) == published.Value && (now ?? atPublication) == published.Value;
            var verdict = moved ? ReconciliationVerdict.ExplainedByRevision : isEqual ? ReconciliationVerdict.Exact : ReconciliationVerdict.WithinRounding;
            return new Reconciliation(verdict, difference, null);
        }

        foreach (var other in otherMetrics.Where(other => other.Key != published.Metric && interval.Contains(other.Value)))
        {
            return new Reconciliation(ReconciliationVerdict.DefinitionDiffers, difference, other.Key);
        }

        return new Reconciliation(difference is null ? ReconciliationVerdict.NothingStored : ReconciliationVerdict.Unexplained, difference, null);
    }

    /// <summary>Whether a stored figure agrees with the total that the platform's own pages show: within 0.5 % or 10 units, whichever is more.</summary>
    /// <param name="stored">The stored figure.</param>
    /// <param name="platform">The platform's total, from a request without breakdown.</param>
    public static bool AgreesWithPlatform(decimal stored, decimal platform) =>
        Math.Abs(stored - platform) <= Math.Max(10, 0.005m * Math.Abs(platform));
}

/// <summary>How a printed figure stands against the stored ones.</summary>
public enum ReconciliationVerdict
{
    /// <summary>The same number, then and now.</summary>
    Exact,

    /// <summary>The print can stand for the stored figure, then and now.</summary>
    WithinRounding,

    /// <summary>The print fits the stored figure at one of the two moments only: a revision lies between.</summary>
    ExplainedByRevision,

    /// <summary>The print fits the stored figure of another definition.</summary>
    DefinitionDiffers,

    /// <summary>There is a stored figure and nothing explains the difference.</summary>
    Unexplained,

    /// <summary>There is no stored figure to compare with.</summary>
    NothingStored,
}
