namespace Campaigns.Metrics.Collection;

/// <summary>Why figures do not come, in the eleven classes that a person can act on (ux/spec §11.4).</summary>
public enum FailureKind
{
    /// <summary><c>nyckel_utgangen</c>: the key has expired; a person enters a new one.</summary>
    KeyExpired,

    /// <summary><c>nyckel_snart</c>: the key expires soon; figures still come.</summary>
    KeyExpiresSoon,

    /// <summary><c>nyckel_aterkallad</c>: the platform no longer accepts the key.</summary>
    KeyRevoked,

    /// <summary><c>saknar_ratt</c>: the key works but may not read the account.</summary>
    PermissionMissing,

    /// <summary><c>fel_konto</c>: the platform knows no such account.</summary>
    AccountNotFound,

    /// <summary><c>for_manga_anrop</c>: the platform asks for a pause.</summary>
    RateLimited,

    /// <summary><c>svarar_inte</c>: no answer, a broken one, or a fault on the platform's side that passes.</summary>
    Unavailable,

    /// <summary><c>andrat_format</c>: the answer does not have the declared shape; nothing of it is stored.</summary>
    FormatChanged,

    /// <summary><c>version_slut</c>: the platform has closed the API version that the connector asks.</summary>
    VersionRetired,

    /// <summary><c>inga_siffror</c>: the account answers and holds nothing in the window. No fault.</summary>
    NoFigures,

    /// <summary><c>orimligt</c>: figures of days that were final changed beyond belief; held for review.</summary>
    Implausible,
}
