using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics;

/// <summary>The one contract to a store of figures. Both stores pass one contract suite.</summary>
/// <remarks>
/// Appends only: a changed figure becomes a revision and the old one stays readable. A call that returns has made its figures durable; a call
/// that throws may have stored some of them, and repeating it is harmless.
/// </remarks>
public interface IMetricStore
{
    /// <summary>Stores a batch, all or nothing. Observations equal to the newest stored one of their key are left alone.</summary>
    /// <param name="observations">The batch; when a key stands twice, the later one is the revision of the earlier.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    /// <returns>How many were new, revised and unchanged.</returns>
    Task<WriteResult> WriteAsync(IReadOnlyList<Observation> observations, CancellationToken cancellationToken);

    /// <summary>Reads, for every key that matches, the newest observation as of a moment.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>
    /// Observations ordered by campaign, track, channel, audience, placement, ad, metric, window kind, first and last day, source; ordinal, null first.
    /// Empty means that nothing matched; a store that cannot be read throws <see cref="MetricStoreException"/>.
    /// </returns>
    IAsyncEnumerable<Observation> ReadAsync(ObservationQuery query, CancellationToken cancellationToken);

    /// <summary>Reads every stored observation of the keys that match, oldest first within each key, in the key order of <see cref="ReadAsync"/>.</summary>
    /// <param name="query">What to read; <see cref="ObservationQuery.AsOf"/> leaves out later ones.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    IAsyncEnumerable<Observation> ReadRevisionsAsync(ObservationQuery query, CancellationToken cancellationToken);

    /// <summary>Sums up the newest observations of campaigns without reading every figure where the store can avoid it.</summary>
    /// <param name="campaigns">Slugs.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>One summary for each of the campaigns that has a figure, by slug, ordinal.</returns>
    /// <remarks>A store that has no cheaper way reads every figure, which is what happens unless it overrides this.</remarks>
    Task<IReadOnlyList<CampaignFigures>> SummariseAsync(IReadOnlyList<string> campaigns, CancellationToken cancellationToken) =>
        CampaignFigures.OfAsync(ReadAsync(new ObservationQuery { Campaigns = campaigns }, cancellationToken), cancellationToken);

    /// <summary>Answers when the store can be read and written; throws <see cref="MetricStoreException"/> with the cure when not.</summary>
    /// <param name="cancellationToken">Cancels the check.</param>
    Task CheckAsync(CancellationToken cancellationToken);
}
