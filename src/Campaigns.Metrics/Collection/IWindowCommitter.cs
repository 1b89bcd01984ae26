using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Collection;

/// <summary>Commits a whole answer: the cursor is never ahead of the figures.</summary>
/// <remarks>
/// Where figures and cursor live in one database, they move in one transaction. Where they do not, the figures are written and acknowledged first
/// (<see cref="OrderedWindowCommitter"/>). Either way a commit that threw may be repeated: figures that are stored already change nothing.
/// </remarks>
public interface IWindowCommitter
{
    /// <summary>Commits.</summary>
    /// <param name="commit">What the answer changes.</param>
    /// <param name="cancellationToken">Cancels before the commit, never within.</param>
    /// <returns>The run with the counts of this commit added, as it is noted.</returns>
    /// <exception cref="MetricStoreException">Nothing moved, or only figures did; repeating is harmless.</exception>
    Task<SourceRun> CommitAsync(WindowCommit commit, CancellationToken cancellationToken);
}
