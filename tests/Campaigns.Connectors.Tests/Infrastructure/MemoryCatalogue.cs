using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Tests.Infrastructure;

internal sealed class MemoryCatalogue : ICampaignCatalogue
{
    public List<Campaign> Campaigns { get; } = [];

    public List<Annotation> Annotations { get; } = [];

    public List<Source> Sources { get; } = [];

    public List<SourceRun> Runs { get; } = [];

    public Task<IReadOnlyList<Campaign>> ListCampaignsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Campaign>>(Campaigns);

    public Task<Campaign?> FindCampaignAsync(string slug, CancellationToken cancellationToken) => Task.FromResult(Campaigns.Find(campaign => campaign.Slug == slug));

    public Task SaveCampaignAsync(Campaign campaign, CancellationToken cancellationToken) => Save(Campaigns, campaign, known => known.Slug == campaign.Slug);

    public Task<IReadOnlyList<Annotation>> ListAnnotationsAsync(string campaign, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Annotation>>([.. Annotations.Where(annotation => annotation.Campaign == campaign)]);

    public Task SaveAnnotationAsync(Annotation annotation, CancellationToken cancellationToken) => Save(Annotations, annotation, known => known.Id == annotation.Id);

    public Task<IReadOnlyList<Source>> ListSourcesAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Source>>(Sources);

    public Task SaveSourceAsync(Source source, CancellationToken cancellationToken) => Save(Sources, source, known => known.Id == source.Id);

    public Task<IReadOnlyList<SourceRun>> ListLatestRunsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<SourceRun>>([.. Runs.TakeLast(1)]);

    public Task SaveRunAsync(SourceRun run, CancellationToken cancellationToken) => Save(Runs, run, known => known.Id == run.Id);

    private static Task Save<T>(List<T> list, T item, Predicate<T> same)
    {
        list.RemoveAll(same);
        list.Add(item);
        return Task.CompletedTask;
    }
}
