namespace Campaigns.Storage.Influx.Http;

/// <summary>The server refused or could not be asked. The message says what to do.</summary>
internal sealed class InfluxException(InfluxFaultKind kind, string message, TimeSpan? retryAfter = null, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>What the answer asks for.</summary>
    public InfluxFaultKind Kind { get; } = kind;

    /// <summary>How long the server asks to wait; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
