namespace Campaigns.Storage.Transfer.Tables;

/// <summary>The catalogue as tables with rows, so that a table added by a migration moves without a change here.</summary>
public interface ICatalogueTables
{
    /// <summary>Number of the last applied migration.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<int> ReadShapeAsync(CancellationToken cancellationToken);

    /// <summary>All tables of the catalogue, a table after those it refers to, otherwise by name.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<IReadOnlyList<CatalogueTable>> ListAsync(CancellationToken cancellationToken);

    /// <summary>The rows of a table, by key.</summary>
    /// <param name="table">One of <see cref="ListAsync"/>.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Values in the order of the table's columns: null, <see cref="string"/>, <see cref="long"/>, <see cref="double"/> or a byte array.</returns>
    IAsyncEnumerable<object?[]> ReadAsync(CatalogueTable table, CancellationToken cancellationToken);

    /// <summary>Adds rows, or replaces those of the same key, all or none.</summary>
    /// <param name="table">A table with the columns that the rows have; others keep their default.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    /// <exception cref="Metrics.MetricStoreException">A row was refused; none is stored then.</exception>
    Task WriteAsync(CatalogueTable table, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken);
}
