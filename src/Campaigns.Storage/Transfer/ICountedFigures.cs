using Campaigns.Metrics;

namespace Campaigns.Storage.Transfer;

/// <summary>A store that knows about how many observations it holds, so that a reading of all can tell how far it has come.</summary>
public interface ICountedFigures
{
    /// <summary>Observations with all revisions; nearly, when others write meanwhile.</summary>
    /// <param name="cancellationToken">Cancels the counting.</param>
    /// <exception cref="MetricStoreException">The store cannot be read.</exception>
    Task<long> CountAsync(CancellationToken cancellationToken);
}
