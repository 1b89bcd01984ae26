namespace Campaigns.Sandbox.Scenario;

/// <summary>A figure as the catalogue names it.</summary>
/// <param name="Day">The account's day.</param>
/// <param name="Campaign">The agency's campaign.</param>
/// <param name="Track">The agency's track; null when there is none.</param>
/// <param name="Channel">Channel of the catalogue.</param>
/// <param name="PlatformCampaign">The platform's id of the campaign.</param>
/// <param name="Metric">Metric of the catalogue.</param>
/// <param name="Value">The value in the metric's unit; money in kronor.</param>
public sealed record TruthRow(DateOnly Day, string Campaign, string? Track, string Channel, string PlatformCampaign, string Metric, decimal Value);

/// <summary>What a store must hold when everything has been pulled.</summary>
public static class TruthTable
{
    private static readonly Dictionary<Platform, (string Metric, Counter Counter, decimal Unit)[]> Metrics = new()
    {
        [Platform.Meta] =
        [
            ("impressions", Counter.Impressions, 1), ("clicks", Counter.Clicks, 1), ("link_clicks", Counter.LinkClicks, 1), ("spend", Counter.SpendOre, 0.01m),
            ("video_starts", Counter.Starts, 1), ("views_2s", Counter.Views2s, 1), ("views_3s", Counter.Views3s, 1), ("thruplays", Counter.Views15s, 1),
            ("views_25_percent", Counter.Quarter, 1), ("views_50_percent", Counter.Half, 1), ("views_75_percent", Counter.ThreeQuarters, 1),
            ("completions", Counter.Completions, 1), ("interactions", Counter.Engagements, 1),
        ],
        [Platform.TikTok] =
        [
            ("impressions", Counter.Impressions, 1), ("clicks", Counter.Clicks, 1), ("spend", Counter.SpendOre, 0.01m), ("video_starts", Counter.Starts, 1),
            ("views_2s", Counter.Views2s, 1), ("views_6s", Counter.Views6s, 1), ("views_25_percent", Counter.Quarter, 1), ("views_50_percent", Counter.Half, 1),
            ("views_75_percent", Counter.ThreeQuarters, 1), ("completions", Counter.Completions, 1),
        ],
        [Platform.Snapchat] =
        [
            ("impressions", Counter.Impressions, 1), ("clicks", Counter.Clicks, 1), ("spend", Counter.SpendOre, 0.01m), ("views_2s", Counter.Views2s, 1),
            ("views_15s", Counter.Views15s, 1), ("views_25_percent", Counter.Quarter, 1), ("views_50_percent", Counter.Half, 1),
            ("views_75_percent", Counter.ThreeQuarters, 1), ("completions", Counter.Completions, 1), ("watch_time", Counter.WatchMillis, 0.001m),
        ],
        [Platform.GoogleAds] =
        [
            ("impressions", Counter.Impressions, 1), ("clicks", Counter.Clicks, 1), ("spend", Counter.SpendOre, 0.01m), ("trueview_views", Counter.TrueViews, 1),
            ("views_25_percent", Counter.Quarter, 1), ("views_50_percent", Counter.Half, 1), ("views_75_percent", Counter.ThreeQuarters, 1),
            ("completions", Counter.Completions, 1), ("watch_time", Counter.WatchMillis, 0.001m), ("interactions", Counter.Engagements, 1),
        ],
        [Platform.Matomo] = [("visits", Counter.Impressions, 1), ("page_views", Counter.PageViews, 1)],
    };

    /// <summary>Additive figures by day, campaign, channel and track, summed over ads, placements and audiences.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="platform">The platform.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, included.</param>
    /// <param name="today">What the platform shows on that day; null for what is final.</param>
    public static IEnumerable<TruthRow> Daily(CampaignScenario scenario, Platform platform, DateOnly from, DateOnly to, DateOnly? today = null)
    {
        var rows = scenario.Report(new ReportQuery { Platform = platform, Level = Level.AdGroup, From = from, To = to, Slice = ReportQuery.Daily, Today = today });
        return rows
            .SelectMany(row => Metrics[platform].Select(metric => (row, metric)))
            .GroupBy(pair => (pair.row.Key.From, pair.row.Key.Campaign!.Slug, Track: pair.row.Key.Group!.Track ?? pair.row.Key.Campaign.Track, pair.row.Key.Campaign, pair.metric.Metric))
            .Select(group => new TruthRow(
                group.Key.From, group.Key.Slug, group.Key.Track, group.Key.Campaign.Channel, group.Key.Campaign.Id, group.Key.Metric,
                group.Sum(pair => pair.row.Counts[pair.metric.Counter] * pair.metric.Unit)));
    }

    /// <summary>People reached by each campaign of a platform in a window.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="platform">The platform.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, included.</param>
    /// <param name="today">What the platform shows on that day; null for what is final.</param>
    public static IReadOnlyDictionary<string, long> Reach(CampaignScenario scenario, Platform platform, DateOnly from, DateOnly to, DateOnly? today = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario.Report(new ReportQuery { Platform = platform, Level = Level.Campaign, From = from, To = to, Today = today })
            .ToDictionary(row => row.Key.Campaign!.Id, row => row.Reach);
    }
}
