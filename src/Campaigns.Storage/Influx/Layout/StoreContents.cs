using System.Collections.Concurrent;
using System.Globalization;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Influx.Http;
using Campaigns.Storage.Observations;

namespace Campaigns.Storage.Influx.Layout;

/// <summary>What ids and numbers on the server stand for, kept in memory and brought up to date before each reading.</summary>
/// <remarks>
/// A batch's series and qualities are written before its commit, and the commit says how many there are: whoever sees the commit knows whether to fetch more.
/// </remarks>
internal sealed class StoreContents(QueryApi queries) : IDisposable
{
    private readonly SemaphoreSlim loading = new(1, 1);
    private readonly ConcurrentDictionary<string, long> loadedSeries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> loadedQualities = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Writer, long Number), StoredQuality> qualities = [];
    private readonly ConcurrentDictionary<StoredQuality, StoredQuality> distinct = [];

    /// <summary>The series.</summary>
    public KnownSeries Series { get; } = new();

    /// <summary>Where figures come from.</summary>
    public Origins Origins { get; } = new(queries);

    /// <summary>Looks what has been committed, and fetches what is new in it.</summary>
    /// <exception cref="InfluxException">The server refused or cannot be reached.</exception>
    public async Task<Snapshot> RefreshAsync(CancellationToken cancellationToken)
    {
        var commits = (await queries.QueryRowsAsync(Measurements.NewestCommits, cancellationToken)).Select(NewestCommit.Of).ToList();
        foreach (var commit in commits)
        {
            if (IsBehind(commit))
            {
                await LoadAsync(commit, cancellationToken);
            }
        }

        return new Snapshot(commits.ToDictionary(commit => commit.Writer, commit => commit.Number, StringComparer.Ordinal));
    }

    /// <summary>A quality by its writer and number.</summary>
    /// <exception cref="InfluxException">No such quality was ever written.</exception>
    public StoredQuality Quality(string writer, long number) => qualities.TryGetValue((writer, number), out var quality)
        ? quality
        : throw new InfluxException(
            InfluxFaultKind.Query,
            $"A figure refers to quality {number} of writer {writer}, which is not on the server. Part of the database has been deleted: restore it from its backup.");

    /// <summary>The one object of a quality, so that equal qualities are one reference.</summary>
    public StoredQuality Distinct(StoredQuality quality) => distinct.GetOrAdd(quality, quality);

    /// <summary>Notes a quality of a writer.</summary>
    public void Add(string writer, long number, StoredQuality quality) => qualities[(writer, number)] = Distinct(quality);

    /// <inheritdoc/>
    public void Dispose() => loading.Dispose();

    private bool IsBehind(NewestCommit commit) =>
        loadedSeries.GetValueOrDefault(commit.Writer) < commit.Series || loadedQualities.GetValueOrDefault(commit.Writer) < commit.Qualities;

    // Up to what the commit says and no further: entries behind it may be half written.
    private async Task LoadAsync(NewestCommit commit, CancellationToken cancellationToken)
    {
        await loading.WaitAsync(cancellationToken);
        try
        {
            // Another reading may have fetched it meanwhile.
            if (IsBehind(commit))
            {
                await LoadAsync(commit.Writer, loadedSeries, commit.Series, Measurements.SeriesOf, row => Series.Add(row.Need("id"), Key(row), row.Need("metric")), cancellationToken);
                await LoadAsync(commit.Writer, loadedQualities, commit.Qualities, Measurements.Qualities, row => Add(commit.Writer, row.Number, Quality(row)), cancellationToken);
            }
        }
        finally
        {
            loading.Release();
        }
    }

    private async Task LoadAsync(
        string writer, ConcurrentDictionary<string, long> loaded, long last, Func<long, long, string> statement, Action<DirectoryRow> take, CancellationToken cancellationToken)
    {
        var first = loaded.GetValueOrDefault(writer) + 1;
        if (first <= last)
        {
            var rows = new DirectoryRows();
            await queries.QueryAsync(statement(first, last), new Dictionary<string, object> { ["writer"] = writer }, rows, cancellationToken);
            rows.ForEach(take);
            loaded[writer] = last;
        }
    }

    private static SeriesKey Key(DirectoryRow row) => new(
        row.Need("source"), row.Need("campaign"), row["track"], row["channel"], AudienceCell.Parse(row["audience"]), row["ad"], row["placement"]);

    private static StoredQuality Quality(DirectoryRow row)
    {
        var quality = new Quality
        {
            Qualifier = Enum.Parse<Qualifier>(row.Need("qualifier")),
            Status = Enum.Parse<FigureStatus>(row.Need("status")),
            IdentityBasis = row["identity_basis"] is { } identity ? Enum.Parse<IdentityBasis>(identity) : null,
            DenominatorBase = row["denominator_base"] is { } denominator ? Enum.Parse<DenominatorBase>(denominator) : null,
            Constructed = int.Parse(row.Need("constructed"), CultureInfo.InvariantCulture) == 1,
            SourceUnit = row["source_unit"],
            SourceAudience = row["source_audience"],
        };
        return new StoredQuality(quality, Enum.Parse<DatePrecision>(row.Need("date_precision")));
    }
}
