using Campaigns.Dashboard.Tables;

namespace Campaigns.Dashboard.Panels.Reach;

/// <summary>The reach of the channels together: the one place where an upper bound may equal a sum, and it is named as such.</summary>
/// <param name="Sentences">One sentence or more a track.</param>
/// <param name="Chart">Intervals with ticks at the estimates; null when no track has an interval.</param>
/// <param name="Table">Every value of the chart; null when there is no chart.</param>
/// <param name="Assumptions">What the figures assume, each once.</param>
/// <param name="Notes">Channels that are not included, and what else to know.</param>
public sealed record CombinedReachView(
    IReadOnlyList<RichText> Sentences,
    ChartFigure? Chart,
    TableModel? Table,
    IReadOnlyList<string> Assumptions,
    IReadOnlyList<RichText> Notes)
{
    /// <summary>What the sentences, the chart and the table were made of, for files.</summary>
    internal IReadOnlyList<TrackReach> Tracks { get; init; } = [];
}
