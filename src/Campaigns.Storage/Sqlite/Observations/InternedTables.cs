using System.Collections.Concurrent;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Observations;
using Microsoft.Data.Sqlite;

namespace Campaigns.Storage.Sqlite.Observations;

/// <summary>Series and qualities of the database in memory, with their numbers. Only the writer adds, inside its transaction.</summary>
/// <remarks>
/// After a write that failed nobody knows which additions were committed (a commit that reported an error may still be there), so the next write
/// loads them anew. Numbers are never given twice in one process, so a reader's older list cannot point at another series.
/// </remarks>
internal sealed class InternedTables
{
    private const string SeriesColumns = "source, campaign, track, channel, audience, ad, placement, metric";

    private readonly Dictionary<(SeriesKey Key, string Metric), MetricSeries> series = [];
    private readonly Dictionary<StoredQuality, long> qualities = [];
    private readonly ConcurrentDictionary<long, StoredQuality> qualitiesById = [];
    private long lastSeries;
    private long lastQuality;

    /// <summary>The series, for readers.</summary>
    public SeriesDirectory Directory { get; } = new();

    /// <summary>True when memory may differ from the database.</summary>
    public bool IsStale { get; private set; } = true;

    /// <summary>Notes that a write failed.</summary>
    public void Invalidate() => IsStale = true;

    /// <summary>The quality of a number; the number comes from a row that refers to it.</summary>
    public StoredQuality Quality(long id) => qualitiesById[id];

    /// <summary>Reads everything from the database.</summary>
    public void Load(SqliteConnection connection)
    {
        LoadSeries(connection);
        LoadQualities(connection);
        IsStale = false;
    }

    /// <summary>The series of a key, added when new.</summary>
    public MetricSeries Series(SqliteConnection writer, SeriesKey key, string metric)
    {
        if (series.TryGetValue((key, metric), out var known))
        {
            return known;
        }

        var added = new MetricSeries(++lastSeries, key, metric);
        using var insert = new PreparedStatement(writer, $"INSERT INTO metric_series (id, {SeriesColumns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
        insert.Bind(1, added.Id);
        insert.Bind(2, key.Source);
        insert.Bind(3, key.Campaign);
        insert.Bind(4, key.Track);
        insert.Bind(5, key.Channel);
        insert.Bind(6, key.Audience.Key);
        insert.Bind(7, key.Ad);
        insert.Bind(8, key.Placement);
        insert.Bind(9, metric);
        insert.Step();
        series.Add((key, metric), added);
        Directory.Add(added);
        return added;
    }

    /// <summary>The number of a quality, added when new.</summary>
    public long Quality(SqliteConnection writer, Quality quality, DatePrecision precision)
    {
        var stored = new StoredQuality(quality, precision);
        if (qualities.TryGetValue(stored, out var known))
        {
            return known;
        }

        var id = ++lastQuality;
        using var insert = new PreparedStatement(
            writer,
            $"INSERT INTO quality (id, {QualityColumns.Names}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
        insert.Bind(1, id);
        QualityColumns.Bind(insert, 2, stored);
        insert.Step();
        qualities.Add(stored, id);
        qualitiesById[id] = stored;
        return id;
    }

    private void LoadSeries(SqliteConnection connection)
    {
        series.Clear();
        // The metrics of one series share one key object, the series of one metric one text.
        var keys = new Dictionary<SeriesKey, SeriesKey>();
        var metrics = new Dictionary<string, string>(StringComparer.Ordinal);
        using var rows = new PreparedStatement(connection, $"SELECT id, {SeriesColumns} FROM metric_series ORDER BY id");
        while (rows.Step())
        {
            var key = new SeriesKey(
                rows.Text(1)!, rows.Text(2)!, rows.Text(3), rows.Text(4), AudienceCell.Parse(rows.Text(5)), rows.Text(6), rows.Text(7));
            var metric = rows.Text(8)!;
            key = keys.TryAdd(key, key) ? key : keys[key];
            metric = metrics.TryAdd(metric, metric) ? metric : metrics[metric];
            series.Add((key, metric), new MetricSeries(rows.Int64(0), key, metric));
            lastSeries = Math.Max(lastSeries, rows.Int64(0));
        }

        Directory.Reset(series.Values);
    }

    private void LoadQualities(SqliteConnection connection)
    {
        qualities.Clear();
        using var rows = new PreparedStatement(connection, $"SELECT id, {QualityColumns.Names} FROM quality");
        while (rows.Step())
        {
            var (id, quality) = (rows.Int64(0), QualityColumns.Read(rows, 1));
            qualities.Add(quality, id);
            qualitiesById[id] = quality;
            lastQuality = Math.Max(lastQuality, id);
        }
    }
}
