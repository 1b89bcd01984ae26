using System.Globalization;
using Campaigns.Metrics.Collection;

namespace Campaigns.Server.Commands;

/// <summary>A source's failure for a person at a terminal: what happened, what to do, and what the platform's support needs.</summary>
internal static class FailureText
{
    /// <summary>The text.</summary>
    /// <param name="source">Id of the source.</param>
    /// <param name="failure">The failure.</param>
    public static string Of(string source, SourceFailure failure)
    {
        string?[] technical =
        [
            failure.PlatformCode is { } code ? $"code {code}" : null,
            failure.HttpStatus is { } status ? string.Create(CultureInfo.InvariantCulture, $"HTTP {status}") : null,
            failure.TraceId is { } trace ? $"trace {trace}" : null,
        ];
        var details = string.Join(", ", technical.OfType<string>());
        return $"{source}: {failure.Message} {Cure(failure)}{(details.Length > 0 ? $" ({details})" : string.Empty)}";
    }

    /// <summary>What a source can no longer be read for.</summary>
    /// <param name="day">First day that the platform still answers for.</param>
    public static string Lost(DateOnly day) => string.Create(
        CultureInfo.InvariantCulture,
        $"The platform answers for days from {day:yyyy-MM-dd} on. Days before it that are not kept can no longer be fetched: import them from a file, or write start: {day:yyyy-MM-dd} in the source's file.");

    private static string Cure(SourceFailure failure) => failure.Kind switch
    {
        FailureKind.KeyExpired or FailureKind.KeyRevoked => "Make a new key at the platform and put it where the source's file points.",
        FailureKind.KeyExpiresSoon => "Renew it in good time.",
        FailureKind.PermissionMissing => "Ask the account's administrator for the right to read ads.",
        FailureKind.AccountNotFound => "Check the account number in the source's file.",
        FailureKind.RateLimited or FailureKind.Unavailable => failure.RetryAt is { } at
            ? string.Create(CultureInfo.InvariantCulture, $"Try again after {at.UtcDateTime:yyyy-MM-dd HH:mm} UTC.")
            : "Try again later.",
        FailureKind.FormatChanged => "Nothing of that window was stored. Compare the answer with the connector's definition.",
        FailureKind.VersionRetired => "Update the connector to a version that the platform answers.",
        FailureKind.NoFigures => "That is no error.",
        _ => "Decide which value counts.",
    };
}
