namespace Campaigns.Connectors.Definitions.Http;

/// <summary>How one answer leads to the next.</summary>
public enum PaginationType
{
    /// <summary>There is one answer.</summary>
    None,

    /// <summary>A value of the answer asks for the next.</summary>
    Cursor,

    /// <summary>The answer names the next address.</summary>
    NextUrl,

    /// <summary>Pages are numbered.</summary>
    Page,

    /// <summary>Records are numbered.</summary>
    Offset,
}
