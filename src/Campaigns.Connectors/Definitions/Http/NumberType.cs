namespace Campaigns.Connectors.Definitions.Http;

/// <summary>How a number is written.</summary>
public enum NumberType
{
    /// <summary>A whole number. One with decimals is an error.</summary>
    Integer,

    /// <summary>A number that may have decimals; for times, seconds; for amounts, kronor and not öre.</summary>
    Decimal,

    /// <summary>Millionths.</summary>
    Micros,

    /// <summary>0 to 100; stored as 0 to 1.</summary>
    Percent,

    /// <summary>0 to 1.</summary>
    Fraction,

    /// <summary>Thousandths of a second.</summary>
    Milliseconds,

    /// <summary>Minutes; stored as seconds.</summary>
    Minutes,
}
