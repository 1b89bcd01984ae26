namespace Campaigns.Connectors.Definitions;

/// <summary>How a number is written, and so what it may be.</summary>
public enum NumberForm
{
    /// <summary>A whole number. One with decimals is an error, since most often a thousands separator was read as a decimal sign.</summary>
    Whole,

    /// <summary>A number that may have decimals.</summary>
    Decimal,

    /// <summary>A share in percent, 0 to 100; stored as 0 to 1.</summary>
    Percent,

    /// <summary>A share between 0 and 1; with a percent sign it is read as percent.</summary>
    Fraction,

    /// <summary>An amount in Swedish kronor.</summary>
    Money,
}
