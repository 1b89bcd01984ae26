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
internal sealed class BatchLines(string writer, long number, StoreContents contents, History history, NumberedEntries entries) : IDisposable
{
    // Dividing by one with 28 decimals takes the trailing zeros away.
    private const decimal One = 1.0000000000000000000000000000m;

    private readonly Dictionary<(SeriesKey, string), StoredSeries> newSeries = [];
    private readonly Dictionary<StoredQuality, long> qualities = [];
    private readonly Dictionary<long, StoredQuality> newQualities = [];
    private readonly Dictionary<(string Raw, string Run), long> origins = [];
    private readonly LineBuffer head = new();
    private StoredSeries? last;
    private StoredQuality? lastQuality;
    private long? lastQualityNumber;
    private (Provenance Provenance, long Number)? lastOrigin;
    private (StoredSeries? Series, bool IsDay, string Tag) headOf = (null, false, string.Empty);
    private int added;
    private int revised;
    private int unchanged;

    /// <summary>What the batch changes.</summary>
    public WriteResult Result => new(added, revised, unchanged);

    /// <summary>Adds one observation: lines of what it refers to, as far as that is new, and the line of the figure.</summary>
    /// <param name="observation">The observation.</param>
    /// <param name="known">Numbers that qualities have already.</param>
    /// <param name="definitions">Gets what it refers to.</param>
    /// <param name="figures">Gets the figure.</param>
    public void Add(Observation observation, IReadOnlyDictionary<StoredQuality, long> known, LineBuffer definitions, LineBuffer figures)
    {
        var series = Series(observation, definitions);
        var window = StoredWindow.From(observation.Window);
        var quality = Quality(observation);
        var observedAt = observation.ObservedAt.UtcTicks;
        ref var newest = ref history.Newest(series, window);
        if (KnownFigure.Holds(newest, observedAt, observation.Value, quality))
        {
            unchanged++;
            return;
        }

        _ = newest is null ? added++ : revised++;
        var revision = KnownFigure.NextNumber(newest);
        newest = KnownFigure.Insert(newest, new KnownFigure(observedAt, revision, observation.Value, quality, Older: null));
        lastQualityNumber ??= known.TryGetValue(quality, out var used) ? used : Number(quality, definitions);
        Line(figures, series, PlacedWindow.Of(window), revision, observation, Number(observation.Provenance, definitions));
    }

    /// <summary>Writes the line that makes the batch visible.</summary>
    public void Commit(LineBuffer lines)
    {
        lines.Begin($"{Measurements.Commit},writer={writer}");
        lines.Field("counts"u8, NewestCommit.Counts(entries.Series, entries.Quality));
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

    /// <inheritdoc/>
    public void Dispose() => head.Dispose();

    private void Line(LineBuffer lines, StoredSeries series, PlacedWindow place, int revision, Observation observation, long origin)
    {
        if (!ReferenceEquals(series, headOf.Series) || place.IsDay != headOf.IsDay || place.Tag != headOf.Tag)
        {
            Head(series, place);
        }

        lines.Begin(head.Written.Span);
        Value(lines, observation.Value);
        lines.Field("observed"u8, observation.ObservedAt.UtcTicks);
        lines.Field("quality"u8, lastQualityNumber!.Value);
        lines.Field("origin"u8, origin);
        lines.PlainField("pointer"u8, FieldText.Encode(observation.Provenance.Pointer));
        lines.End(place.Time(revision));
    }

    // What the lines of one series and one sort of window begin with.
    private void Head(StoredSeries series, PlacedWindow place)
    {
        head.Clear();
        head.Begin(place.IsDay ? "day," : "window,");
        head.Append(series.Tags);
        if (!place.IsDay)
        {
            head.Append(",window=");
            head.Append(place.Tag);
        }

        head.Append(",writer=");
        head.Append(writer);
        head.Field("batch"u8, number);
        headOf = (series, place.IsDay, place.Tag);
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
            lines.Field("value"u8, (long)figure);
        }
        else
        {
            lines.Field("decimal"u8, figure / One);
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
            lastQualityNumber = null;
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
        if (lastOrigin is { } last && last.Provenance.RawId == provenance.RawId && last.Provenance.RunId == provenance.RunId)
        {
            return last.Number;
        }

        var key = (provenance.RawId, provenance.RunId);
        if (!origins.TryGetValue(key, out var id))
        {
            id = ++entries.Origin;
            origins.Add(key, id);
            DirectoryLines.Origin(lines, writer, id, provenance);
        }

        lastOrigin = (provenance, id);
        return id;
    }
}
