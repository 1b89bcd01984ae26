using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Pulling;

/// <summary>A record of an answer that could not be used.</summary>
/// <param name="Pointer">Its place, RFC 6901.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record RejectedRecord(string Pointer, string Reason)
{
    /// <summary>What a person has to know: a part that failed at the platform passes, a word or a currency that is not declared does not.</summary>
    public FailureKind Kind { get; init; } = FailureKind.Unavailable;
}
