using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Texts;

namespace Campaigns.Dashboard.Panels;

/// <summary>All that the panels of a campaign's page are made of. The same input gives the page, its files and its charts.</summary>
/// <param name="Page">Language, texts, formats and links of the page.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Results">The comparison of each metric that was asked for, by metric id.</param>
/// <param name="Filter">What was chosen in the filter.</param>
/// <param name="Now">The present moment, for words as «i dag 06:12».</param>
public sealed record PanelInput(
    PageContext Page,
    CampaignData Campaign,
    IReadOnlyDictionary<string, MetricResult> Results,
    PanelFilter Filter,
    DateTimeOffset Now)
{
    /// <summary>The sum of the metric that the showings panel starts with, over everything it may be added over; null when it was not asked for or failed.</summary>
    public ComparisonCellData? Total { get; init; }

    /// <summary>Metrics that the development may show; empty without such a panel or without days.</summary>
    public IReadOnlyList<MetricData> DailyMetrics { get; init; } = [];

    /// <summary>Figures of single days, which only the panel of the development shows one by one.</summary>
    public IReadOnlyList<FigureData> Daily { get; init; } = [];

    /// <summary>True when the campaign has figures of single days that the filter left out. Only asked for when it leaves none.</summary>
    public bool HasOtherDays { get; init; }

    /// <summary>True when any figure of the page was made up for a demonstration.</summary>
    public bool HasSampleData { get; init; } = Campaign.Figures.Any(figure => figure.Constructed);

    /// <summary>What the API worked out for the page: reach of several channels together, targets, equality.</summary>
    public CampaignAnalyses Analyses { get; init; } = CampaignAnalyses.None;

    /// <summary>Metrics that the campaign has a figure for, whatever the filter leaves of them.</summary>
    public IReadOnlySet<string> MeasuredMetrics { get; } = Campaign.MeasuredMetrics.Select(metric => metric.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>Tracks that are shown: the chosen one, or all in the campaign's order.</summary>
    public IReadOnlyList<TrackData> Tracks { get; } = [.. Campaign.Tracks.Where(track => Filter.Track is null || track.Id == Filter.Track)];

    /// <summary>Writes periods.</summary>
    public WindowWords Windows { get; } = new(Page);

    /// <summary>Writes figures in the page's language.</summary>
    public FigureWriter Figures { get; } = new(Page.Format);

    /// <summary>Words that channels, tracks, bases and absences have in the page's language.</summary>
    public CampaignWords Words { get; } = new(Page.Texts, Campaign);

    /// <summary>Where every figure of the campaign stands with its place in its source.</summary>
    public string FiguresAddress => $"{Page.Link($"/kampanj/{Campaign.Slug}")}?{Urls.QueryKeys.Tables.Name}=k9#k9";

    /// <summary>Where every cost stands with who entered it and when.</summary>
    public string CostsAddress => Page.Link($"/kampanj/{Campaign.Slug}/kostnader");

    /// <summary>Texts of the page.</summary>
    public TextSource Texts => Page.Texts;

    /// <summary>The comparisons of metrics, in the order asked for; a metric without an answer is left out.</summary>
    /// <param name="metricIds">Ids of the metrics.</param>
    public IEnumerable<ComparisonData> Comparisons(IEnumerable<string> metricIds) =>
        metricIds.Select(id => Results.GetValueOrDefault(id)?.Comparison).OfType<ComparisonData>();

    /// <summary>The first fault among the metrics; null when none failed.</summary>
    /// <param name="metricIds">Ids of the metrics.</param>
    public PanelFailure? FailureOf(IEnumerable<string> metricIds) =>
        metricIds.Select(id => Results.GetValueOrDefault(id)?.Failure).FirstOrDefault(failure => failure is not null);
}
