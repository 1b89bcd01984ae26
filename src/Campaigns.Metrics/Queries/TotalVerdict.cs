namespace Campaigns.Metrics.Queries;

/// <summary>How a printed total stands to its parts.</summary>
public enum TotalVerdict
{
    /// <summary>All parts are known, and their sum agrees with the total and its rounding word.</summary>
    EqualsParts,

    /// <summary>All parts are known, and they give another sum.</summary>
    DiffersFromParts,

    /// <summary>Some parts are not known, so the total cannot be checked.</summary>
    PartsIncomplete,

    /// <summary>The total adds unlike measures.</summary>
    MixedMeasures,
}
