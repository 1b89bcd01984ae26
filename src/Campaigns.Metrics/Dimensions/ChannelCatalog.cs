using Campaigns.Metrics.Catalog;

namespace Campaigns.Metrics.Dimensions;

/// <summary>Every channel the system knows (ux/spec §13.3). A new channel is one entry here.</summary>
public static class ChannelCatalog
{
    private static readonly string[] AdPlatform =
    [
        "impressions", "measurable_impressions", "viewable_impressions", "reach", "reach_2_plus", "reach_3_plus", "reach_4_plus", "reach_5_plus", "reach_10_plus", "average_frequency",
        "percent_reach", "grp", "trp", "days_live", "video_starts", "views_2s", "views_3s", "views_6s", "views_15s", "views_25_percent", "views_50_percent",
        "views_75_percent", "completions", "completion_rate", "view_rate", "watch_time", "average_watch_time", "clicks", "link_clicks", "unique_clicks", "click_rate",
        "interactions", "spend", "cost_per_thousand", "cost_per_view", "cost_per_completion", "cost_per_click", "cost_per_reached", "cost_per_reach_point",
    ];

    private static readonly string[] Television =
    [
        "impressions", "reach", "average_frequency", "percent_reach", "grp", "trp", "tv_rating", "tv_trp", "days_live", "video_starts", "views_25_percent",
        "views_50_percent", "views_75_percent", "completions", "completion_rate", "spend", "cost_per_thousand", "cost_per_completion", "cost_per_reached",
        "cost_per_reach_point",
    ];

    private static readonly string[] Screens = ["plays", "contacts", "vac", "days_live", "spend"];

    private static readonly string[] Website = ["visits", "visitors", "page_views", "course_started", "course_completed"];

    /// <summary>All channels, paid ones first, groups last.</summary>
    public static IReadOnlyList<ChannelDefinition> All { get; } =
    [
        Plain("youtube", "YouTube", "YouTube", MediaType.Paid, ExposureTier.Served, [.. AdPlatform, "trueview_views"]),
        Plain("snapchat", "Snapchat", "Snapchat", MediaType.Paid, ExposureTier.Served, AdPlatform),
        Plain("tiktok", "TikTok", "TikTok", MediaType.Paid, ExposureTier.Served, AdPlatform),
        Plain("facebook", "Facebook", "Facebook", MediaType.Paid, ExposureTier.Served, [.. AdPlatform, "thruplays"]),
        Plain("instagram", "Instagram", "Instagram", MediaType.Paid, ExposureTier.Served, [.. AdPlatform, "thruplays"]),
        Plain("linkedin", "LinkedIn", "LinkedIn", MediaType.Paid, ExposureTier.Served, AdPlatform),
        Plain("tv4", "TV4 streaming", "TV4 streaming", MediaType.Paid, ExposureTier.Served, Television),
        Plain("bio", "Bio (Filmstaden)", "Cinema (Filmstaden)", MediaType.Paid, ExposureTier.Served, ["admissions", "spend"]),
        Plain("polisskarm", "Polisens skärmar (passexpeditioner)", "Police screens (passport offices)", MediaType.Partner, ExposureTier.Opportunity, Screens),
        Plain("arlandaskarm", "Arlandas skärmar (terminal 5)", "Arlanda screens (terminal 5)", MediaType.Paid, ExposureTier.Opportunity, Screens),
        Plain("webb", "Kampanjsidor", "Campaign pages", MediaType.Owned, null, Website),
        Plain("youtube-kanal", "Egen YouTube-kanal", "Own YouTube channel", MediaType.Owned, ExposureTier.Served, ["organic_views", "watch_time", "interactions"]),
        Plain("egen-webb", "Egna webbsidor", "Own web pages", MediaType.Owned, null, Website),
        Plain("utskick", "Utskick", "Mailings", MediaType.Owned, null, ["mailings_sent", "schools_reached"]),
        Plain("press", "Press", "Press", MediaType.Earned, null, []),
        Plain("profiler", "Profiler som spridit", "Profiles that shared", MediaType.Earned, ExposureTier.Opportunity, ["followers"]),
        Plain("partner", "Partners kanaler", "Partners' channels", MediaType.Partner, null, ["followers", "visits"]),
        new()
        {
            Id = "facebook-instagram",
            NameSv = "Facebook + Instagram (redovisas ihop)",
            NameEn = "Facebook + Instagram (reported together)",
            MediaType = MediaType.Paid,
            Tier = ExposureTier.Served,
            Metrics = [.. AdPlatform, "thruplays"],
            Members = ["facebook", "instagram"],
        },
        new()
        {
            Id = "social-media",
            NameSv = "Sociala medier (alla)",
            NameEn = "Social media (all)",
            MediaType = MediaType.Paid,
            Tier = ExposureTier.Served,
            Metrics = AdPlatform,
            Members = ["youtube", "snapchat", "tiktok", "facebook", "instagram"],
        },
        new()
        {
            Id = "all-channels",
            NameSv = "Alla kanaler",
            NameEn = "All channels",
            MediaType = MediaType.Paid,
            Tier = ExposureTier.Served,
            Metrics = ["showings", "gross_reach"],
            Members = ["bio", "tv4", "social-media"],
        },
    ];

    private static Dictionary<string, ChannelDefinition> ById { get; } = All.ToDictionary(channel => channel.Id, StringComparer.Ordinal);

    /// <summary>The channel of an id; null when the catalogue has none.</summary>
    /// <param name="id">Id, matched exactly.</param>
    public static ChannelDefinition? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The channel of an id; one that the catalogue does not list is known by its id alone and measures what it has figures of.</summary>
    /// <param name="id">Id, matched exactly.</param>
    public static ChannelDefinition FindOrUnlisted(string id) => Find(id) ?? Plain(id, id, id, null, null, []);

    /// <summary>The plain channels that an id stands for: itself, or all members of a group, groups in groups opened up.</summary>
    /// <param name="id">Id, matched exactly.</param>
    public static IReadOnlySet<string> PlainChannels(string id)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Collect(id, found);

        return found;
    }

    private static void Collect(string id, HashSet<string> found)
    {
        if (Find(id) is not { IsGroup: true } group)
        {
            found.Add(id);
            return;
        }

        foreach (var member in group.Members)
        {
            Collect(member, found);
        }
    }

    private static ChannelDefinition Plain(string id, string nameSv, string nameEn, MediaType? mediaType, ExposureTier? tier, IReadOnlyList<string> metrics) => new()
    {
        Id = id,
        NameSv = nameSv,
        NameEn = nameEn,
        MediaType = mediaType,
        Tier = tier,
        Metrics = metrics,
    };
}
