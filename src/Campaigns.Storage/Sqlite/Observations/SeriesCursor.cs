using System.Text;
using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Observations;
using Microsoft.Data.Sqlite;

namespace Campaigns.Storage.Sqlite.Observations;

/// <summary>Goes through the windows of one series after another, in key order; reads a row's texts only when it is asked for.</summary>
internal sealed class SeriesCursor : IDisposable
{
    private const int AnyKind = -1;

    private readonly PreparedStatement rows;
    private readonly ReadingContext context;
    private readonly bool everyRevision;
    private readonly int[] kinds;
    private MetricSeries? series;
    private int kind;
    private bool isOpen;

    /// <summary>Compiles the statement of a query.</summary>
    /// <param name="connection">A connection inside a read transaction.</param>
    /// <param name="query">What to read.</param>
    /// <param name="everyRevision">True for all revisions, oldest first; false for the newest of each key.</param>
    /// <param name="context">What the rows' numbers stand for.</param>
    public SeriesCursor(SqliteConnection connection, ObservationQuery query, bool everyRevision, ReadingContext context)
    {
        this.context = context;
        this.everyRevision = everyRevision;
        kinds = query.WindowKinds?.Select(StoredWindow.Code).Distinct().Order().ToArray() ?? [AnyKind];
        rows = new PreparedStatement(connection, Sql(query, everyRevision));
        BindRange(query);
    }

    /// <summary>The window of the current row.</summary>
    public StoredWindow Window { get; private set; }

    /// <summary>True while there is a current row.</summary>
    public bool HasRow => isOpen;

    /// <summary>Begins a series and goes to its first row.</summary>
    public void Begin(MetricSeries next)
    {
        Leave();
        series = next;
        kind = -1;
        NextKind();
    }

    /// <summary>The current row.</summary>
    public Observation Current()
    {
        var quality = context.Quality(rows.Int64(5));
        return new Observation
        {
            Series = series!.Key,
            Metric = series.Metric,
            Window = Window.ToWindow(quality.Precision),
            Value = StoredValue.Read(rows, 4).ToDecimal(),
            Quality = quality.Quality,
            ObservedAt = new DateTimeOffset(rows.Int64(3), TimeSpan.Zero),
            Provenance = context.Provenance(rows.Int64(6), rows.Text(7)!),
        };
    }

    /// <summary>Goes on; past the older revisions of the current key when only the newest counts.</summary>
    public void MoveNext()
    {
        var previous = Window;
        while (Step())
        {
            if (everyRevision || Window != previous)
            {
                return;
            }
        }

        NextKind();
    }

    /// <inheritdoc/>
    public void Dispose() => rows.Dispose();

    private static string Sql(ObservationQuery query, bool everyRevision)
    {
        var sql = new StringBuilder(
            "SELECT window_kind, first_day, last_day, observed_at, value, quality_id, origin_id, pointer FROM observation WHERE series_id = ?1");
        // Days that the source does not state are open ends: first_day = -1 passes by itself.
        sql.Append(query.WindowKinds is null ? string.Empty : " AND window_kind = ?2");
        sql.Append(query.To is null ? string.Empty : " AND first_day <= ?3");
        sql.Append(query.From is null ? string.Empty : " AND (last_day >= ?4 OR last_day = -1)");
        sql.Append(query.AsOf is null ? string.Empty : " AND observed_at <= ?5");
        var direction = everyRevision ? "ASC" : "DESC";
        return $"{sql} ORDER BY window_kind, first_day, last_day, observed_at {direction}, sequence {direction}";
    }

    private void BindRange(ObservationQuery query)
    {
        if (query.To is { } to)
        {
            rows.Bind(3, to.DayNumber);
        }

        if (query.From is { } from)
        {
            rows.Bind(4, from.DayNumber);
        }

        if (query.AsOf is { } asOf)
        {
            rows.Bind(5, asOf.UtcTicks);
        }
    }

    private void NextKind()
    {
        while (++kind < kinds.Length)
        {
            rows.Bind(1, series!.Id);
            if (kinds[kind] != AnyKind)
            {
                rows.Bind(2, kinds[kind]);
            }

            if (Step())
            {
                return;
            }
        }
    }

    private bool Step()
    {
        isOpen = rows.Step();
        if (isOpen)
        {
            Window = new StoredWindow((int)rows.Int64(0), (int)rows.Int64(1), (int)rows.Int64(2));
        }

        return isOpen;
    }

    private void Leave()
    {
        if (isOpen)
        {
            rows.Reset();
            isOpen = false;
        }
    }
}
