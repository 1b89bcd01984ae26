using Campaigns.Connectors.Definitions.Http;
using Campaigns.Metrics;
using Campaigns.Metrics.Analysis.Ledger;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Collecting;

/// <summary>Learns from the source's own restatements when its days stop changing (domain/analysis.md N3).</summary>
internal static class LearnedLag
{
    // Sixty days to learn from, and the ages that they have reached by then.
    private const int HistoryDays = 120;

    /// <summary>The age in days from which a day is final; 0 when too little is known.</summary>
    /// <param name="store">The store.</param>
    /// <param name="source">Id of the source.</param>
    /// <param name="streams">Its reports.</param>
    /// <param name="zone">The account's time zone.</param>
    /// <param name="lookedThrough">The last account day on which every open day was read; null when none.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<int> OfAsync(
        IMetricStore store, string source, IEnumerable<WindowsDefinition> streams, TimeZoneInfo zone, DateOnly? lookedThrough, CancellationToken cancellationToken)
    {
        var declared = streams.Where(WindowPlanner.IsDaily).Select(windows => windows.FinalAfterDays).DefaultIfEmpty(0).Max();
        if (lookedThrough is not { } through || declared == 0)
        {
            return 0;
        }

        var query = new ObservationQuery { Sources = [source], Metrics = ["impressions"], WindowKinds = [WindowKind.Day], From = through.AddDays(-HistoryDays) };
        var channels = new Dictionary<string, List<Observation>>(StringComparer.Ordinal);
        await foreach (var figure in store.ReadRevisionsAsync(query, cancellationToken))
        {
            var channel = figure.Series.Channel ?? string.Empty;
            (channels.TryGetValue(channel, out var known) ? known : channels[channel] = []).Add(figure);
        }

        var policy = new FinalityPolicy { DefaultLagDays = declared, DeclaredLagDays = declared };
        return channels.Values
            .Select(figures => Finality.Learn(new DevelopmentTriangle(Totals(figures, zone), through), policy))
            .Where(finality => finality.IsLearned)
            .Select(finality => finality.LagDays)
            .DefaultIfEmpty(0)
            .Max();
    }

    // Per day, what all its figures together were worth after each look that changed one of them.
    private static IEnumerable<LedgerValue> Totals(List<Observation> figures, TimeZoneInfo zone) => figures
        .GroupBy(figure => figure.Window.Last!.Value)
        .SelectMany(day =>
        {
            var values = new Dictionary<(Metrics.Dimensions.SeriesKey, WindowKind), decimal>();
            return day.GroupBy(figure => figure.ObservedAt).OrderBy(look => look.Key).Select(look =>
            {
                foreach (var figure in look)
                {
                    values[(figure.Series, figure.Window.Kind)] = figure.Value ?? 0;
                }

                return LedgerValue.From(look.First() with { Value = values.Values.Sum() }, zone);
            });
        });
}
