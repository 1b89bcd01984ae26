using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Observations;
using Microsoft.Data.Sqlite;

namespace Campaigns.Storage.Sqlite.Observations;

/// <summary>Writes one batch inside the writer's transaction.</summary>
internal sealed class ObservationWriting : IDisposable
{
    // Looking at the token costs more than a row when done for each.
    private const int RowsBetweenLooks = 512;

    private readonly SqliteConnection writer;
    private readonly InternedTables tables;
    private readonly PreparedStatement history;
    private readonly PreparedStatement insert;
    private readonly OriginNumbers origins;
    private int added;
    private int revised;
    private int unchanged;

    public ObservationWriting(SqliteConnection writer, InternedTables tables)
    {
        this.writer = writer;
        this.tables = tables;
        history = new PreparedStatement(
            writer,
            """
            SELECT observed_at, sequence, value, quality_id FROM observation
            WHERE series_id = ?1 AND window_kind = ?2 AND first_day = ?3 AND last_day = ?4
            ORDER BY observed_at DESC, sequence DESC
            """);
        insert = new PreparedStatement(
            writer,
            """
            INSERT INTO observation (series_id, window_kind, first_day, last_day, observed_at, sequence, value, quality_id, origin_id, pointer)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            """);
        origins = new OriginNumbers(writer);
    }

    /// <summary>Writes the batch.</summary>
    public WriteResult Write(IReadOnlyList<Observation> observations, CancellationToken cancellationToken)
    {
        var rows = Rows(observations);
        for (var index = 0; index < rows.Length; index++)
        {
            if (index % RowsBetweenLooks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            Write(rows[index], observations[rows[index].Place]);
        }

        return new WriteResult(added, revised, unchanged);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        history.Dispose();
        insert.Dispose();
        origins.Dispose();
    }

    // In the order of the table, so that neighbours land on one page; the place decides between observations of one key.
    private Row[] Rows(IReadOnlyList<Observation> observations)
    {
        var rows = new Row[observations.Count];
        for (var place = 0; place < rows.Length; place++)
        {
            var observation = observations[place];
            rows[place] = new Row(tables.Series(writer, observation.Series, observation.Metric).Id, StoredWindow.From(observation.Window), place);
        }

        Array.Sort(rows);
        return rows;
    }

    private void Write(Row row, Observation observation)
    {
        var value = StoredValue.From(observation.Value);
        var quality = tables.Quality(writer, observation.Quality, observation.Window.Precision);
        var observedAt = observation.ObservedAt.UtcTicks;
        var place = FindPlace(row, new Figure(value, quality, observedAt));
        if (place.IsKnown)
        {
            unchanged++;
            return;
        }

        _ = place.KeyExists ? revised++ : added++;
        BindKey(insert, row);
        insert.Bind(5, observedAt);
        insert.Bind(6, place.Sequence);
        value.Bind(insert, 7);
        insert.Bind(8, quality);
        insert.Bind(9, origins.Number(observation.Provenance));
        insert.Bind(10, observation.Provenance.Pointer);
        insert.Step();
    }

    // Walks from the newest answer back to what was known at the figure's own moment.
    private Place FindPlace(Row row, Figure figure)
    {
        BindKey(history, row);
        var keyExists = false;
        var sequence = 0L;
        while (history.Step())
        {
            keyExists = true;
            var storedAt = history.Int64(0);
            if (storedAt > figure.ObservedAt)
            {
                continue;
            }

            var isSame = history.Int64(3) == figure.Quality && StoredValue.Read(history, 2) == figure.Value;
            if (isSame || storedAt < figure.ObservedAt)
            {
                // Of an older moment only the newest answer counts. Of the same moment every answer does, or a repeated batch that holds
                // a key twice would go to and fro for ever.
                var known = isSame && (storedAt == figure.ObservedAt || sequence == 0);
                history.Reset();
                return new Place(known, keyExists, sequence);
            }

            sequence = Math.Max(sequence, history.Int64(1) + 1);
        }

        return new Place(IsKnown: false, keyExists, sequence);
    }

    private static void BindKey(PreparedStatement statement, Row row)
    {
        statement.Bind(1, row.Series);
        statement.Bind(2, row.Window.Kind);
        statement.Bind(3, row.Window.First);
        statement.Bind(4, row.Window.Last);
    }

    private readonly record struct Figure(StoredValue Value, long Quality, long ObservedAt);

    private readonly record struct Place(bool IsKnown, bool KeyExists, long Sequence);

    private readonly record struct Row(long Series, StoredWindow Window, int Place) : IComparable<Row>
    {
        public int CompareTo(Row other)
        {
            var order = Series.CompareTo(other.Series);
            order = order != 0 ? order : Window.CompareTo(other.Window);
            return order != 0 ? order : Place.CompareTo(other.Place);
        }
    }
}
