using System.Globalization;
using System.Text.Json.Nodes;
using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.Platforms.Meta;

/// <summary>One insights row: every number a string, action arrays absent when there is nothing (platforms/meta.md §5).</summary>
internal static class MetaRowWriter
{
    private static readonly Dictionary<string, Func<ReportRow, JsonNode?>> Fields = new(StringComparer.Ordinal)
    {
        ["account_id"] = _ => SandboxKeys.MetaAccount,
        ["account_name"] = _ => "Sandbox",
        ["account_currency"] = _ => "SEK",
        ["campaign_id"] = row => row.Key.Campaign?.Id,
        ["campaign_name"] = row => row.Key.Campaign?.Name,
        ["adset_id"] = row => row.Key.Group?.Id,
        ["adset_name"] = row => row.Key.Group?.Name,
        ["ad_id"] = row => row.Key.Ad?.Id,
        ["ad_name"] = row => row.Key.Ad?.Name,
        ["objective"] = _ => "OUTCOME_AWARENESS",
        ["impressions"] = row => Calendar.Text(row.Counts[Counter.Impressions]),
        ["reach"] = row => Calendar.Text(row.Reach),
        ["frequency"] = row => Ratio(row.Counts[Counter.Impressions], row.Reach),
        ["spend"] = row => Calendar.Kronor(row.Counts[Counter.SpendOre]),
        ["clicks"] = row => Calendar.Text(row.Counts[Counter.Clicks]),
        ["inline_link_clicks"] = row => Calendar.Text(row.Counts[Counter.LinkClicks]),
        ["inline_post_engagement"] = row => row.Counts[Counter.Engagements] is var count and > 0 ? Calendar.Text(count) : null,
        ["cpm"] = row => Ratio(row.Counts[Counter.SpendOre] * 10, row.Counts[Counter.Impressions]),
        ["ctr"] = row => Ratio(row.Counts[Counter.Clicks] * 100, row.Counts[Counter.Impressions]),
        ["cpp"] = row => Ratio(row.Counts[Counter.SpendOre] * 10, row.Reach),
        ["date_start"] = row => Calendar.Text(row.Key.From),
        ["date_stop"] = row => Calendar.Text(row.Key.To),
        ["actions"] = Actions,
        ["outbound_clicks"] = row => Action(row, Counter.LinkClicks, "outbound_click"),
        ["video_play_actions"] = row => Action(row, Counter.Starts),
        ["video_continuous_2_sec_watched_actions"] = row => Action(row, Counter.Views2s),
        ["video_thruplay_watched_actions"] = row => Action(row, Counter.Views15s),
        ["video_15_sec_watched_actions"] = row => Action(row, Counter.Views15s),
        ["video_p25_watched_actions"] = row => Action(row, Counter.Quarter),
        ["video_p50_watched_actions"] = row => Action(row, Counter.Half),
        ["video_p75_watched_actions"] = row => Action(row, Counter.ThreeQuarters),
        ["video_p100_watched_actions"] = row => Action(row, Counter.Completions),
        ["video_avg_time_watched_actions"] = row => row.Counts[Counter.Starts] is var starts and > 0 ? One("video_view", row.Counts[Counter.WatchMillis] / 1000 / starts) : null,
    };

    public static bool Knows(string field) => Fields.ContainsKey(field);

    /// <param name="row">The row.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="withReach">False leaves out reach and what is divided by it, as the platform does for old breakdowns.</param>
    public static JsonObject Write(ReportRow row, MetaInsightsRequest request, bool withReach)
    {
        var written = new JsonObject();
        foreach (var field in request.Fields.Concat(["date_start", "date_stop"]).Distinct(StringComparer.Ordinal))
        {
            if ((withReach || field is not ("reach" or "frequency" or "cpp")) && Fields[field](row) is { } value)
            {
                written[field] = value;
            }
        }

        foreach (var breakdown in request.Breakdowns)
        {
            written[breakdown] = breakdown switch
            {
                "publisher_platform" => row.Key.Publisher,
                "platform_position" => row.Key.Position,
                "age" => row.Key.Age is "unknown" ? "Unknown" : row.Key.Age,
                "gender" => row.Key.Gender,
                _ => "SE",
            };
        }

        return written;
    }

    private static JsonArray? Actions(ReportRow row)
    {
        var list = new JsonArray();
        foreach (var (type, counter) in new[] { ("link_click", Counter.LinkClicks), ("video_view", Counter.Views3s), ("post_engagement", Counter.Engagements) })
        {
            if (row.Counts[counter] is var count and > 0)
            {
                list.Add(new JsonObject { ["action_type"] = type, ["value"] = Calendar.Text(count) });
            }
        }

        return list.Count == 0 ? null : list;
    }

    private static JsonArray? Action(ReportRow row, Counter counter, string type = "video_view") => row.Counts[counter] is var count and > 0 ? One(type, count) : null;

    private static JsonArray One(string type, long count) => [new JsonObject { ["action_type"] = type, ["value"] = Calendar.Text(count) }];

    private static string? Ratio(long numerator, long denominator) =>
        denominator == 0 ? null : decimal.Round((decimal)numerator / denominator, 6).ToString(CultureInfo.InvariantCulture);
}
