using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Portfolio;
using Campaigns.Storage.Collection;

namespace Campaigns.Storage.Sqlite;

/// <summary>Commits figures and cursor in one transaction of the one database.</summary>
/// <param name="store">The store of figures; the ledger's tables lie in the same database.</param>
public sealed class SqliteWindowCommitter(SqliteMetricStore store) : IWindowCommitter
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A figure may not be stored; nothing was.</exception>
    /// <exception cref="MetricStoreException">The database refused; the message holds the cure. Nothing moved, or the whole commit did.</exception>
    public Task<SourceRun> CommitAsync(WindowCommit commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commit);
        return store.WriteAsync(commit.Figures, (writer, result) => CommitRecords.Write(writer, commit, result), cancellationToken);
    }
}
