using Campaigns.Metrics;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Storage.Tests.Infrastructure;

/// <summary>What a store should do, as plainly as it can be said: lists in memory. Stores are compared with it.</summary>
internal sealed class ReferenceStore
{
    // In the order of writing.
    private readonly Dictionary<(SeriesKey, string, Window), List<Observation>> stored = [];

    public WriteResult Write(IReadOnlyList<Observation> batch)
    {
        int added = 0, revised = 0, unchanged = 0;
        foreach (var observation in batch)
        {
            var history = stored.TryGetValue(Key(observation), out var known) ? known : stored[Key(observation)] = [];
            if (IsKnown(observation, history))
            {
                unchanged++;
                continue;
            }

            _ = history.Count == 0 ? added++ : revised++;
            history.Add(observation);
        }

        return new WriteResult(added, revised, unchanged);
    }

    public List<Observation> Read(ObservationQuery query) => Matching(query).Select(history => history[^1]).ToList();

    public List<Observation> ReadRevisions(ObservationQuery query) => Matching(query).SelectMany(history => history).ToList();

    private static bool IsKnown(Observation observation, List<Observation> history)
    {
        var ofThatMoment = history.Where(other => other.ObservedAt == observation.ObservedAt).ToList();
        if (ofThatMoment.Count > 0)
        {
            return ofThatMoment.Any(other => SaysTheSame(other, observation));
        }

        // OrderBy keeps the order of writing among equal moments.
        var before = history.OrderBy(other => other.ObservedAt).LastOrDefault(other => other.ObservedAt < observation.ObservedAt);
        return before is not null && SaysTheSame(before, observation);
    }

    private static bool SaysTheSame(Observation one, Observation other) =>
        one.Value == other.Value && one.Quality == other.Quality && one.Window.Precision == other.Window.Precision;

    private static (SeriesKey, string, Window) Key(Observation observation) =>
        (observation.Series, observation.Metric, observation.Window with { Precision = DatePrecision.Day });

    private IEnumerable<List<Observation>> Matching(ObservationQuery query) => stored.Values
        .Where(history => Matches(history[0], query))
        .Select(history => history.Where(observation => query.AsOf is null || observation.ObservedAt <= query.AsOf).OrderBy(observation => observation.ObservedAt).ToList())
        .Where(history => history.Count > 0)
        .OrderBy(history => history[0].Series.Campaign, StringComparer.Ordinal)
        .ThenBy(history => history[0].Series.Track, StringComparer.Ordinal)
        .ThenBy(history => history[0].Series.Channel, StringComparer.Ordinal)
        .ThenBy(history => history[0].Series.Audience.Key, StringComparer.Ordinal)
        .ThenBy(history => history[0].Series.Placement, StringComparer.Ordinal)
        .ThenBy(history => history[0].Series.Ad, StringComparer.Ordinal)
        .ThenBy(history => history[0].Metric, StringComparer.Ordinal)
        .ThenBy(history => history[0].Window.Kind)
        .ThenBy(history => history[0].Window.First)
        .ThenBy(history => history[0].Window.Last)
        .ThenBy(history => history[0].Series.Source, StringComparer.Ordinal);

    private static bool Matches(Observation observation, ObservationQuery query)
    {
        var (series, window) = (observation.Series, observation.Window);
        return (query.Campaigns?.Contains(series.Campaign) ?? true)
            && (query.Sources?.Contains(series.Source) ?? true)
            && (query.Tracks?.Contains(series.Track) ?? true)
            && (query.Channels?.Contains(series.Channel) ?? true)
            && (query.Audiences?.Contains(series.Audience) ?? true)
            && (query.Metrics?.Contains(observation.Metric) ?? true)
            && (query.WindowKinds?.Contains(window.Kind) ?? true)
            && (query.From is null || window.Last is null || window.Last >= query.From)
            && (query.To is null || window.First is null || window.First <= query.To);
    }
}
