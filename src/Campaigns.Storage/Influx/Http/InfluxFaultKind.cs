namespace Campaigns.Storage.Influx.Http;

/// <summary>What an answer of the server asks of the caller.</summary>
internal enum InfluxFaultKind
{
    /// <summary>Nobody answered, or the server cannot now: the same request may be sent again. It may already have been carried out.</summary>
    Unavailable,

    /// <summary>Somebody must change a setting, a right or a limit; until then every repetition ends the same way. Data are kept.</summary>
    Configuration,

    /// <summary>The server will never take at least one of the lines. Others of the request may be stored.</summary>
    RefusedLines,

    /// <summary>The request is too large; two halves may pass.</summary>
    TooLarge,

    /// <summary>The server cannot carry out the query, or its answer cannot be read.</summary>
    Query,
}
