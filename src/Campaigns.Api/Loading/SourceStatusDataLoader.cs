using Campaigns.GraphQL.DataLoading;
using Campaigns.Metrics.Collection;

namespace Campaigns.Api.Loading;

/// <summary>Reads what is known of every pulled source once a request; a source that nobody pulls has no status.</summary>
public sealed class SourceStatusDataLoader : BatchDataLoader<string, SourceStatus>
{
    private readonly ICollectionLedger? _ledger;

    /// <summary>Creates the loader.</summary>
    /// <param name="ledgers">The ledger; none in an application that pulls nothing, where no source has a status.</param>
    /// <param name="batchScheduler">The request's scheduler.</param>
    public SourceStatusDataLoader(IEnumerable<ICollectionLedger> ledgers, IBatchScheduler batchScheduler)
        : base(batchScheduler) => _ledger = ledgers.SingleOrDefault();

    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<string, SourceStatus>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        (_ledger is null ? [] : await _ledger.ListStatusesAsync(cancellationToken)).ToDictionary(status => status.Source, StringComparer.Ordinal);
}
