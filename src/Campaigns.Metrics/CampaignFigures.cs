using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics;

/// <summary>What the stored figures of a campaign tell together.</summary>
/// <param name="Campaign">Slug of the campaign.</param>
/// <param name="Until">Newest day that a figure covers; null when none states its last day.</param>
/// <param name="Precision">How finely that day is known, the finest of the figures that end on it; a month's figure covers it without telling it.</param>
/// <param name="Sources">Ids of the sources that gave figures, ordinal order.</param>
/// <param name="Metrics">Ids of the metrics with a figure, ordinal order.</param>
public sealed record CampaignFigures(string Campaign, DateOnly? Until, DatePrecision Precision, IReadOnlyList<string> Sources, IReadOnlyList<string> Metrics)
{
    /// <summary>Sums up observations, in any order.</summary>
    /// <param name="observations">The newest observation of each key.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>One summary for each campaign that has a figure, by slug, ordinal.</returns>
    public static async Task<IReadOnlyList<CampaignFigures>> OfAsync(IAsyncEnumerable<Observation> observations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(observations);
        var newest = new SortedDictionary<string, Window>(StringComparer.Ordinal);
        var sources = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var metrics = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        await foreach (var observation in observations.WithCancellation(cancellationToken))
        {
            var campaign = observation.Series.Campaign;
            newest[campaign] = newest.TryGetValue(campaign, out var known) ? Newer(known, observation.Window) : observation.Window;
            if (!sources.TryGetValue(campaign, out var named))
            {
                sources.Add(campaign, named = new SortedSet<string>(StringComparer.Ordinal));
                metrics.Add(campaign, new SortedSet<string>(StringComparer.Ordinal));
            }

            named.Add(observation.Series.Source);
            metrics[campaign].Add(observation.Metric);
        }

        return [.. newest.Select(pair => new CampaignFigures(pair.Key, pair.Value.Last, pair.Value.Last is null ? DatePrecision.Day : pair.Value.Precision, [.. sources[pair.Key]], [.. metrics[pair.Key]]))];
    }

    // Of two windows that end on one day, the one that states it more finely tells more.
    private static Window Newer(Window known, Window other) =>
        other.Last is { } last && (known.Last is not { } day || last > day || (last == day && other.Precision < known.Precision)) ? other : known;
}
