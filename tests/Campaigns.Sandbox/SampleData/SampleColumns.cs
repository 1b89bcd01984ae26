using System.Globalization;
using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.SampleData;

/// <summary>The columns of the sample file and how a report row fills them.</summary>
internal static class SampleColumns
{
    private static readonly (string Column, Counter Counter)[] Shared =
    [
        ("impressions", Counter.Impressions), ("clicks", Counter.Clicks), ("views_25_percent", Counter.Quarter), ("views_50_percent", Counter.Half),
        ("views_75_percent", Counter.ThreeQuarters), ("completions", Counter.Completions),
    ];

    private static readonly Dictionary<Platform, (string Column, Counter Counter)[]> Own = new()
    {
        [Platform.Meta] = [("link_clicks", Counter.LinkClicks), ("video_starts", Counter.Starts), ("views_2s", Counter.Views2s), ("views_3s", Counter.Views3s), ("thruplays", Counter.Views15s), ("interactions", Counter.Engagements)],
        [Platform.TikTok] = [("video_starts", Counter.Starts), ("views_2s", Counter.Views2s), ("views_6s", Counter.Views6s)],
        [Platform.Snapchat] = [("views_2s", Counter.Views2s), ("views_15s", Counter.Views15s)],
        [Platform.GoogleAds] = [("trueview_views", Counter.TrueViews), ("interactions", Counter.Engagements)],
    };

    /// <summary>Heads after those that name the row, in the order of the file.</summary>
    public static IReadOnlyList<string> Figures { get; } =
    [
        "impressions", "reach_individuals", "reach_profiles", "reach_accounts", "average_frequency", "spend", "clicks", "link_clicks", "interactions", "video_starts",
        "views_2s", "views_3s", "views_6s", "views_15s", "thruplays", "trueview_views", "views_25_percent", "views_50_percent", "views_75_percent", "completions",
        "visits", "visitors", "page_views", "admissions", "plays", "contacts", "schools_reached", "followers",
    ];

    /// <summary>Column of unique counts: what a channel counts (Rapport 2024:3).</summary>
    public static string Reach(CampaignPlan plan) => plan.Channel switch
    {
        "webb" => "visitors",
        "snapchat" => "reach_profiles",
        "facebook" => "reach_accounts",
        _ => "reach_individuals",
    };

    /// <summary>The additive figures of a row.</summary>
    public static IEnumerable<(string Column, string Value)> Additive(CampaignPlan plan, Counts counts)
    {
        if (plan.Platform == Platform.Matomo)
        {
            return [("visits", Text(counts[Counter.Impressions])), ("page_views", Text(counts[Counter.PageViews]))];
        }

        return
        [
            .. Shared.Concat(Own[plan.Platform]).Select(pair => (pair.Column, Text(counts[pair.Counter]))),
            ("spend", (counts[Counter.SpendOre] / 100m).ToString("0.00", CultureInfo.InvariantCulture)),
        ];
    }

    /// <summary>The audience cell of a row, in the catalogue's words.</summary>
    public static string Audience(RowKey key)
    {
        var young = key.Age is "13-17";
        var sex = key.Gender switch { "male" => young ? "boys" : "men", "female" => young ? "girls" : "women", _ => "unknown" };
        return $"sex:{sex},age:{key.Age}";
    }

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
