using System.Text.Json.Nodes;
using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.Platforms.GoogleAds;

/// <summary>Every field that the stand-in answers: int64 as strings, doubles as numbers, names in camel case (platforms/google-ads.md §5).</summary>
internal static class GoogleAdsFields
{
    private static readonly Dictionary<string, Func<ReportRow, JsonNode?>> Fields = new(StringComparer.Ordinal)
    {
        ["customer.id"] = _ => SandboxKeys.GoogleCustomer,
        ["customer.descriptive_name"] = _ => "Sandbox",
        ["customer.currency_code"] = _ => "SEK",
        ["customer.time_zone"] = _ => "Europe/Stockholm",
        ["campaign.id"] = row => row.Key.Campaign?.Id,
        ["campaign.name"] = row => row.Key.Campaign?.Name,
        ["campaign.status"] = _ => "ENABLED",
        ["campaign.advertising_channel_type"] = _ => "VIDEO",
        ["ad_group.id"] = row => row.Key.Group?.Id,
        ["ad_group.name"] = row => row.Key.Group?.Name,
        ["ad_group_ad.ad.id"] = row => row.Key.Ad?.Id,
        ["ad_group_ad.ad.name"] = row => row.Key.Ad?.Name,
        ["ad_group_ad.ad.type"] = _ => "VIDEO_RESPONSIVE_AD",
        ["ad_group_ad.status"] = _ => "ENABLED",
        ["ad_group_criterion.age_range.type"] = row => Age(row.Key.Age!),
        ["ad_group_criterion.gender.type"] = row => row.Key.Gender is "unknown" ? "UNDETERMINED" : row.Key.Gender!.ToUpperInvariant(),
        ["segments.date"] = row => Calendar.Text(row.Key.From),
        ["segments.ad_network_type"] = _ => "YOUTUBE",
        ["metrics.impressions"] = row => Calendar.Text(row.Counts[Counter.Impressions]),
        ["metrics.clicks"] = row => Calendar.Text(row.Counts[Counter.Clicks]),
        ["metrics.interactions"] = row => Calendar.Text(row.Counts[Counter.TrueViews]),
        ["metrics.engagements"] = row => Calendar.Text(row.Counts[Counter.Engagements]),
        ["metrics.cost_micros"] = row => Calendar.Text(row.Counts[Counter.SpendOre] * 10_000),
        ["metrics.video_trueview_views"] = row => Calendar.Text(row.Counts[Counter.TrueViews]),
        ["metrics.video_trueview_view_rate"] = row => Rate(row, Counter.TrueViews),
        ["metrics.video_quartile_p25_rate"] = row => Rate(row, Counter.Quarter),
        ["metrics.video_quartile_p50_rate"] = row => Rate(row, Counter.Half),
        ["metrics.video_quartile_p75_rate"] = row => Rate(row, Counter.ThreeQuarters),
        ["metrics.video_quartile_p100_rate"] = row => Rate(row, Counter.Completions),
        ["metrics.video_watch_time_duration_millis"] = row => Calendar.Text(row.Counts[Counter.WatchMillis]),
        ["metrics.active_view_impressions"] = row => Calendar.Text(row.Counts[Counter.Impressions] * 96 / 100),
        ["metrics.active_view_measurable_impressions"] = row => Calendar.Text(row.Counts[Counter.Impressions] * 99 / 100),
        ["metrics.conversions"] = _ => 0,
        ["metrics.unique_users"] = row => Calendar.Text(row.Reach),
        ["metrics.average_impression_frequency_per_user"] = row => row.Reach == 0 ? 0 : (double)row.Counts[Counter.Impressions] / row.Reach,
    };

    public static bool Knows(string field) => Fields.ContainsKey(field);

    public static JsonObject Write(ReportRow row, GaqlQuery query)
    {
        var written = new JsonObject();
        foreach (var field in query.Fields)
        {
            if (Fields[field](row) is { } value)
            {
                Put(written, field.Split('.'), value);
            }
        }

        if (written["campaign"] is JsonObject campaign && row.Key.Campaign is { } plan)
        {
            campaign["resourceName"] = $"customers/{SandboxKeys.GoogleCustomer}/campaigns/{plan.Id}";
        }

        return written;
    }

    public static string Camel(string snake) => string.Concat(snake.Split('_').Select((part, index) => index == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));

    private static void Put(JsonObject target, string[] path, JsonNode value)
    {
        foreach (var part in path[..^1])
        {
            var name = Camel(part);
            if (target[name] is not JsonObject inner)
            {
                target[name] = inner = [];
            }

            target = inner;
        }

        target[Camel(path[^1])] = value;
    }

    private static double Rate(ReportRow row, Counter counter) => row.Counts.IsEmpty ? 0 : (double)row.Counts[counter] / row.Counts[Counter.Impressions];

    private static string Age(string band) => band switch
    {
        "unknown" => "AGE_RANGE_UNDETERMINED",
        "65+" => "AGE_RANGE_65_UP",
        _ => $"AGE_RANGE_{band.Replace('-', '_')}",
    };
}
