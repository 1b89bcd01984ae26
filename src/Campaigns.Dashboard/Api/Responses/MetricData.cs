namespace Campaigns.Dashboard.Api.Responses;

/// <summary>A metric of the catalogue.</summary>
/// <param name="Id">Its id, as <c>impressions</c>.</param>
/// <param name="Name">Its name in the language that was asked for.</param>
/// <param name="Unit">What one of it is.</param>
/// <param name="Kind">How it adds up.</param>
public sealed record MetricData(string Id, string Name, MetricUnitData Unit, MetricKindData Kind);

/// <summary>What one of a metric is, as the API names it.</summary>
public enum MetricUnitData
{
    /// <summary>Occasions.</summary>
    Times,

    /// <summary>Persons, or what stands for them.</summary>
    Persons,

    /// <summary>A share, 0 to 1.</summary>
    Ratio,

    /// <summary>Occasions for each person.</summary>
    TimesPerPerson,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>Days.</summary>
    Days,

    /// <summary>Points, as rating points.</summary>
    Points,

    /// <summary>Pieces, as mailings.</summary>
    Units,
}

/// <summary>How a metric adds up, as the API names it.</summary>
public enum MetricKindData
{
    /// <summary>A count of occasions.</summary>
    Count,

    /// <summary>A count of different persons or what stands for them.</summary>
    UniqueCount,

    /// <summary>One count divided by another.</summary>
    Ratio,

    /// <summary>Money.</summary>
    Money,

    /// <summary>Time.</summary>
    Duration,
}
