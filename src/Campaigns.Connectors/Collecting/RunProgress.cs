using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Collecting;

/// <summary>The run as it stands, noted in the ledger and told to whoever listens.</summary>
internal sealed class RunProgress(ICollectionLedger ledger, IProgress<SourceRun>? listener, SourceRun run)
{
    /// <summary>The run.</summary>
    public SourceRun Run { get; private set; } = run;

    /// <summary>Takes the run as a commit has noted it.</summary>
    public void Take(SourceRun noted)
    {
        Run = noted;
        listener?.Report(noted);
    }

    /// <summary>Notes the run.</summary>
    public async Task SaveAsync(SourceRun changed, CancellationToken cancellationToken)
    {
        await ledger.SaveRunAsync(changed, cancellationToken);
        Take(changed);
    }

    /// <summary>Notes that the run was cut; a ledger that cannot be written leaves it running, which the next run mends.</summary>
    public async Task InterruptAsync(DateTimeOffset now)
    {
        try
        {
            await SaveAsync(Run with { State = RunState.Interrupted, FinishedAt = now }, CancellationToken.None);
        }
        catch (MetricStoreException)
        {
            // The caller's own exception tells what is wrong with the store.
            Take(Run with { State = RunState.Interrupted, FinishedAt = now });
        }
    }
}
