using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Analysis.Plausibility;

/// <summary>Commits, and then runs the rules on what was committed.</summary>
/// <param name="inner">Commits.</param>
/// <param name="watch">Runs the rules.</param>
public sealed class WatchedCommitter(IWindowCommitter inner, CaptureWatch watch) : IWindowCommitter
{
    /// <summary>Commits.</summary>
    public IWindowCommitter Inner { get; } = inner;

    /// <inheritdoc/>
    /// <exception cref="MetricStoreException">As for any commit; when the rules could not be run, what was committed stands.</exception>
    public async Task<SourceRun> CommitAsync(WindowCommit commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commit);
        var run = await Inner.CommitAsync(commit, cancellationToken);

        // The figures are stored, and a window is read once: a cancellation here would leave it unjudged.
        await watch.LookAsync(run.Source, run.Id, commit.Figures, CancellationToken.None);
        return run;
    }
}
