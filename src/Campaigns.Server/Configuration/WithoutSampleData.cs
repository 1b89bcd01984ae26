using Campaigns.Connectors;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Server.Configuration;

/// <summary>
/// The catalogue without the campaigns and sources that constructed connectors brought: what was loaded once stays in the database, and nobody sees it while
/// <see cref="ServerOptions.SampleData"/> is off.
/// </summary>
/// <param name="inner">The catalogue.</param>
/// <param name="connectors">The connectors; those whose files are constructed are left out.</param>
internal sealed class WithoutSampleData(ICampaignCatalogue inner, ConnectorLibrary connectors) : ICampaignCatalogue
{
    private readonly HashSet<string> sources =
        [.. connectors.Connectors.Where(connector => connector.Definition.File.Constructed).Select(connector => connector.Definition.Id)];

    private readonly HashSet<string> campaigns =
    [
        .. connectors.Connectors.Where(connector => connector.Definition.File.Constructed)
            .Select(connector => connector.LoadPortfolio())
            .SelectMany(portfolio => portfolio?.Campaigns ?? [])
            .Select(campaign => campaign.Slug),
    ];

    public async Task<IReadOnlyList<Campaign>> ListCampaignsAsync(CancellationToken cancellationToken) =>
        [.. (await inner.ListCampaignsAsync(cancellationToken)).Where(campaign => !campaigns.Contains(campaign.Slug))];

    public async Task<Campaign?> FindCampaignAsync(string slug, CancellationToken cancellationToken) =>
        campaigns.Contains(slug) ? null : await inner.FindCampaignAsync(slug, cancellationToken);

    public Task SaveCampaignAsync(Campaign campaign, CancellationToken cancellationToken) => inner.SaveCampaignAsync(campaign, cancellationToken);

    public async Task<IReadOnlyList<Annotation>> ListAnnotationsAsync(string campaign, CancellationToken cancellationToken) =>
        campaigns.Contains(campaign) ? [] : await inner.ListAnnotationsAsync(campaign, cancellationToken);

    public Task SaveAnnotationAsync(Annotation annotation, CancellationToken cancellationToken) => inner.SaveAnnotationAsync(annotation, cancellationToken);

    public async Task<IReadOnlyList<Source>> ListSourcesAsync(CancellationToken cancellationToken) =>
        [.. (await inner.ListSourcesAsync(cancellationToken)).Where(source => !sources.Contains(source.Id))];

    public Task SaveSourceAsync(Source source, CancellationToken cancellationToken) => inner.SaveSourceAsync(source, cancellationToken);

    public async Task<IReadOnlyList<SourceRun>> ListLatestRunsAsync(CancellationToken cancellationToken) =>
        [.. (await inner.ListLatestRunsAsync(cancellationToken)).Where(run => !sources.Contains(run.Source))];

    public Task SaveRunAsync(SourceRun run, CancellationToken cancellationToken) => inner.SaveRunAsync(run, cancellationToken);
}
