using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Catalog;

/// <summary>How long films were watched.</summary>
internal static class VideoMetrics
{
    private static readonly Additivity[] Everything = [Additivity.Time, Additivity.Channel, Additivity.Track, Additivity.Audience];

    // What counts as a view differs between channels, so these are not added over them before they stand on one ladder (domain/analysis.md N8).
    private static readonly Additivity[] WithinChannel = [Additivity.Time, Additivity.Track, Additivity.Audience];

    public static IReadOnlyList<MetricDefinition> All { get; } =
    [
        new()
        {
            Id = "video_starts",
            Name = new("Påbörjade visningar", "Video starts"),
            Description = new(
                "Hur många gånger filmen började spelas. Omspelningar räknas inte.",
                "How many times the film began to play. Replays are not counted."),
            Unit = MetricUnit.Times,
            Kind = MetricKind.Count,
            AdditiveOver = Everything,
            Tier = ExposureTier.Served,
            Source = "IAB VAST: start",
        },
        View("views_2s", ("Visningar minst 2 sekunder", "2-second views"), ("minst två sekunder", "at least two seconds"), "MRC cross-media: two continuous seconds; Snapchat also counts a swipe"),
        View("views_3s", ("Visningar minst 3 sekunder", "3-second views"), ("minst tre sekunder eller till slutet", "at least three seconds or to the end"), "Meta: video view"),
        View("views_6s", ("Visningar minst 6 sekunder", "6-second views"), ("minst sex sekunder", "at least six seconds"), "TikTok: 6-second view"),
        View("views_15s", ("Visningar minst 15 sekunder", "15-second views"), ("minst femton sekunder eller nästan hela filmen", "at least fifteen seconds or nearly the whole film"), "Snapchat: 15 s, or 97 %, or a swipe"),
        View("thruplays", ("ThruPlay", "ThruPlays"), ("minst femton sekunder, eller hela filmen om den är kortare", "at least fifteen seconds, or the whole film when it is shorter"), "Meta: ThruPlay", "thruplay"),
        View("trueview_views", ("TrueView-visningar", "TrueView views"), ("minst trettio sekunder eller till slutet, eller klickade", "at least thirty seconds or to the end, or clicked"), "Google Ads: TrueView view"),
        View("views_25_percent", ("Sedda till en fjärdedel", "Viewed to 25 %"), ("en fjärdedel av filmen", "a quarter of the film"), "IAB VAST: firstQuartile", "quartile_1"),
        View("views_50_percent", ("Sedda till hälften", "Viewed to 50 %"), ("halva filmen", "half of the film"), "IAB VAST: midpoint", "quartile_2"),
        View("views_75_percent", ("Sedda till tre fjärdedelar", "Viewed to 75 %"), ("tre fjärdedelar av filmen", "three quarters of the film"), "IAB VAST: thirdQuartile", "quartile_3"),
        new()
        {
            Id = "organic_views",
            Name = new("Visningar på egen kanal", "Organic views"),
            Description = new(
                "Hur många gånger filmer på den egna kanalen sågs utan att vara annons. För korta filmer räknas varje start, för andra det som kanalen räknar som en visning.",
                "How many times films on the own channel were watched without being an ad. For short films every start counts, for others what the channel takes as a view."),
            Unit = MetricUnit.Times,
            Kind = MetricKind.Count,
            AdditiveOver = WithinChannel,
            Tier = ExposureTier.Served,
            Source = "YouTube Analytics: views, without the traffic source ADVERTISING",
        },
        new()
        {
            Id = "completions",
            Name = new("Sedda klart", "Completed views"),
            Description = new(
                "Hur många gånger filmen spelades till slutet. Snapchat räknar 97 procent som slutet, så kanalerna läggs inte ihop.",
                "How many times the film played to its end. Snapchat takes 97 percent as the end, so channels are not added."),
            Unit = MetricUnit.Times,
            Kind = MetricKind.Count,
            AdditiveOver = WithinChannel,
            Tier = ExposureTier.Completed,
            Source = "IAB VAST: complete",
            Aliases = ["sedda_klart", "video_completions"],
        },
        new()
        {
            Id = "completion_rate",
            Name = new("Andel som såg klart", "Completion rate"),
            Description = new(
                "Sedda klart delat med basen: påbörjade på minst två sekunder, alla påbörjade eller alla visningar. Andelar på olika baser kan inte jämföras.",
                "Completed views divided by the base: starts of at least two seconds, all starts or all impressions. Rates on different bases cannot be compared."),
            Unit = MetricUnit.Ratio,
            Kind = MetricKind.Ratio,
            Tier = ExposureTier.Completed,
            IsShare = true,
            Terms =
            [
                new("completions", "video_starts", 1, DenominatorBase.Starts),
                new("completions", "views_2s", 1, DenominatorBase.TwoSecondStarts),
                new("completions", "impressions", 1, DenominatorBase.Impressions),
            ],
            Change = ChangeDisplay.PercentagePoints,
            Source = "IAB VAST: complete / start; the denominator is always stated",
            Aliases = ["vcr", "andel_sedda_klart"],
        },
        new()
        {
            Id = "view_rate",
            Name = new("Andel som tittade", "View rate"),
            Description = new(
                "Visningar på minst två sekunder delat med alla visningar.",
                "Views of at least two seconds divided by all impressions."),
            Unit = MetricUnit.Ratio,
            Kind = MetricKind.Ratio,
            Tier = ExposureTier.Watched,
            IsShare = true,
            Terms = [new("views_2s", "impressions", 1, DenominatorBase.Impressions)],
            Change = ChangeDisplay.PercentagePoints,
            Source = "Metric dictionary 4.1: views / impressions, the view named",
            Aliases = ["vtr"],
        },
        new()
        {
            Id = "watch_time",
            Name = new("Tittad tid", "Watch time"),
            Description = new("Alla sekunder som filmen har tittats på.", "All seconds for which the film was watched."),
            Unit = MetricUnit.Seconds,
            Kind = MetricKind.Duration,
            AdditiveOver = Everything,
            Tier = ExposureTier.Watched,
            Source = "Metric dictionary 4.1",
        },
        new()
        {
            Id = "average_watch_time",
            Name = new("Tittad tid per påbörjad visning", "Average watch time"),
            Description = new("Tittad tid delat med påbörjade visningar.", "Watch time divided by video starts."),
            Unit = MetricUnit.Seconds,
            Kind = MetricKind.Ratio,
            Tier = ExposureTier.Watched,
            Terms = [new("watch_time", "video_starts")],
            Source = "Metric dictionary 4.1: divided by all starts, not only by the longer views",
        },
    ];

    private static MetricDefinition View(string id, (string Sv, string En) name, (string Sv, string En) length, string source, params string[] aliases) => new()
    {
        Id = id,
        Name = new(name.Sv, name.En),
        Description = new(
            $"Hur många gånger någon såg {length.Sv}. Kanalerna räknar olika och läggs inte ihop.",
            $"How many times somebody watched {length.En}. Channels count differently and are not added."),
        Unit = MetricUnit.Times,
        Kind = MetricKind.Count,
        AdditiveOver = WithinChannel,
        Tier = ExposureTier.Watched,
        Source = source,
        Aliases = aliases,
    };
}
