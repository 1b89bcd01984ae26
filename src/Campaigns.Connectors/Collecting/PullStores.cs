using Campaigns.Metrics;
using Campaigns.Metrics.Analysis.Plausibility;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Collecting;

/// <summary>The stores that a pull reads and writes.</summary>
/// <param name="Figures">The store of figures.</param>
/// <param name="RawAnswers">Where answers are kept.</param>
/// <param name="Catalogue">Campaigns and sources.</param>
/// <param name="Ledger">Cursor, runs and what waits for a person.</param>
/// <param name="Committer">Commits a whole answer.</param>
/// <param name="Watch">Runs the plausibility rules on what is stored without the committer; null runs none.</param>
public sealed record PullStores(
    IMetricStore Figures, IRawAnswerStore RawAnswers, ICampaignCatalogue Catalogue, ICollectionLedger Ledger, IWindowCommitter Committer, CaptureWatch? Watch = null)
{
    /// <summary>Stores figures that come with no answer of their own, and runs the rules on them.</summary>
    /// <param name="source">Id of the source.</param>
    /// <param name="run">Id of the run that the figures name.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="cancellationToken">Cancels before they are stored.</param>
    /// <exception cref="MetricStoreException">A store failed. Repeating is harmless.</exception>
    public async Task WriteAsync(string source, string run, IReadOnlyList<Observation> figures, CancellationToken cancellationToken)
    {
        await Figures.WriteAsync(figures, cancellationToken);
        if (Watch is not null)
        {
            // What is stored is judged: a cancellation here would leave it unjudged.
            await Watch.LookAsync(source, run, figures, CancellationToken.None);
        }
    }
}
