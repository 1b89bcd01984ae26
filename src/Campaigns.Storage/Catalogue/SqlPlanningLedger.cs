using System.Data.Common;
using Campaigns.Metrics.Planning;
using Dapper;

namespace Campaigns.Storage.Catalogue;

/// <summary>The planning ledger in the database of the catalogue.</summary>
/// <param name="database">The database, which must outlive the ledger.</param>
public sealed class SqlPlanningLedger(ICatalogueDatabase database) : IPlanningLedger
{
    /// <inheritdoc/>
    public Task<PlanningAppend<T>> AppendAsync<T>(NewPlanningEntry<T> line, CancellationToken cancellationToken)
        where T : class, IPlanningRecord => database.WriteAsync(writer => Append(writer, line), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<PlanningEntry<T>>> ListAsync<T>(string? campaign, CancellationToken cancellationToken)
        where T : class, IPlanningRecord => ReadAsync<IReadOnlyList<PlanningEntry<T>>>(
        reader =>
        [
            .. reader.Query<PlanningRow>(campaign is null ? PlanningSql.ListAll : PlanningSql.ListOfCampaign, new { kind = T.Kind, campaign })
                .Select(row => row.ToEntry<T>())
                .OrderBy(entry => entry.EnteredAt)
                .ThenBy(entry => entry.Id, StringComparer.Ordinal),
        ],
        cancellationToken);

    /// <inheritdoc/>
    public Task<PlanningEntry<T>?> FindAsync<T>(string id, CancellationToken cancellationToken)
        where T : class, IPlanningRecord => ReadAsync(reader => Find<T>(reader, id), cancellationToken);

    private static PlanningAppend<T> Append<T>(DbConnection writer, NewPlanningEntry<T> line)
        where T : class, IPlanningRecord
    {
        var predecessor = line.Supersedes is { } superseded ? Find<T>(writer, superseded) : null;
        if (Find<T>(writer, PlanningLines.IdOf<T>(line.IdempotencyKey)) is { } known)
        {
            return Repeats(known, line, predecessor) ? new PlanningAppend<T>(known, null) : new PlanningAppend<T>(null, PlanningRefusal.KeyReused);
        }

        var newest = predecessor is null ? 0 : writer.ExecuteScalar<int>(PlanningSql.NewestVersion, new { chain = predecessor.Chain });
        var append = PlanningLines.Continue(line, predecessor, newest);
        if (append.Entry is { } entry)
        {
            writer.Execute(PlanningSql.Append, PlanningRow.From(entry));
        }

        return append;
    }

    // As the stored text: a list in a record is equal when what it holds is.
    private static bool Repeats<T>(PlanningEntry<T> known, NewPlanningEntry<T> line, PlanningEntry<T>? predecessor)
        where T : class, IPlanningRecord =>
        known.EnteredBy == line.EnteredBy
        && known.Withdrawal == line.Withdrawal
        && known.Chain == (predecessor?.Chain ?? known.Id)
        && known.Version == (predecessor?.Version ?? 0) + 1
        && CatalogueJson.Write(known.Record) == CatalogueJson.Write(line.Record);

    private static PlanningEntry<T>? Find<T>(DbConnection connection, string id)
        where T : class, IPlanningRecord =>
        connection.QuerySingleOrDefault<PlanningRow>(PlanningSql.Find, new { id, kind = T.Kind })?.ToEntry<T>();

    private Task<T> ReadAsync<T>(Func<DbConnection, T> read, CancellationToken cancellationToken) => database.ReadAsync(read, cancellationToken);
}
