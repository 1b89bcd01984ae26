using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Collection;

/// <summary>Commits to a store and a ledger that share no transaction: figures first, and the cursor only when they are acknowledged.</summary>
/// <param name="store">Where the figures go.</param>
/// <param name="ledger">Where the cursor stands.</param>
public sealed class OrderedWindowCommitter(IMetricStore store, ICollectionLedger ledger) : IWindowCommitter
{
    /// <inheritdoc/>
    public async Task<SourceRun> CommitAsync(WindowCommit commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commit);
        var result = await store.WriteAsync(commit.Figures, cancellationToken);

        // The figures are stored: a cancellation from here on would only have them asked for again.
        return await ledger.RecordAsync(commit, result, CancellationToken.None);
    }
}
