using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Pulling;

/// <summary>A platform could not be read. The message never holds a secret.</summary>
/// <param name="failure">What happened.</param>
/// <param name="innerException">The cause; null when the platform itself said it.</param>
public sealed class SourceFailureException(SourceFailure failure, Exception? innerException = null) : Exception(failure.Message, innerException)
{
    /// <summary>What happened.</summary>
    public SourceFailure Failure { get; } = failure;
}
