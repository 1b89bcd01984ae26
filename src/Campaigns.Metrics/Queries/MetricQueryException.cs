namespace Campaigns.Metrics.Queries;

/// <summary>A question that cannot be asked as it is written; the message says what to write instead.</summary>
public sealed class MetricQueryException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, where, and what to write instead.</param>
    public MetricQueryException(string message)
        : base(message)
    {
    }
}
