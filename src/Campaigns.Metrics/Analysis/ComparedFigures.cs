using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;
using Campaigns.Metrics.Queries;

namespace Campaigns.Metrics.Analysis;

/// <summary>The figures of one campaign as the comparisons see them, for analyses that need one metric after another.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Observations">Its figures.</param>
/// <param name="Track">Track id; null for the whole campaign.</param>
/// <param name="AsOf">Knowledge as of this moment; null for the newest.</param>
public sealed record ComparedFigures(Campaign Campaign, IReadOnlyCollection<Observation> Observations, string? Track = null, DateTimeOffset? AsOf = null)
{
    /// <summary>First day, included; null for the whole flight.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included; null for the whole flight.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The answer of a comparison by track and channel, and by more when asked.</summary>
    /// <param name="metric">Metric id.</param>
    /// <param name="further">Dimensions to keep besides.</param>
    public ComparisonResult Compare(string metric, params Dimension[] further) => Over(metric, [Dimension.Track, Dimension.Channel, .. further]);

    /// <summary>The answer of a comparison by some dimensions; the rest is added up.</summary>
    /// <param name="metric">Metric id.</param>
    /// <param name="by">Dimensions to keep.</param>
    /// <exception cref="NotAdditiveException">The metric may not be added over the rest.</exception>
    public ComparisonResult Over(string metric, IReadOnlyList<Dimension> by) => MetricComparison.Compare(
        QueryPlanner.Plan(
            new MetricQuery { Campaign = Campaign.Slug, Metric = metric, By = by, Tracks = Track is null ? null : [Track], From = From, To = To, AsOf = AsOf }, Campaign),
        Observations);

    /// <summary>The cells with a value, by track and channel, and by more when asked.</summary>
    /// <param name="metric">Metric id.</param>
    /// <param name="further">Dimensions to keep besides.</param>
    public IReadOnlyList<ComparisonCell> Cells(string metric, params Dimension[] further) =>
        [.. Compare(metric, further).Groups.SelectMany(group => group.Cells).Where(cell => cell.Value is not null)];

    /// <summary>The one figure of a metric in a channel and in the track asked for; null when there is none or it stands in pieces that cannot be added.</summary>
    /// <param name="metric">Metric id.</param>
    /// <param name="channel">Channel id.</param>
    public ComparisonCell? One(string metric, string channel) => Cells(metric).Where(cell => cell.Channel == channel && cell.Track == Track).ToList() is [var only] ? only : null;
}
