namespace Campaigns.Metrics.Retention;

/// <summary>Remembers what the retention rules removed.</summary>
public interface IRetentionLog
{
    /// <summary>The newest runs, the newest start first.</summary>
    /// <param name="count">At most so many.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="MetricStoreException">The log cannot be read.</exception>
    Task<IReadOnlyList<RetentionRun>> ListAsync(int count, CancellationToken cancellationToken);

    /// <summary>Runs that removed figures of a campaign, the newest start first.</summary>
    /// <param name="campaign">Slug of the campaign.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="MetricStoreException">The log cannot be read.</exception>
    Task<IReadOnlyList<RetentionRun>> ListOfCampaignAsync(string campaign, CancellationToken cancellationToken);

    /// <summary>Notes a run; one of the same id is replaced.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    /// <exception cref="MetricStoreException">The log cannot be written.</exception>
    Task SaveAsync(RetentionRun run, CancellationToken cancellationToken);
}
