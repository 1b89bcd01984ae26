namespace Campaigns.Connectors.Definitions;

/// <summary>The sign before the decimals of a column.</summary>
public enum DecimalSign
{
    /// <summary>Found from all cells of the column. Where they leave it open, a number such as 1.234 is an error that asks.</summary>
    Auto,

    /// <summary>Comma, as in 12,5.</summary>
    Comma,

    /// <summary>Point, as in 12.5.</summary>
    Point,
}
