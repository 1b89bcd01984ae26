using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Tests.Infrastructure;

/// <summary>The contract of the catalogue over lists, for tests.</summary>
internal sealed class InMemoryCatalogue : ICampaignCatalogue
{
    private readonly SortedDictionary<string, Campaign> _campaigns = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Annotation> _annotations = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Source> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceRun> _runs = new(StringComparer.Ordinal);

    public Task<IReadOnlyList<Campaign>> ListCampaignsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Campaign>>([.. _campaigns.Values]);

    public Task<Campaign?> FindCampaignAsync(string slug, CancellationToken cancellationToken) => Task.FromResult(_campaigns.GetValueOrDefault(slug));

    public Task SaveCampaignAsync(Campaign campaign, CancellationToken cancellationToken) => Saved(_campaigns[campaign.Slug] = campaign);

    public Task<IReadOnlyList<Annotation>> ListAnnotationsAsync(string campaign, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Annotation>>([.. _annotations.Values.Where(annotation => annotation.Campaign == campaign).OrderBy(annotation => annotation.From ?? DateOnly.MaxValue)]);

    public Task SaveAnnotationAsync(Annotation annotation, CancellationToken cancellationToken) => Saved(_annotations[annotation.Id] = annotation);

    public Task<IReadOnlyList<Source>> ListSourcesAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Source>>([.. _sources.Values]);

    public Task SaveSourceAsync(Source source, CancellationToken cancellationToken) => Saved(_sources[source.Id] = source);

    public Task<IReadOnlyList<SourceRun>> ListLatestRunsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<SourceRun>>([.. _runs.Values]);

    public Task SaveRunAsync(SourceRun run, CancellationToken cancellationToken) => Saved(_runs[run.Source] = run);

    private static Task Saved(object saved) => Task.FromResult(saved);
}
