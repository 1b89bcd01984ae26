namespace Campaigns.Dashboard.Charts;

/// <summary>A band over some days: preliminary days, or days when the ad was rejected.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Kind">What the band means.</param>
/// <param name="Label">The word that stands in it.</param>
public sealed record ChartBand(DateOnly From, DateOnly To, ChartBandKind Kind, string Label);

/// <summary>What a band means.</summary>
public enum ChartBandKind
{
    /// <summary>The source may still change the figures of these days.</summary>
    Preliminary,

    /// <summary>The ad was rejected and not shown.</summary>
    Rejected,
}

/// <summary>A numbered mark at a day; the numbered list stands as text under the chart.</summary>
/// <param name="Day">The day.</param>
/// <param name="Mark">Number in the list.</param>
/// <param name="Label">Short text of the event.</param>
public sealed record ChartEvent(DateOnly Day, string Mark, string Label);

/// <summary>One line of the slider that reads a chart.</summary>
/// <param name="X">Position on the axis, as in the points.</param>
/// <param name="Text">The value in words.</param>
public sealed record ChartReadoff(string X, string Text);
