using Campaigns.Metrics;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Influx.Http;
using Campaigns.Storage.Influx.Layout;
using Campaigns.Storage.Observations;

namespace Campaigns.Storage.Influx.Writing;

/// <summary>Decides what of one batch is new and writes its lines.</summary>
/// <remarks>
/// What it adds to the directory is handed over only by <see cref="Adopt"/>, after the commit: a batch that fails leaves nothing behind in memory but used numbers.
/// </remarks>
internal sealed class BatchLines(string writer, long number, StoreContents contents, History history, NumberedEntries entries)
{
    // Dividing by one with 28 decimals takes the trailing zeros away.
    private const decimal One = 1.0000000000000000000000000000m;

    private readonly Dictionary<(SeriesKey, string), StoredSeries> newSeries = [];
    private readonly Dictionary<StoredQuality, long> qualities = [];
    private readonly Dictionary<long, StoredQuality> newQualities = [];
    private readonly Dictionary<(string Raw, string Run), long> origins = [];
    private StoredSeries? last;
    private StoredQuality? lastQuality;
    private int added;
    private int revised;
    private int unchanged;

    /// <summary>What the batch changes.</summary>
    public WriteResult Result => new(added, revised, unchanged);

    /// <summary>True when there is nothing to send.</summary>
    public bool IsEmpty => added + revised == 0;

    /// <summary>Adds one observation: lines of what it refers to, as far as that is new, and the line of the figure.</summary>
    public void Add(Observation observation, IReadOnlyDictionary<StoredQuality, long> known, LineBuffer lines)
    {
        var series = Series(observation, lines);
        var window = StoredWindow.From(observation.Window);
        var quality = Quality(observation);
        var (newest, observedAt) = (history.Newest(series, window), observation.ObservedAt.UtcTicks);
        if (KnownFigure.Holds(newest, observedAt, observation.Value, quality))
        {
            unchanged++;
            return;
        }

        _ = newest is null ? added++ : revised++;
        var revision = KnownFigure.NextNumber(newest);
        history.Add(series, window, KnownFigure.Insert(newest, new KnownFigure(observedAt, revision, observation.Value, quality, Older: null)));
        var qualityNumber = known.TryGetValue(quality, out var used) ? used : Number(quality, lines);
        Line(lines, series, PlacedWindow.Of(window), revision, observation, qualityNumber, Number(observation.Provenance, lines));
    }

    /// <summary>Writes the line that makes the batch visible.</summary>
    public void Commit(LineBuffer lines)
    {
        lines.Begin($"{Measurements.Commit},writer={writer}");
        lines.Field("counts", NewestCommit.Counts(entries.Series, entries.Quality));
        lines.End(number);
    }

    /// <summary>Hands the directory over what the committed batch has added to it.</summary>
    public void Adopt(Dictionary<StoredQuality, long> known)
    {
        foreach (var ((key, metric), series) in newSeries)
        {
            contents.Series.Add(series.Id, key, metric);
        }

        foreach (var (id, quality) in newQualities)
        {
            contents.Add(writer, id, quality);
            known[contents.Distinct(quality)] = id;
        }
    }

    private void Line(LineBuffer lines, StoredSeries series, PlacedWindow place, int revision, Observation observation, long quality, long origin)
    {
        lines.Begin(place.IsDay ? "day," : "window,");
        lines.Append(series.Tags);
        if (!place.IsDay)
        {
            lines.Append(",window=");
            lines.Append(place.Tag);
        }

        lines.Append(",writer=");
        lines.Append(writer);
        lines.Field("batch", number);
        Value(lines, observation.Value);
        lines.Field("observed", observation.ObservedAt.UtcTicks);
        lines.Field("quality", quality);
        lines.Field("origin", origin);
        lines.Field("pointer", FieldText.Encode(observation.Provenance.Pointer));
        lines.End(place.Time(revision));
    }

    // Whole numbers can be summed by any tool; every other decimal is a text, which keeps its 28 digits.
    private static void Value(LineBuffer lines, decimal? value)
    {
        if (value is not { } figure)
        {
            return;
        }

        if (figure >= long.MinValue && figure <= long.MaxValue && decimal.Truncate(figure) == figure)
        {
            lines.Field("value", (long)figure);
        }
        else
        {
            lines.Field("decimal", figure / One);
        }
    }

    // Neighbours are of one series nearly always, and comparing two keys is cheaper than hashing one.
    private StoredSeries Series(Observation observation, LineBuffer lines)
    {
        if (last is null || last.Series.Metric != observation.Metric || last.Series.Key != observation.Series)
        {
            last = contents.Series.Find(observation.Series, observation.Metric) ?? New(observation.Series, observation.Metric, lines);
        }

        return last;
    }

    private StoredQuality Quality(Observation observation)
    {
        if (lastQuality is null || lastQuality.Precision != observation.Window.Precision || lastQuality.Quality != observation.Quality)
        {
            lastQuality = contents.Distinct(new StoredQuality(observation.Quality, observation.Window.Precision));
        }

        return lastQuality;
    }

    private StoredSeries New(SeriesKey key, string metric, LineBuffer lines)
    {
        if (newSeries.TryGetValue((key, metric), out var begun))
        {
            return begun;
        }

        var id = StoredSeries.IdOf(key, metric);
        if (contents.Series.Find(id) is { } clash)
        {
            KnownSeries.RefuseClash(clash, key, metric);
        }

        var series = new StoredSeries(new MetricSeries(-1, key, metric), id);
        newSeries.Add((key, metric), series);
        history.AddNewSeries(series);
        DirectoryLines.Series(lines, writer, ++entries.Series, id, key, metric);
        return series;
    }

    private long Number(StoredQuality quality, LineBuffer lines)
    {
        if (!qualities.TryGetValue(quality, out var id))
        {
            id = ++entries.Quality;
            qualities.Add(quality, id);
            newQualities.Add(id, quality);
            DirectoryLines.Quality(lines, writer, id, quality);
        }

        return id;
    }

    private long Number(Provenance provenance, LineBuffer lines)
    {
        var key = (provenance.RawId, provenance.RunId);
        if (!origins.TryGetValue(key, out var id))
        {
            id = ++entries.Origin;
            origins.Add(key, id);
            DirectoryLines.Origin(lines, writer, id, provenance);
        }

        return id;
    }
}
