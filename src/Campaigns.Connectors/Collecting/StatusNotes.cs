using System.Globalization;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Collecting;

/// <summary>What a finished run leaves in the source's status.</summary>
internal static class StatusNotes
{
    /// <summary>Windows that a status lists at most.</summary>
    public const int MostWindows = 500;

    private static readonly int[] WarnBeforeDays = [14, 7, 1];

    /// <summary>The status after a run.</summary>
    /// <param name="status">What the run found; its failure is the run's.</param>
    /// <param name="known">The status before it; null when there was none.</param>
    /// <param name="hasHeld">Whether a held figure waits for a decision.</param>
    /// <param name="now">The run's end, UTC.</param>
    public static SourceStatus After(SourceStatus status, SourceStatus? known, bool hasHeld, DateTimeOffset now)
    {
        var failures = status.Failure is null ? 0 : (known?.FailuresInARow ?? 0) + 1;
        var notices = Notices(status, known, now);
        var failure = status.Failure ?? Warning(status, notices, hasHeld);
        return status with
        {
            NotedAt = now,
            SucceededAt = status.Failure is null ? now : known?.SucceededAt,
            Failure = failure,
            KeyNotices = notices,
            FailingSince = failure is null ? null : known?.Failure?.Kind == failure.Kind ? known.FailingSince : now,
            FailuresInARow = failures,
            NextRunAt = status.Failure is { } stopped ? FailurePolicy.RetryAt(stopped, failures, now) : null,
        };
    }

    // Each of the three once for a key; a renewed key begins anew. Who looks for the first time in the last week is told of that week only.
    private static IReadOnlyList<KeyNotice> Notices(SourceStatus status, SourceStatus? known, DateTimeOffset now)
    {
        // Told in seconds from now, the same moment comes out a little different each time.
        var given = (known?.KeyExpiresAt - status.KeyExpiresAt)?.Duration() < TimeSpan.FromHours(12) ? known!.KeyNotices : [];
        if (status.KeyExpiresAt - now is not { } left || WarnBeforeDays.LastOrDefault(days => left <= TimeSpan.FromDays(days)) is not (> 0 and var due))
        {
            return given;
        }

        return given.Any(notice => notice.Days <= due) ? given : [.. given, new KeyNotice(due, now)];
    }

    private static SourceFailure? Warning(SourceStatus status, IReadOnlyList<KeyNotice> notices, bool hasHeld)
    {
        if (hasHeld)
        {
            return new SourceFailure(FailureKind.Implausible, "Figures of final days changed beyond belief and are held for review.");
        }

        return notices.Count > 0 && status.KeyExpiresAt is { } expires
            ? new SourceFailure(FailureKind.KeyExpiresSoon, string.Create(CultureInfo.InvariantCulture, $"The key expires at {expires.UtcDateTime:yyyy-MM-dd HH:mm} UTC."))
            : null;
    }
}
