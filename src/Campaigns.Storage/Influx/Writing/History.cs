using System.Runtime.InteropServices;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Influx.Layout;
using Campaigns.Storage.Influx.Reading;
using Campaigns.Storage.Observations;

namespace Campaigns.Storage.Influx.Writing;

/// <summary>What is stored of the figures that are being written, in memory up to a bound.</summary>
/// <remarks>An entry without a figure says that the server has none. A series that this writer created is known whole.</remarks>
internal sealed class History(StoreContents contents, FigureQueries queries, int mostWindows)
{
    private readonly Dictionary<StoredSeries, Dictionary<StoredWindow, KnownFigure?>> figures = [];
    private readonly HashSet<StoredSeries> whole = [];
    private (StoredSeries Series, Dictionary<StoredWindow, KnownFigure?> Windows)? last;
    private int windows;

    /// <summary>Forgets everything: after a failed write, and after another writer's commit.</summary>
    public void Clear()
    {
        figures.Clear();
        whole.Clear();
        last = null;
        windows = 0;
    }

    /// <summary>Notes that the server has nothing of a series.</summary>
    public void AddNewSeries(StoredSeries series) => whole.Add(series);

    /// <summary>The place of the newest revision of a figure that was loaded or whose series is new; holds null when there is none. Good until the next call.</summary>
    public ref KnownFigure? Newest(StoredSeries series, StoredWindow window)
    {
        ref var newest = ref CollectionsMarshal.GetValueRefOrAddDefault(Of(series), window, out var isKnown);
        windows += isKnown ? 0 : 1;
        return ref newest;
    }

    /// <summary>Fetches what is stored of the batch's figures, as far as it is not known.</summary>
    public async Task LoadAsync(IReadOnlyList<Observation> observations, Snapshot snapshot, CancellationToken cancellationToken)
    {
        if (windows > mostWindows)
        {
            Clear();
        }

        var missing = Missing(observations);
        foreach (var part in missing.GroupBy(key => key.Series).Chunk(FigureQueries.MostSeries))
        {
            await LoadAsync([.. part.SelectMany(series => series)], snapshot, cancellationToken);
        }
    }

    private HashSet<(StoredSeries Series, StoredWindow Window)> Missing(IReadOnlyList<Observation> observations)
    {
        var missing = new HashSet<(StoredSeries, StoredWindow)>();
        Observation? previous = null;
        StoredSeries? series = null;
        var isWhole = false;
        foreach (var observation in observations)
        {
            // Neighbours are of one series nearly always, and comparing two keys is cheaper than hashing one.
            if (previous is null || previous.Metric != observation.Metric || previous.Series != observation.Series)
            {
                series = contents.Series.Find(observation.Series, observation.Metric);
                isWhole = series is not null && whole.Contains(series);
                previous = observation;
            }

            if (series is not null && !isWhole)
            {
                var window = StoredWindow.From(observation.Window);
                if (!Of(series).ContainsKey(window))
                {
                    missing.Add((series, window));
                }
            }
        }

        return missing;
    }

    private async Task LoadAsync(List<(StoredSeries Series, StoredWindow Window)> keys, Snapshot snapshot, CancellationToken cancellationToken)
    {
        var wanted = keys.ToHashSet();
        keys.ForEach(key => Newest(key.Series, key.Window) = null);
        var series = keys.Select(key => key.Series).Distinct().ToList();
        var days = keys.Select(key => PlacedWindow.Of(key.Window)).Where(place => place.IsDay).Select(place => place.Day).ToList();
        void Take(FigureRow row)
        {
            if (wanted.Contains((row.Series, row.Window)))
            {
                var quality = contents.Quality(row.Writer, row.Quality);
                var stored = new KnownFigure(row.ObservedAt, row.Revision, row.Value, quality, Older: null);
                ref var newest = ref Newest(row.Series, row.Window);
                newest = KnownFigure.Insert(newest, stored);
            }
        }

        if (days.Count > 0)
        {
            await queries.DaysAsync(series, new FigureQueries.Stretch(days.Min(), days.Max()), snapshot, withOrigin: false, Take, cancellationToken);
        }

        if (days.Count < keys.Count)
        {
            await queries.WindowsAsync(series, snapshot, withOrigin: false, Take, cancellationToken);
        }
    }

    // Neighbours are of one series nearly always.
    private Dictionary<StoredWindow, KnownFigure?> Of(StoredSeries series)
    {
        if (last is { } found && ReferenceEquals(found.Series, series))
        {
            return found.Windows;
        }

        if (!figures.TryGetValue(series, out var ofSeries))
        {
            figures.Add(series, ofSeries = []);
        }

        last = (series, ofSeries);
        return ofSeries;
    }
}
