namespace Campaigns.Sandbox.Scenario;

/// <summary>
/// The campaigns of 2023 as the platforms would have delivered them. Totals that the agency printed (Rapport 2024:3) are kept; days, costs, ages and
/// whatever else is not printed are constructed.
/// </summary>
internal static class Plan2023
{
    private const string Silence = "lat-inte-tystnaden-tala";

    public static IReadOnlyList<CampaignPlan> Campaigns { get; } = [.. MetaPlans(), TikTokPlan(), SnapchatPlan(), .. YouTubePlans(), .. Pages()];

    private static IEnumerable<CampaignPlan> MetaPlans()
    {
        yield return Meta("23851000000000101", "LITT23 Unga", Silence, "unga", Day(10, 18), Day(11, 30), 91_000) with
        {
            Totals = Film(170_800, 2_900, 24_310, 52_000, [36_900, 27_100, 18_800, 14_400], 9_120),
            MaleCompletions = 6_050,
            Audience = Audiences.Young,
            AdGroups = [Group("23851000000000201", "Unga 15-25", Ads("2385100000000030", ("20s 9x16 A", 520), ("20s 9x16 B", 310), ("6s 1x1", 170)))],
        };
        var adults = Ads("2385100000000031", ("20s 4x5 A", 480), ("20s 4x5 B", 330), ("15s 1x1", 190));
        yield return Meta("23851000000000102", "LITT23 Vuxna", Silence, "vuxna", Day(10, 18), Day(11, 30), 208_100) with
        {
            Totals = Film(390_400, 5_300, 52_800, 148_000, [101_400, 72_600, 51_900, 41_000], 17_450),
            Audience = Audiences.Adults,
            AdGroups = [Group("23851000000000202", "Män 25-79", [adults[0], adults[1], adults[2] with { Deleted = Day(11, 21) }])],
        };
        yield return Meta("23851000000000103", "Resekurage vinter 23", "resekurage", null, Day(12, 1), new DateOnly(2024, 1, 14), 1_100_000) with
        {
            Channel = "facebook",
            Totals = Film(3_410_000, 21_400, 141_900, 912_000, [604_000, 411_000, 297_000, 231_500], 38_700),
            Audience = Audiences.Everyone,
            Placements = Audiences.FacebookOnly,
            AdGroups = [Group("23851000000000203", "Sverige 18+", Ads("2385100000000032", ("Resenär 15s", 640), ("Stillbild", 360)))],
        };
        yield return Meta("23851000000000104", "Before You go 2023", "before-you-go", null, Day(7, 1), Day(12, 31), 113_000) with
        {
            Totals = Film(1_046_000, 31_800, 63_200, 288_000, [196_000, 142_000, 104_000, 81_300], 217_600),
            Audience = Audiences.Everyone,
            AdGroups =
            [
                Group("23851000000000204", "UA", Ads("2385100000000033", ("UA film", 402)), "ukrainska"),
                Group("23851000000000205", "RO", Ads("2385100000000034", ("RO film", 177)), "rumanska"),
                Group("23851000000000206", "BG", Ads("2385100000000035", ("BG film", 118)), "bulgariska"),
                Group("23851000000000207", "PL", Ads("2385100000000036", ("PL film", 303)), "polska"),
            ],
        };
    }

    private static CampaignPlan TikTokPlan() => new()
    {
        Platform = Platform.TikTok,
        Id = "1783500011110000",
        Name = "LITT23 Unga film",
        Slug = Silence,
        Track = "unga",
        Channel = "tiktok",
        First = Day(10, 24),
        Last = Day(11, 12),
        Reach = 23_800,
        Totals = Film(113_300, 600, 9_060, 40_000, [24_100, 16_900, 12_200, 9_900], 1_870),
        MaleCompletions = 4_150,
        Audience = Audiences.Young,
        Placements = Audiences.Single("tiktok", "feed"),
        AdGroups =
        [
            Group("1783500011111111", "Unga 15-25",
            [
                new AdPlan("1783500011112221", "9x16 15s v1", 0, Rejected: true),
                new AdPlan("1783500011112222", "9x16 15s v2", 710),
                new AdPlan("1783500011112223", "9x16 6s", 290, From: Day(10, 28)),
            ]),
        ],
    };

    private static CampaignPlan SnapchatPlan() => new()
    {
        Platform = Platform.Snapchat,
        Id = "7057e31f-b908-4bc7-85dd-88169f53e08d",
        Name = "LITT23 Unga",
        Slug = Silence,
        Track = "unga",
        Channel = "snapchat",
        First = Day(10, 18),
        Last = Day(12, 17),
        Reach = 345_300,
        Totals = Film(4_500_000, 13_900, 128_250, 361_000, [254_000, 178_000, 128_000, 98_000], 6_240),
        MaleCompletions = 41_200,
        Audience = Audiences.Young,
        Placements = Audiences.Single("snapchat", "between_content"),
        AdGroups =
        [
            Group("4c8e53c2-1747-4b50-a8a8-8200fe75aac5", "Unga 15-17",
            [
                new AdPlan("8ade8ef7-0cde-4eaa-bde6-990133575229", "Snap 9x16 15s", 410),
                new AdPlan("8ade8ef7-0cde-4eaa-bde6-99013357522a", "Snap 9x16 6s", 190, Deleted: Day(11, 27)),
            ]),
            Group("4c8e53c2-1747-4b50-a8a8-8200fe75aac6", "Unga 18-25",
            [
                new AdPlan("8ade8ef7-0cde-4eaa-bde6-99013357522b", "Snap 9x16 15s", 260),
                new AdPlan("8ade8ef7-0cde-4eaa-bde6-99013357522c", "Snap story", 140, From: Day(11, 13)),
            ]),
        ],
    };

    private static IEnumerable<CampaignPlan> YouTubePlans()
    {
        yield return YouTube("21800000001", "LITT23 YouTube Unga", "unga", Day(12, 17), 338_000) with
        {
            Totals = Film(1_805_900, 4_100, 171_500, 1_652_000, [1_391_000, 1_094_000, 968_000, 902_950], 812_000),
            Audience = Audiences.YoungOnYouTube,
            AdGroups = [Group("1650001", "Unga instream", Ads("70010000000", ("Film 20s", 760), ("Bumper 6s", 240)))],
        };
        yield return YouTube("21800000002", "LITT23 YouTube Vuxna", "vuxna", Day(11, 30), 355_000) with
        {
            Totals = Film(594_600, 1_900, 59_460, 541_000, [462_000, 371_000, 321_000, 297_300], 266_000),
            Audience = Audiences.Adults,
            AdGroups = [Group("1650002", "Män 25+ instream", Ads("70020000000", ("Film 20s", 1000)))],
        };
    }

    private static IEnumerable<CampaignPlan> Pages()
    {
        yield return Page("/lat-inte-tystnaden-tala/unga", "unga", 2_700, 3_140, 4_610);
        yield return Page("/lat-inte-tystnaden-tala/vuxna", "vuxna", 900, 1_010, 1_480);
        yield return Page("/lat-inte-tystnaden-tala/yrkesverksamma", "yrkesverksamma", 1_090, 1_300, 2_870);
    }

    private static CampaignPlan Meta(string id, string name, string slug, string? track, DateOnly first, DateOnly last, long reach) => new()
    {
        Platform = Platform.Meta,
        Id = id,
        Name = name,
        Slug = slug,
        Track = track,
        Channel = "facebook-instagram",
        First = first,
        Last = last,
        Reach = reach,
        Totals = new Counts(),
        Audience = [],
        Placements = Audiences.Meta,
        AdGroups = [],
    };

    private static CampaignPlan YouTube(string id, string name, string track, DateOnly last, long reach) => new()
    {
        Platform = Platform.GoogleAds,
        Id = id,
        Name = name,
        Slug = Silence,
        Track = track,
        Channel = "youtube",
        First = Day(10, 18),
        Last = last,
        Reach = reach,
        Totals = new Counts(),
        Audience = [],
        Placements = Audiences.Single("youtube", "YOUTUBE"),
        AdGroups = [],
    };

    private static CampaignPlan Page(string path, string track, long visitors, long visits, long pageViews)
    {
        var totals = new Counts { [Counter.Impressions] = visits, [Counter.PageViews] = pageViews, [Counter.Bounces] = visits * 6 / 10 };
        totals[Counter.Starts] = visits;
        totals[Counter.WatchMillis] = visits * 97_000;
        return new CampaignPlan
        {
            Platform = Platform.Matomo,
            Id = path,
            Name = path,
            Slug = Silence,
            Track = track,
            Channel = "webb",
            First = Day(10, 18),
            Last = Day(12, 31),
            Reach = visitors,
            Totals = totals,
            Audience = Audiences.Unsplit,
            Placements = Audiences.Single("web", path),
            AdGroups = [Group(track, path, [new($"{track}-0", string.Empty, 410), new($"{track}-1", "litt23-snapchat", 330), new($"{track}-2", "litt23-meta", 170), new($"{track}-3", "litt23-tiktok", 90)])],
        };
    }

    /// <summary>Totals of a film; what is not named follows from the named ones by fixed shares.</summary>
    private static Counts Film(long impressions, long clicks, long kronor, long views2s, long[] quartiles, long engagements) => new()
    {
        [Counter.Impressions] = impressions,
        [Counter.Clicks] = clicks,
        [Counter.LinkClicks] = clicks * 6 / 10,
        [Counter.SpendOre] = kronor * 100,
        [Counter.Starts] = Math.Max(views2s, impressions * 93 / 100),
        [Counter.Views2s] = views2s,
        [Counter.Views3s] = views2s * 88 / 100,
        [Counter.Views6s] = views2s * 61 / 100,
        [Counter.Views15s] = views2s * 34 / 100,
        [Counter.TrueViews] = impressions * 41 / 100,
        [Counter.Quarter] = quartiles[0],
        [Counter.Half] = quartiles[1],
        [Counter.ThreeQuarters] = quartiles[2],
        [Counter.Completions] = quartiles[3],
        [Counter.Engagements] = engagements,
        [Counter.WatchMillis] = views2s * 7_300,
    };

    private static AdGroupPlan Group(string id, string name, IReadOnlyList<AdPlan> ads, string? track = null) => new(id, name, ads, track);

    private static AdPlan[] Ads(string prefix, params (string Name, int Share)[] ads) =>
        [.. ads.Select((ad, index) => new AdPlan(FormattableString.Invariant($"{prefix}{index + 1}"), ad.Name, ad.Share))];

    private static DateOnly Day(int month, int day) => new(2023, month, day);
}
