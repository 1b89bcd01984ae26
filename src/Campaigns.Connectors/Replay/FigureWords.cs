using System.Globalization;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Yaml;

namespace Campaigns.Connectors.Replay;

/// <summary>A figure in the words that examples use.</summary>
internal static class FigureWords
{
    public static readonly IReadOnlyList<string> Names =
    [
        "campaign_id", "campaign_name", "ad_group_id", "ad_group_name", "ad_id", "ad_name", "channel", "placement", "audience",
        "metric", "value", "status", "qualifier", "counts", "of", "window", "first", "last", "pointer", "page",
    ];

    public static IReadOnlyDictionary<string, string?> Of(PulledFigure figure, int page) => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["campaign_id"] = figure.Object.CampaignId,
        ["campaign_name"] = figure.Object.CampaignName,
        ["ad_group_id"] = figure.Object.AdGroupId,
        ["ad_group_name"] = figure.Object.AdGroupName,
        ["ad_id"] = figure.Object.AdId,
        ["ad_name"] = figure.Object.AdName,
        ["channel"] = figure.Channel,
        ["placement"] = figure.Placement,
        ["audience"] = figure.Audience.IsAll ? null : figure.Audience.Key,
        ["metric"] = figure.Metric,
        ["value"] = Number(figure.Value),
        ["status"] = Words.SnakeCase(figure.Quality.Status.ToString()),
        ["qualifier"] = Words.SnakeCase(figure.Quality.Qualifier.ToString()),
        ["counts"] = figure.Quality.IdentityBasis is { } counts ? Words.SnakeCase(counts.ToString()) : null,
        ["of"] = figure.Quality.DenominatorBase is { } of ? Words.SnakeCase(of.ToString()) : null,
        ["window"] = Words.SnakeCase(figure.Window.Kind.ToString()),
        ["first"] = figure.Window.First?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["last"] = figure.Window.Last?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["pointer"] = figure.Pointer,
        ["page"] = page.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>A number without the zeros that say nothing.</summary>
    public static string? Number(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture);
}
