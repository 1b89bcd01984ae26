using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Collecting;

/// <summary>The stores that a pull reads and writes.</summary>
/// <param name="Figures">The store of figures.</param>
/// <param name="RawAnswers">Where answers are kept.</param>
/// <param name="Catalogue">Campaigns and sources.</param>
/// <param name="Ledger">Cursor, runs and what waits for a person.</param>
/// <param name="Committer">Commits a whole answer.</param>
public sealed record PullStores(IMetricStore Figures, IRawAnswerStore RawAnswers, ICampaignCatalogue Catalogue, ICollectionLedger Ledger, IWindowCommitter Committer);
