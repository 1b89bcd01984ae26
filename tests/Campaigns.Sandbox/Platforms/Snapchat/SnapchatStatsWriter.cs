using System.Text.Json.Nodes;
using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.Platforms.Snapchat;

/// <summary>The figures of a period: numbers, money in millionths (platforms/snapchat.md §4).</summary>
internal static class SnapchatStatsWriter
{
    private static readonly Dictionary<string, Func<ReportRow, JsonNode>> Fields = new(StringComparer.Ordinal)
    {
        ["impressions"] = row => row.Counts[Counter.Impressions],
        ["swipes"] = row => row.Counts[Counter.Clicks],
        ["spend"] = row => row.Counts[Counter.SpendOre] * 10_000,
        ["video_views"] = row => row.Counts[Counter.Views2s],
        ["video_views_15s"] = row => row.Counts[Counter.Views15s],
        ["quartile_1"] = row => row.Counts[Counter.Quarter],
        ["quartile_2"] = row => row.Counts[Counter.Half],
        ["quartile_3"] = row => row.Counts[Counter.ThreeQuarters],
        ["view_completion"] = row => row.Counts[Counter.Completions],
        ["screen_time_millis"] = row => row.Counts[Counter.WatchMillis],
        ["uniques"] = row => row.Reach,
        ["frequency"] = row => row.Reach == 0 ? 0 : decimal.Round((decimal)row.Counts[Counter.Impressions] / row.Reach, 6),
        ["swipe_up_percent"] = row => row.Counts.IsEmpty ? 0 : decimal.Round((decimal)row.Counts[Counter.Clicks] / row.Counts[Counter.Impressions], 6),
        ["shares"] = row => row.Counts[Counter.Engagements] * 7 / 10,
        ["saves"] = row => row.Counts[Counter.Engagements] * 3 / 10,
    };

    public static bool Knows(string field) => Fields.ContainsKey(field);

    /// <summary>The asked fields of a row; unique counts of today and yesterday are not there yet.</summary>
    public static JsonObject Write(ReportRow row, SnapchatStatsRequest request, DateOnly today)
    {
        var stats = new JsonObject();
        foreach (var field in request.Fields)
        {
            if (field is not ("uniques" or "frequency") || row.Key.To < today.AddDays(-1))
            {
                stats[field] = Fields[field](row);
            }
        }

        return stats;
    }

    /// <summary>A row without delivery.</summary>
    public static ReportRow Empty(DateOnly from, DateOnly to) => new(new RowKey(null, null, null, from, to, null, null, null, null), new Counts(), 0);
}
