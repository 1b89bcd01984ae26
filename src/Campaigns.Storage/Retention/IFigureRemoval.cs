using Campaigns.Metrics;
using Campaigns.Metrics.Observations;

namespace Campaigns.Storage.Retention;

/// <summary>A store of figures that can remove some for good.</summary>
public interface IFigureRemoval
{
    /// <summary>Removes every observation of a campaign with windows of one kind, all revisions included. Repeating the call is harmless.</summary>
    /// <param name="campaign">Slug of the campaign.</param>
    /// <param name="kind">Kind of the windows.</param>
    /// <param name="cancellationToken">Cancels before the removal.</param>
    /// <exception cref="MetricStoreException">The store cannot; the message holds the cure.</exception>
    Task RemoveAsync(string campaign, WindowKind kind, CancellationToken cancellationToken);
}
