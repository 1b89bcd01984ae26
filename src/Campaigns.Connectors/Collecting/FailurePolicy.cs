using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Collecting;

/// <summary>What a failure means for the rest of the run and for the next one.</summary>
public static class FailurePolicy
{
    private static readonly int[] BackoffMinutes = [5, 15, 30, 60];

    /// <summary>True when asking for anything else of the account is useless now; false when only this report fails.</summary>
    /// <param name="kind">The failure.</param>
    public static bool StopsRun(FailureKind kind) => kind is not (FailureKind.Unavailable or FailureKind.FormatChanged or FailureKind.NoFigures or FailureKind.Implausible);

    /// <summary>When to try again before the schedule does: after a pause that the platform asks for, or after 5, 15, 30 and then every 60 minutes.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="failuresInARow">Failed runs in a row, this one included; 1 or more.</param>
    /// <param name="now">The moment of the failure, UTC.</param>
    /// <returns>Null when only a person can help, so that the schedule is soon enough.</returns>
    public static DateTimeOffset? RetryAt(SourceFailure failure, int failuresInARow, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(failure);
        if (failure.Kind is not (FailureKind.RateLimited or FailureKind.Unavailable))
        {
            return null;
        }

        var backoff = now.AddMinutes(BackoffMinutes[Math.Clamp(failuresInARow - 1, 0, BackoffMinutes.Length - 1)]);
        return failure.RetryAt is { } asked && asked > backoff ? asked : backoff;
    }
}
