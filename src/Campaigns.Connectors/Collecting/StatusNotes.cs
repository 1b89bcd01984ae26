using System.Globalization;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Collecting;

/// <summary>What a finished run leaves in the source's status.</summary>
internal static class StatusNotes
{
    /// <summary>Windows that a status lists at most.</summary>
    public const int MostWindows = 500;

    private static readonly TimeSpan WarnBefore = TimeSpan.FromDays(14);

    /// <summary>The status after a run.</summary>
    /// <param name="status">What the run found; its failure is the run's.</param>
    /// <param name="known">The status before it; null when there was none.</param>
    /// <param name="hasHeld">Whether a held figure waits for a decision.</param>
    /// <param name="now">The run's end, UTC.</param>
    public static SourceStatus After(SourceStatus status, SourceStatus? known, bool hasHeld, DateTimeOffset now)
    {
        var failures = status.Failure is null ? 0 : (known?.FailuresInARow ?? 0) + 1;
        var failure = status.Failure ?? Warning(status, hasHeld, now);
        return status with
        {
            NotedAt = now,
            SucceededAt = status.Failure is null ? now : known?.SucceededAt,
            Failure = failure,
            FailingSince = failure is null ? null : known?.Failure?.Kind == failure.Kind ? known.FailingSince : now,
            FailuresInARow = failures,
            NextRunAt = status.Failure is { } stopped ? FailurePolicy.RetryAt(stopped, failures, now) : null,
        };
    }

    private static SourceFailure? Warning(SourceStatus status, bool hasHeld, DateTimeOffset now)
    {
        if (hasHeld)
        {
            return new SourceFailure(FailureKind.Implausible, "Figures of final days changed beyond belief and are held for review.");
        }

        return status.KeyExpiresAt is { } expires && expires - now <= WarnBefore
            ? new SourceFailure(FailureKind.KeyExpiresSoon, string.Create(CultureInfo.InvariantCulture, $"The key expires at {expires.UtcDateTime:yyyy-MM-dd HH:mm} UTC."))
            : null;
    }
}
