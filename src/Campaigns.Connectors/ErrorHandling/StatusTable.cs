using Campaigns.Connectors.Definitions.Http;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.ErrorHandling;

/// <summary>What an HTTP status means when no rule of the connector says it. Source: RFC 9110 §15, RFC 6585.</summary>
internal static class StatusTable
{
    public static (FailureKind Kind, ErrorAction Action) Judge(int status) => status switch
    {
        401 => (FailureKind.KeyRevoked, ErrorAction.RefreshToken),
        402 or 403 => (FailureKind.PermissionMissing, ErrorAction.Stop),
        404 => (FailureKind.AccountNotFound, ErrorAction.Stop),
        410 or 426 => (FailureKind.VersionRetired, ErrorAction.Stop),
        408 or 425 => (FailureKind.Unavailable, ErrorAction.Retry),
        413 or 414 => (FailureKind.FormatChanged, ErrorAction.Stop),
        429 => (FailureKind.RateLimited, ErrorAction.Wait),
        >= 500 => (FailureKind.Unavailable, ErrorAction.Retry),

        // The request was wrong, or what should have answered did not.
        _ => (FailureKind.FormatChanged, ErrorAction.Stop),
    };
}
