using System.Data.Common;
using Campaigns.Metrics;

namespace Campaigns.Storage.Catalogue;

/// <summary>The database of the catalogue: the embedded one or PostgreSQL. What is written in the SQL that both share runs on either.</summary>
public interface ICatalogueDatabase
{
    /// <summary>Reads on a connection of its own.</summary>
    /// <param name="read">The reading; it must not keep the connection, nor what is read lazily from it.</param>
    /// <param name="cancellationToken">Cancels before the reading.</param>
    /// <exception cref="MetricStoreException">The database cannot be read; the message holds the cure.</exception>
    Task<T> ReadAsync<T>(Func<DbConnection, T> read, CancellationToken cancellationToken);

    /// <summary>Writes in one transaction, one writer at a time over all processes; commits when the work returns, rolls back when it throws.</summary>
    /// <param name="write">The work; it must not keep the connection.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    /// <exception cref="MetricStoreException">The database refused; the message holds the cure. Repeating the call is harmless.</exception>
    Task<T> WriteAsync<T>(Func<DbConnection, T> write, CancellationToken cancellationToken);

    /// <summary>As <see cref="WriteAsync"/>, for rows that are only ever added: it need not wait for writers in other processes.</summary>
    /// <param name="add">The work; it must not keep the connection.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    /// <exception cref="MetricStoreException">The database refused; the message holds the cure. Repeating the call is harmless.</exception>
    Task<T> AddAsync<T>(Func<DbConnection, T> add, CancellationToken cancellationToken);

    /// <summary>True when a row was refused because the row that it refers to is not there.</summary>
    /// <param name="fault">What a write threw.</param>
    bool IsMissingParent(MetricStoreException fault);

    /// <summary>Answers when the database can be read and written; throws with the cure when not.</summary>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <exception cref="MetricStoreException">It cannot be read or written.</exception>
    Task CheckAsync(CancellationToken cancellationToken);
}
