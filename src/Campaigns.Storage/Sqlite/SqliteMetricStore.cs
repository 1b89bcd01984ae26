using System.Runtime.CompilerServices;
using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Observations;
using Campaigns.Storage.Retention;
using Campaigns.Storage.Sqlite.Observations;
using Campaigns.Storage.Transfer;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Campaigns.Storage.Sqlite;

/// <summary>The embedded store of figures.</summary>
/// <remarks>
/// <para>
/// An observation is stored at its own moment (<see cref="Observation.ObservedAt"/>). One that is older than the newest of its key, as from a file
/// found late, takes its place in the history and does not become the newest. It is left alone when what was known at its moment was the same.
/// Of different observations of one moment the one written later counts; one that was already stored at that moment is left alone.
/// </para>
/// <para>
/// A repeated figure leaves no trace, so the store does not know how long a value was confirmed: an older, different figure that arrives late
/// counts until the next stored change.
/// </para>
/// <para>Orders are ordinal over UTF-16, null first; window kinds in the order of <see cref="WindowKind"/>; the source decides last.</para>
/// <para>A reading sees one moment of the database until its enumeration ends; do not leave one open, or the log grows.</para>
/// </remarks>
public sealed class SqliteMetricStore : IMetricStore, ICountedFigures, IFigureRemoval
{
    // A long reading gives its thread away this often.
    private const int RowsBetweenYields = 4096;

    // Series stay: they are few, and other kinds of windows may use them.
    private const string Remove = "DELETE FROM observation WHERE window_kind = @kind AND series_id IN (SELECT id FROM metric_series WHERE campaign = @campaign)";

    private readonly SqliteDatabase database;
    private readonly InternedTables tables = new();
    private readonly SumCache sums = new();

    /// <summary>Opens the store; one per database.</summary>
    /// <param name="database">The database, which must outlive the store.</param>
    /// <exception cref="MetricStoreException">The series cannot be read.</exception>
    public SqliteMetricStore(SqliteDatabase database)
    {
        this.database = database;
        try
        {
            using var reader = database.Read();
            tables.Load(reader.Connection);
        }
        catch (SqliteException fault)
        {
            throw SqliteFaults.Explain(fault, database.File);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">
    /// An observation has a reversed window, a value that contradicts its status, or a text that is no Unicode; nothing was stored.
    /// </exception>
    /// <exception cref="MetricStoreException">The database refused; the message holds the cure. Repeating the call is harmless.</exception>
    public async Task<WriteResult> WriteAsync(IReadOnlyList<Observation> observations, CancellationToken cancellationToken)
    {
        return observations.Count == 0 ? new WriteResult(0, 0, 0) : await WriteAsync(observations, (_, result) => result, cancellationToken);
    }

    /// <summary>Writes a batch and what belongs to it in one transaction.</summary>
    /// <param name="observations">The batch; may be empty.</param>
    /// <param name="also">Further work on the same connection, with what the batch changed.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    internal async Task<T> WriteAsync<T>(IReadOnlyList<Observation> observations, Func<SqliteConnection, WriteResult, T> also, CancellationToken cancellationToken)
    {
        BatchCheck.Refuse(observations);
        try
        {
            return await database.WriteAsync(writer => also(writer, Write(writer, observations, cancellationToken)), tables.Invalidate, cancellationToken);
        }
        finally
        {
            // Also after a failure: a commit that reported an error may still be there.
            sums.Forget(observations.Select(observation => observation.Series.Campaign).Distinct(StringComparer.Ordinal));
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CampaignFigures>> SummariseAsync(IReadOnlyList<string> campaigns, CancellationToken cancellationToken)
    {
        await Task.Yield();
        using var reader = Guard(database.Read);
        return Guard<IReadOnlyList<CampaignFigures>>(() =>
        [
            .. campaigns.Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(campaign => sums.Get(campaign, () => new CampaignSums(reader.Connection, tables).Of(campaign, cancellationToken)))
                .OfType<CampaignFigures>(),
        ]);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Observation> ReadAsync(ObservationQuery query, CancellationToken cancellationToken) =>
        Read(query, everyRevision: false, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Observation> ReadRevisionsAsync(ObservationQuery query, CancellationToken cancellationToken) =>
        Read(query, everyRevision: true, cancellationToken);

    /// <inheritdoc/>
    public Task CheckAsync(CancellationToken cancellationToken) => database.CheckAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<long> CountAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        using var reader = Guard(database.Read);
        return Guard(() => reader.Connection.ExecuteScalar<long>("SELECT COUNT(*) FROM observation"));
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(string campaign, WindowKind kind, CancellationToken cancellationToken)
    {
        try
        {
            await database.WriteAsync(writer => writer.Execute(Remove, new { campaign, kind = StoredWindow.Code(kind) }), cancellationToken);
        }
        finally
        {
            sums.Forget([campaign]);
        }
    }

    private WriteResult Write(SqliteConnection writer, IReadOnlyList<Observation> observations, CancellationToken cancellationToken)
    {
        if (tables.IsStale)
        {
            tables.Load(writer);
        }

        using var writing = new ObservationWriting(writer, tables);
        return writing.Write(observations, cancellationToken);
    }

    private async IAsyncEnumerable<Observation> Read(
        ObservationQuery query, bool everyRevision, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = Guard(database.Read);
        using var rows = new ObservationReading(reader.Connection, tables, query, everyRevision).Rows().GetEnumerator();
        for (var count = 1; Guard(rows.MoveNext); count++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return rows.Current;
            if (count % RowsBetweenYields == 0)
            {
                await Task.Yield();
            }
        }
    }

    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (SqliteException fault)
        {
            throw SqliteFaults.Explain(fault, database.File);
        }
    }
}
