using Campaigns.Metrics.Figures;
using Campaigns.Storage.Sqlite.Catalogue;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Campaigns.Storage.Sqlite;

/// <summary>Computed figures as they were first shown, in the embedded database.</summary>
/// <param name="database">The database, which must outlive the registry.</param>
public sealed class SqliteShownFigureRegistry(SqliteDatabase database) : IShownFigureRegistry
{
    /// <inheritdoc/>
    public async Task<ShownFigure?> RememberAsync(ShownFigure figure, CancellationToken cancellationToken) =>
        await FindAsync(figure.Id, cancellationToken) ?? await database.WriteAsync(writer => Remember(writer, figure), cancellationToken);

    /// <inheritdoc/>
    public Task<ShownFigure?> FindAsync(string id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            using var reader = database.Read();
            return Task.FromResult(Find(reader.Connection, id));
        }
        catch (SqliteException fault)
        {
            throw SqliteFaults.Explain(fault, database.File);
        }
    }

    private static ShownFigure? Remember(SqliteConnection writer, ShownFigure figure)
    {
        if (writer.ExecuteScalar<int>(PlanningSql.CountShown) >= IShownFigureRegistry.MostFigures)
        {
            return Find(writer, figure.Id);
        }

        writer.Execute(PlanningSql.Remember, new { figure.Id, figure.Query, figure.Answer, FirstShownAt = CatalogueMoment.Write(figure.FirstShownAt) });

        return Find(writer, figure.Id);
    }

    private static ShownFigure? Find(SqliteConnection connection, string id) =>
        connection.QuerySingleOrDefault<Row>(PlanningSql.FindShown, new { id }) is { } row
            ? new ShownFigure(row.Id, row.Query, row.Answer, CatalogueMoment.Read(row.FirstShownAt))
            : null;

    private sealed class Row
    {
        public required string Id { get; init; }

        public required string Query { get; init; }

        public required string Answer { get; init; }

        public required string FirstShownAt { get; init; }
    }
}
