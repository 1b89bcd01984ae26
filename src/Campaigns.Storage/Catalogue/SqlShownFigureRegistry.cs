using System.Data.Common;
using Campaigns.Metrics.Figures;
using Dapper;

namespace Campaigns.Storage.Catalogue;

/// <summary>Computed figures as they were first shown, in the database of the catalogue.</summary>
/// <param name="database">The database, which must outlive the registry.</param>
public sealed class SqlShownFigureRegistry(ICatalogueDatabase database) : IShownFigureRegistry
{
    /// <inheritdoc/>
    public async Task<ShownFigure?> RememberAsync(ShownFigure figure, CancellationToken cancellationToken) =>
        await FindAsync(figure.Id, cancellationToken) ?? await database.WriteAsync(writer => Remember(writer, figure), cancellationToken);

    /// <inheritdoc/>
    public Task<ShownFigure?> FindAsync(string id, CancellationToken cancellationToken) =>
        database.ReadAsync(reader => Find(reader, id), cancellationToken);

    private static ShownFigure? Remember(DbConnection writer, ShownFigure figure)
    {
        if (writer.ExecuteScalar<int>(PlanningSql.CountShown) >= IShownFigureRegistry.MostFigures)
        {
            return Find(writer, figure.Id);
        }

        writer.Execute(PlanningSql.Remember, new { figure.Id, figure.Query, figure.Answer, FirstShownAt = CatalogueMoment.Write(figure.FirstShownAt) });

        return Find(writer, figure.Id);
    }

    private static ShownFigure? Find(DbConnection connection, string id) =>
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
