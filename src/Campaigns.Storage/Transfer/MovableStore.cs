using Campaigns.Metrics;
using Campaigns.Storage.Transfer.Tables;

namespace Campaigns.Storage.Transfer;

/// <summary>Everything of an installation that an archive holds, whichever engines keep it.</summary>
/// <param name="Figures">The store of figures.</param>
/// <param name="Answers">The kept answers.</param>
/// <param name="Catalogue">The tables of the catalogue.</param>
public sealed record MovableStore(IMetricStore Figures, IAnswerArchive Answers, ICatalogueTables Catalogue);
