using Campaigns.Api.Errors;
using Campaigns.Api.Loading;
using Campaigns.Api.Schema.Catalogue;
using Campaigns.Api.Schema.Figures;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Schema.Campaigns;

/// <summary>A campaign, or an owned channel that the agency follows up in the same way.</summary>
[GraphQLName("Campaign")]
public sealed class CampaignNode
{
    private readonly Campaign _campaign;

    /// <summary>Wraps the record.</summary>
    /// <param name="campaign">The campaign.</param>
    public CampaignNode(Campaign campaign) => _campaign = campaign;

    /// <summary>Permanent id in addresses.</summary>
    public string Slug => _campaign.Slug;

    /// <summary>Campaign, or a channel of the agency's own.</summary>
    public CampaignKind Kind => _campaign.Kind;

    /// <summary>The name; campaigns have one name in all languages.</summary>
    public string Name => _campaign.Name;

    /// <summary>Language of the name, BCP 47.</summary>
    public string NameLanguage => _campaign.NameLanguage;

    /// <summary>Agency that owns it.</summary>
    public string Owner => _campaign.Owner;

    /// <summary>When it ran.</summary>
    public WindowNode Flight => new(_campaign.Flight);

    /// <summary>Partners' names.</summary>
    public IReadOnlyList<string> Partners => _campaign.Partners;

    /// <summary>Tracks in the order they are shown; empty when the campaign has none.</summary>
    [ListSize(AssumedSize = 3)]
    public IReadOnlyList<TrackNode> Tracks => [.. _campaign.Tracks.Select(track => new TrackNode(track, _campaign))];

    /// <summary>Channels in use with the tracks they carry.</summary>
    [ListSize(AssumedSize = 8)]
    public IReadOnlyList<CampaignChannelNode> Channels => [.. _campaign.Channels.Select(used => new CampaignChannelNode(used, _campaign))];

    /// <summary>The assignment it answers to.</summary>
    /// <param name="language">Language of the text.</param>
    public string? GetMandate(Language language = Language.Sv) => _campaign.Mandate?.In(language);

    /// <summary>What it is for.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetPurpose(Language language = Language.Sv) => _campaign.Purpose.In(language);

    /// <summary>Whom it was aimed at, in the words of the targeting.</summary>
    /// <param name="language">Language of the text.</param>
    public string? GetAudience(Language language = Language.Sv) => _campaign.Audience?.In(language);

    /// <summary>The effect that was intended and that nobody measured.</summary>
    /// <param name="language">Language of the text.</param>
    public string? GetIntendedEffect(Language language = Language.Sv) => _campaign.IntendedEffect?.In(language);

    /// <summary>What the dates of the flight leave out.</summary>
    /// <param name="language">Language of the text.</param>
    public string? GetFlightNote(Language language = Language.Sv) => _campaign.FlightNote?.In(language);

    /// <summary>Where it stands today.</summary>
    /// <param name="summaries">Newest figure of each campaign.</param>
    /// <param name="clock">Tells today.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<CampaignStatus> GetStatusAsync(CampaignSummaryDataLoader summaries, [Service] TimeProvider clock, CancellationToken cancellationToken)
    {
        var summary = _campaign.Flight.Last is null ? await summaries.LoadAsync(Slug, cancellationToken) : null;

        return CampaignStatuses.Of(_campaign, summary?.FiguresUntil, CampaignStatuses.Today(clock));
    }

    /// <summary>Dated events that explain figures: dated ones first by day, then undated ones.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<IReadOnlyList<AnnotationNode>> GetAnnotationsAsync([Service] ICampaignCatalogue catalogue, CancellationToken cancellationToken) =>
        [.. (await catalogue.ListAnnotationsAsync(Slug, cancellationToken)).Select(annotation => new AnnotationNode(annotation))];

    /// <summary>Figures as stored, newest as of a moment, with all their quality. Totals and parts stand beside each other: never add the list.</summary>
    /// <param name="metrics">Metric ids; null for all.</param>
    /// <param name="tracks">Track ids; null for all, a null in the list for figures that are not split by track.</param>
    /// <param name="channels">Channel ids; null for all, a null in the list for figures that name no channel.</param>
    /// <param name="audiences">Audience keys, such as <c>sex:men,age:25-79</c>; the empty text for figures that are not split.</param>
    /// <param name="windows">Kinds of windows; null for all. Days are many: ask for them one metric at a time.</param>
    /// <param name="from">First day, included: figures that end before it are left out.</param>
    /// <param name="to">Last day, included: figures that start after it are left out.</param>
    /// <param name="asOf">Knowledge as of this moment; null for the newest.</param>
    /// <param name="figures">Reads figures of several campaigns at once.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [ListSize(AssumedSize = 50)]
    public async Task<IReadOnlyList<FigureNode>> GetFiguresAsync(
        [GraphQLType("[ID!]")] IReadOnlyList<string>? metrics,
        IReadOnlyList<string?>? tracks,
        IReadOnlyList<string?>? channels,
        IReadOnlyList<string>? audiences,
        IReadOnlyList<WindowKind>? windows,
        DateOnly? from,
        DateOnly? to,
        DateTimeOffset? asOf,
        FiguresDataLoader figures,
        CancellationToken cancellationToken)
    {
        var filter = new FiguresFilter(metrics, tracks, channels, audiences, windows, from, to, asOf);
        var found = await figures.LoadAsync(new FiguresKey(Slug, filter.Canonical(), ExpectedFaults.Answer(filter.ToQuery)), cancellationToken);

        return [.. found.Select(figure => new FigureNode(figure, this))];
    }

    /// <summary>Films that it shows, with their lengths; empty when none are known.</summary>
    [ListSize(AssumedSize = 2)]
    public IReadOnlyList<FilmNode> Films => [.. Record.Films.Select(film => new FilmNode(film, this))];

    /// <summary>Metrics that the campaign has a figure of, in the order of the catalogue.</summary>
    /// <param name="summaries">What its figures tell together.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<IReadOnlyList<MetricNode>> GetMeasuredMetricsAsync(CampaignSummaryDataLoader summaries, CancellationToken cancellationToken) =>
        await summaries.LoadAsync(Slug, cancellationToken) is { } summary
            ? [.. MetricCatalog.All.Where(metric => summary.Metrics.Contains(metric.Id, StringComparer.Ordinal)).Select(metric => new MetricNode(metric))]
            : [];

    /// <summary>Newest day that a figure covers; null when none is known.</summary>
    /// <param name="summaries">Newest figure of each campaign.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<DateOnly?> GetFiguresUntilAsync(CampaignSummaryDataLoader summaries, CancellationToken cancellationToken) =>
        (await summaries.LoadAsync(Slug, cancellationToken))?.FiguresUntil;

    /// <summary>How finely figuresUntil is known; null when it is. A figure of a month covers its last day without telling it.</summary>
    /// <param name="summaries">Newest figure of each campaign.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<DatePrecision?> GetFiguresUntilPrecisionAsync(CampaignSummaryDataLoader summaries, CancellationToken cancellationToken) =>
        await summaries.LoadAsync(Slug, cancellationToken) is { FiguresUntil: not null } summary ? summary.Precision : null;

    /// <summary>Sources that have given figures of the campaign.</summary>
    /// <param name="summaries">Sources of each campaign.</param>
    /// <param name="sources">The sources.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [ListSize(AssumedSize = 2)]
    public async Task<IReadOnlyList<SourceNode>> GetSourcesAsync(CampaignSummaryDataLoader summaries, SourceDataLoader sources, CancellationToken cancellationToken)
    {
        var summary = await summaries.LoadAsync(Slug, cancellationToken);

        return summary is null ? [] : await sources.LoadNodesAsync(summary.Sources, cancellationToken);
    }

    internal Campaign Record => _campaign;

    internal TrackNode? TrackOf(string? id) => id is null
        ? null
        : new TrackNode(_campaign.Tracks.FirstOrDefault(track => track.Id == id) ?? new Track(id, new LocalizedText(id, id), null), _campaign);
}
