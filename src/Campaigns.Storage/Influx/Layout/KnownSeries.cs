using Campaigns.Metrics;
using Campaigns.Metrics.Dimensions;
using Campaigns.Storage.Observations;

namespace Campaigns.Storage.Influx.Layout;

/// <summary>All series of the server in memory, found by id, by key and by query.</summary>
internal sealed class KnownSeries
{
    private readonly Lock gate = new();
    private readonly SeriesDirectory directory = new();
    private readonly Dictionary<string, StoredSeries> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(SeriesKey, string), StoredSeries> byKey = [];

    /// <summary>Notes a series.</summary>
    /// <exception cref="MetricStoreException">Two series have one id.</exception>
    public void Add(string id, SeriesKey key, string metric)
    {
        lock (gate)
        {
            if (byId.TryGetValue(id, out var known))
            {
                RefuseClash(known, key, metric);
                return;
            }

            var added = new StoredSeries(new MetricSeries(byId.Count, key, metric), id);
            byId.Add(id, added);
            byKey.Add((key, metric), added);
            directory.Add(added.Series);
        }
    }

    /// <summary>The series of a key; null when it is new.</summary>
    public StoredSeries? Find(SeriesKey key, string metric)
    {
        lock (gate)
        {
            return byKey.GetValueOrDefault((key, metric));
        }
    }

    /// <summary>The series of an id; null when it is unknown.</summary>
    public StoredSeries? Find(string id)
    {
        lock (gate)
        {
            return byId.GetValueOrDefault(id);
        }
    }

    /// <summary>The series of a query, in reading order.</summary>
    public IReadOnlyList<StoredSeries> Select(ObservationQuery query)
    {
        var selected = directory.Select(query);
        lock (gate)
        {
            return [.. selected.Select(series => byKey[(series.Key, series.Metric)])];
        }
    }

    /// <summary>Throws when a series would get the id of another one.</summary>
    public static void RefuseClash(StoredSeries known, SeriesKey key, string metric)
    {
        if (known.Series.Key != key || known.Series.Metric != metric)
        {
            throw new MetricStoreException(
                $"Two series have the id {known.Id}: {known.Series.Metric} of {known.Series.Key} and {metric} of {key}. Rename the source of one of them.");
        }
    }
}
