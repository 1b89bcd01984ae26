namespace Campaigns.Connectors.Files;

/// <summary>How an import ended.</summary>
public enum ImportOutcome
{
    /// <summary>The file is sound and nothing was stored, since only a preview was asked for.</summary>
    Previewed,

    /// <summary>Every row was stored.</summary>
    Stored,

    /// <summary>The rows without errors were stored, as was asked for; the others were not.</summary>
    StoredGoodRows,

    /// <summary>Nothing was stored. The errors say why.</summary>
    Refused,
}
