namespace Campaigns.Metrics;

/// <summary>The store could not be read or written. The message says what to do; it is never turned into an empty answer.</summary>
public sealed class MetricStoreException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    public MetricStoreException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The cause, for the log.</param>
    public MetricStoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
