namespace Campaigns.Metrics.Observations;

/// <summary>What a window of days means (domain/analysis.md N2). A non-additive figure is only ever read in the window it was asked for in.</summary>
public enum WindowKind
{
    /// <summary>One account day.</summary>
    Day,

    /// <summary>One ISO week, Monday to Sunday.</summary>
    Week,

    /// <summary>One calendar month.</summary>
    Month,

    /// <summary>From the first day of the flight up to and including the window's last day.</summary>
    FlightToDate,

    /// <summary>The whole flight.</summary>
    Flight,

    /// <summary>Any other range, as the source gave it.</summary>
    Custom,
}
