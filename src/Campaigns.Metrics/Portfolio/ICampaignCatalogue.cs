namespace Campaigns.Metrics.Portfolio;

/// <summary>What is known about campaigns, their events and their sources. A catalogue that cannot be read throws <see cref="MetricStoreException"/>.</summary>
public interface ICampaignCatalogue
{
    /// <summary>All campaigns, ordered by slug.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<IReadOnlyList<Campaign>> ListCampaignsAsync(CancellationToken cancellationToken);

    /// <summary>The campaign of a slug; null when there is none.</summary>
    /// <param name="slug">The slug.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<Campaign?> FindCampaignAsync(string slug, CancellationToken cancellationToken);

    /// <summary>Adds or replaces a campaign by its slug.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    Task SaveCampaignAsync(Campaign campaign, CancellationToken cancellationToken);

    /// <summary>Events of a campaign: dated ones first by day, then undated by id.</summary>
    /// <param name="campaign">Slug of the campaign.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<IReadOnlyList<Annotation>> ListAnnotationsAsync(string campaign, CancellationToken cancellationToken);

    /// <summary>Adds or replaces an event by its id.</summary>
    /// <param name="annotation">The event.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    Task SaveAnnotationAsync(Annotation annotation, CancellationToken cancellationToken);

    /// <summary>All sources, ordered by id.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<IReadOnlyList<Source>> ListSourcesAsync(CancellationToken cancellationToken);

    /// <summary>Adds or replaces a source by its id.</summary>
    /// <param name="source">The source.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    Task SaveSourceAsync(Source source, CancellationToken cancellationToken);

    /// <summary>The newest run of each source that succeeded; runs that failed, were refused or still go on stand in the collection ledger.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<IReadOnlyList<SourceRun>> ListLatestRunsAsync(CancellationToken cancellationToken);

    /// <summary>Notes a run in any state; one of the same id is replaced.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    Task SaveRunAsync(SourceRun run, CancellationToken cancellationToken);
}
