namespace Campaigns.Connectors.Definitions;

/// <summary>What the cells of a column tell.</summary>
public enum ColumnRole
{
    /// <summary>Nothing that is kept.</summary>
    Ignored,

    /// <summary>The document that the figure is printed in.</summary>
    Document,

    /// <summary>The campaign.</summary>
    Campaign,

    /// <summary>The track.</summary>
    Track,

    /// <summary>The channel, and its placement where the table says so.</summary>
    Channel,

    /// <summary>The source's own word for the placement.</summary>
    Placement,

    /// <summary>The source's id of the ad.</summary>
    Ad,

    /// <summary>The audience.</summary>
    Audience,

    /// <summary>In a long file: the metric.</summary>
    Metric,

    /// <summary>In a long file: the unit.</summary>
    Unit,

    /// <summary>In a long file: the figure.</summary>
    Value,

    /// <summary>The source's rounding word.</summary>
    Qualifier,

    /// <summary>In a wide file: the figures of one metric.</summary>
    Figure,

    /// <summary>The first day, included.</summary>
    PeriodStart,

    /// <summary>The last day, included.</summary>
    PeriodEnd,

    /// <summary>Both ends in one cell: a day, week, month, year or range.</summary>
    Period,
}
