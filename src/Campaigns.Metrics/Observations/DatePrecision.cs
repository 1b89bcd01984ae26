namespace Campaigns.Metrics.Observations;

/// <summary>How finely a source states a date; "December 2023" is not "1 December 2023".</summary>
public enum DatePrecision
{
    /// <summary>To the day.</summary>
    Day,

    /// <summary>To the month; the window holds the month's first or last day.</summary>
    Month,

    /// <summary>To the year; the window holds 1 January or 31 December.</summary>
    Year,
}
