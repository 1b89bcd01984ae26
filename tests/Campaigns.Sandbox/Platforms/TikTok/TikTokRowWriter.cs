using System.Globalization;
using System.Text.Json.Nodes;
using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.Platforms.TikTok;

/// <summary>One report row: strings throughout, "-" where there is no figure (platforms/tiktok.md §7).</summary>
internal static class TikTokRowWriter
{
    private const string None = "-";

    private static readonly Dictionary<string, Func<ReportRow, string>> Metrics = new(StringComparer.Ordinal)
    {
        ["campaign_id"] = row => row.Key.Campaign?.Id ?? None,
        ["campaign_name"] = row => row.Key.Campaign?.Name ?? None,
        ["adgroup_id"] = row => row.Key.Group?.Id ?? None,
        ["adgroup_name"] = row => row.Key.Group?.Name ?? None,
        ["ad_name"] = row => row.Key.Ad?.Name ?? None,
        ["currency"] = _ => "SEK",
        ["spend"] = row => Calendar.Kronor(row.Counts[Counter.SpendOre]),
        ["impressions"] = row => Calendar.Text(row.Counts[Counter.Impressions]),
        ["gross_impressions"] = row => Calendar.Text(row.Counts[Counter.Impressions] * 101 / 100),
        ["clicks"] = row => Calendar.Text(row.Counts[Counter.Clicks]),
        ["video_play_actions"] = row => Calendar.Text(row.Counts[Counter.Starts]),
        ["video_watched_2s"] = row => Calendar.Text(row.Counts[Counter.Views2s]),
        ["video_watched_6s"] = row => Calendar.Text(row.Counts[Counter.Views6s]),
        ["video_views_p25"] = row => Calendar.Text(row.Counts[Counter.Quarter]),
        ["video_views_p50"] = row => Calendar.Text(row.Counts[Counter.Half]),
        ["video_views_p75"] = row => Calendar.Text(row.Counts[Counter.ThreeQuarters]),
        ["video_views_p100"] = row => Calendar.Text(row.Counts[Counter.Completions]),
        ["average_video_play"] = row => Ratio(row.Counts[Counter.WatchMillis], row.Counts[Counter.Starts] * 1000),
        ["likes"] = row => Calendar.Text(row.Counts[Counter.Engagements] * 8 / 10),
        ["comments"] = row => Calendar.Text(row.Counts[Counter.Engagements] / 50),
        ["shares"] = row => Calendar.Text(row.Counts[Counter.Engagements] / 20),
        ["follows"] = row => Calendar.Text(row.Counts[Counter.Engagements] / 100),
        ["profile_visits"] = row => Calendar.Text(row.Counts[Counter.Engagements] / 10),
        ["engagements"] = row => Calendar.Text(row.Counts[Counter.Engagements]),
        ["cpc"] = row => Ratio(row.Counts[Counter.SpendOre], row.Counts[Counter.Clicks] * 100),
        ["cpm"] = row => Ratio(row.Counts[Counter.SpendOre] * 10, row.Counts[Counter.Impressions]),
        ["ctr"] = row => Ratio(row.Counts[Counter.Clicks] * 100, row.Counts[Counter.Impressions]),
        ["reach"] = row => Calendar.Text(row.Reach),
        ["frequency"] = row => Ratio(row.Counts[Counter.Impressions], row.Reach),
        ["conversion"] = _ => "0",
        ["result"] = _ => "0",
        ["secondary_goal_result"] = _ => None,
    };

    public static bool Knows(string metric) => Metrics.ContainsKey(metric);

    /// <param name="row">The row.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="today">Reach of today is not counted yet: "-".</param>
    public static JsonObject Write(ReportRow row, TikTokReportRequest request, DateOnly today)
    {
        var dimensions = new JsonObject();
        foreach (var dimension in request.Dimensions)
        {
            dimensions[dimension] = Dimension(row, dimension);
        }

        var metrics = new JsonObject();
        foreach (var metric in request.Metrics)
        {
            metrics[metric] = metric is "reach" or "frequency" && row.Key.From == today ? None : Metrics[metric](row);
        }

        return new JsonObject { ["dimensions"] = dimensions, ["metrics"] = metrics };
    }

    private static string Dimension(ReportRow row, string name) => name switch
    {
        "advertiser_id" => SandboxKeys.TikTokAdvertiser,
        "campaign_id" => row.Key.Campaign!.Id,
        "adgroup_id" => row.Key.Group!.Id,
        "ad_id" => row.Key.Ad!.Id,
        "stat_time_day" => $"{Calendar.Text(row.Key.From)} 00:00:00",
        "age" => Age(row.Key.Age!),
        "gender" => row.Key.Gender is "unknown" ? "NONE" : row.Key.Gender!.ToUpperInvariant(),
        "country_code" => "SE",
        _ => "NONE",
    };

    private static string Age(string band) => band switch
    {
        "unknown" => "NONE",
        "55-64" or "65+" => "AGE_55_100",
        _ => $"AGE_{band.Replace('-', '_')}",
    };

    private static string Ratio(long numerator, long denominator) =>
        denominator == 0 ? "0.00" : ((decimal)numerator / denominator).ToString("0.00", CultureInfo.InvariantCulture);
}
