namespace Campaigns.Metrics.Catalog;

/// <summary>What it means that a metric has no value. It never means zero.</summary>
public enum AbsenceMeaning
{
    /// <summary>Nobody gave a figure; something may well have happened.</summary>
    Unknown,

    /// <summary>The ratio has no value, because a part is unknown or the denominator is zero.</summary>
    Undefined,
}
