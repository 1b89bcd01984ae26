namespace Campaigns.Connectors.Definitions.Http;

/// <summary>How days are written in requests.</summary>
public enum DateForm
{
    /// <summary><c>2026-10-05</c>.</summary>
    Iso,

    /// <summary><c>20261005</c>.</summary>
    Compact,

    /// <summary><c>2026-10-05T00:00:00.000+02:00</c>: midnight of the account with the offset of that very day.</summary>
    LocalMidnight,
}
