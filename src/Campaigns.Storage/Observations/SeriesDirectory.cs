using Campaigns.Metrics;

namespace Campaigns.Storage.Observations;

/// <summary>All series in memory, by campaign and in reading order.</summary>
/// <remarks>
/// A series is listed before its first observation is committed, and readers take the list after their snapshot of the database. So a reader either
/// sees all rows of a batch, with their series listed, or none of them; a listed series without rows answers nothing.
/// </remarks>
internal sealed class SeriesDirectory
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, CampaignSeries> campaigns = new(StringComparer.Ordinal);

    /// <summary>Lists a series.</summary>
    public void Add(MetricSeries series)
    {
        lock (gate)
        {
            if (!campaigns.TryGetValue(series.Key.Campaign, out var list))
            {
                campaigns.Add(series.Key.Campaign, list = new CampaignSeries());
            }

            list.Add(series);
        }
    }

    /// <summary>Replaces the whole list.</summary>
    public void Reset(IEnumerable<MetricSeries> all)
    {
        lock (gate)
        {
            campaigns.Clear();
            foreach (var series in all)
            {
                Add(series);
            }
        }
    }

    /// <summary>The series of a query, in reading order.</summary>
    public IReadOnlyList<MetricSeries> Select(ObservationQuery query)
    {
        var filter = new SeriesFilter(query);
        lock (gate)
        {
            var lists = query.Campaigns is null
                ? campaigns.Values
                : query.Campaigns.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(campaigns.GetValueOrDefault).OfType<CampaignSeries>();
            return lists.SelectMany(list => list.InOrder()).Where(filter.Matches).ToList();
        }
    }

    private sealed class CampaignSeries
    {
        private readonly List<MetricSeries> series = [];
        private bool sorted = true;

        public void Add(MetricSeries added)
        {
            series.Add(added);
            sorted = false;
        }

        public List<MetricSeries> InOrder()
        {
            if (!sorted)
            {
                series.Sort(MetricSeries.CompareInReadingOrder);
                sorted = true;
            }

            return series;
        }
    }
}
