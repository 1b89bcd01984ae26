using Campaigns.Metrics;
using Campaigns.Metrics.Retention;

namespace Campaigns.Storage.Retention;

/// <summary>Applies the rules of one subject.</summary>
public interface IRetentionRule
{
    /// <summary>What is due now; removes nothing and notes nothing.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="MetricStoreException">The store cannot be read.</exception>
    Task<IReadOnlyList<RetentionRun>> PreviewAsync(CancellationToken cancellationToken);

    /// <summary>Removes what is due now and notes it as runs.</summary>
    /// <param name="cancellationToken">Cancels between removals.</param>
    /// <returns>The runs.</returns>
    /// <exception cref="MetricStoreException">The store refused; what was removed before is noted.</exception>
    Task<IReadOnlyList<RetentionRun>> ApplyAsync(CancellationToken cancellationToken);
}
