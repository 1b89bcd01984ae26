using Campaigns.Metrics.Collection;

namespace Campaigns.Api.Schema.Collection;

/// <summary>Where a pulled source stands.</summary>
public enum SourceState
{
    /// <summary>It has never been read whole.</summary>
    NeverRead,

    /// <summary>It is being read now.</summary>
    Running,

    /// <summary>Every day that should be there is there.</summary>
    Current,

    /// <summary>Days are missing, and the system goes on trying by itself.</summary>
    Delayed,

    /// <summary>Figures come only when a person has acted.</summary>
    NeedsAction,
}

/// <summary>Tells the state.</summary>
internal static class SourceStates
{
    public static SourceState Of(SourceStatus status, bool isRunning)
    {
        if (isRunning)
        {
            return SourceState.Running;
        }

        return status.Failure?.Kind switch
        {
            FailureKind.KeyExpired or FailureKind.KeyRevoked or FailureKind.PermissionMissing or FailureKind.AccountNotFound or FailureKind.FormatChanged or FailureKind.VersionRetired =>
                SourceState.NeedsAction,
            FailureKind.RateLimited or FailureKind.Unavailable => SourceState.Delayed,
            _ when status.SucceededAt is null => SourceState.NeverRead,
            _ => status.ExpectedThrough is { } expected && (status.CompleteThrough is not { } complete || complete < expected) ? SourceState.Delayed : SourceState.Current,
        };
    }
}
