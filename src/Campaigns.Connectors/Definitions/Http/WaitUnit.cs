namespace Campaigns.Connectors.Definitions.Http;

/// <summary>What a waiting time counts.</summary>
public enum WaitUnit
{
    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>Minutes.</summary>
    Minutes,

    /// <summary>Seconds with an s after them, as <c>1.5s</c>.</summary>
    Duration,

    /// <summary>The moment in seconds since 1970.</summary>
    UnixSeconds,
}
