namespace Campaigns.Metrics.Catalog;

/// <summary>What one unit of a metric's value is.</summary>
public enum MetricUnit
{
    /// <summary>Occasions: showings, clicks, visits.</summary>
    Times,

    /// <summary>Different persons, or what the source counts in their place (<see cref="Observations.IdentityBasis"/>).</summary>
    Persons,

    /// <summary>A share between 0 and 1, never a percentage number.</summary>
    Ratio,

    /// <summary>Occasions per person, or per what the source counts as one.</summary>
    TimesPerPerson,

    /// <summary>Swedish kronor excluding VAT, in kronor and not in öre.</summary>
    Money,

    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Rating points: 1 is one percent of the population once.</summary>
    Points,

    /// <summary>Things: mailings, schools.</summary>
    Units,
}
