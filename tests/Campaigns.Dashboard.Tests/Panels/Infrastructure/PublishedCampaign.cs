using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Dashboards;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Panels;
using Campaigns.Dashboard.Texts;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Dashboard.Tests.Panels;

/// <summary>«Låt inte tystnaden tala» as the API answers from the printed figures of 2023, written by hand from the report's file.</summary>
internal static class PublishedCampaign
{
    private const string Young = "unga";
    private const string Adults = "vuxna";
    private const string Professionals = "yrkesverksamma";

    internal static DashboardDefinition Dashboard { get; } =
        DashboardLibrary.Load(RepositoryFolder.Of("dashboards"), [.. MetricCatalog.All.Select(metric => metric.Id)]).Campaign;

    internal static PanelInput Input(Language language = Language.Sv)
    {
        var build = new AnswerBuilder(language);
        Dictionary<string, ComparisonData> comparisons = Comparisons(build).ToDictionary(comparison => comparison.Metric.Id, StringComparer.Ordinal);
        List<FigureData> figures = [.. comparisons.Values.SelectMany(comparison => comparison.Groups).SelectMany(group =>
            group.Cells.Where(cell => !cell.Derived).SelectMany(cell => cell.Inputs.Concat(cell.Alternatives)).Concat(group.PrintedTotals.Select(total => total.Figure)))];
        return new PanelInput(
            new PageContext(language, "/kampanj/lat-inte-tystnaden-tala"),
            Campaign(build, figures),
            comparisons.ToDictionary(pair => pair.Key, pair => new MetricResult(pair.Value, null), StringComparer.Ordinal),
            new PanelFilter(null, null, IsActive: false, "/kampanj/lat-inte-tystnaden-tala"),
            AnswerBuilder.ReadAt.AddHours(1))
        {
            Total = build.Absent(CellState.Partial, null, "social-media") with { Channel = null, Value = 5_174_500m, Qualifier = Qualifier.AtLeast },
        };
    }

    private static CampaignData Campaign(AnswerBuilder build, IReadOnlyList<FigureData> figures) => new()
    {
        Slug = "lat-inte-tystnaden-tala",
        Kind = CampaignKind.Campaign,
        Name = "Låt inte tystnaden tala",
        NameLanguage = "sv",
        Owner = "Jämställdhetsmyndigheten",
        Purpose = "Syftet.",
        IntendedEffect = "Fler säger ifrån.",
        Status = CampaignStatus.Ended,
        Flight = new WindowData(WindowKind.Flight, new DateOnly(2023, 10, 18), null, DatePrecision.Day),
        FlightNote = "Slutet är inte tryckt.",
        Partners = ["NCK", "SKR"],
        Tracks = [new(Young, "Unga", "Killar"), new(Adults, "Vuxna", null), new(Professionals, "Yrkesverksamma", null)],
        Channels =
        [
            Used(build, "youtube", Young, Adults), Used(build, "snapchat", Young), Used(build, "tiktok", Young), Used(build, "facebook-instagram", Young, Adults),
            Used(build, "tv4", Adults), Used(build, "bio", Young, Adults), Used(build, "webb", Young, Adults, Professionals), Used(build, "profiler"),
        ],
        Annotations =
        [
            new("start", AnnotationKind.Start, new DateOnly(2023, 10, 18), null, DatePrecision.Day, "Kampanjen lanserades", null, []),
            new("avvisad", AnnotationKind.Rejected, null, null, DatePrecision.Day, "TikTok avvisade först annonsen", "Ett ord i texten.", [build.Named("tiktok")]),
        ],
        Figures = figures,
        MeasuredMetrics = [.. figures.Select(figure => figure.Metric.Id).Distinct().Select(id => new MetricReference(id))],
        Sources =
        [
            new("published-report", "Tryckta siffror", "Jämställdhetsmyndigheten, Rapport 2024:3", "published-report", 0, null,
                new SourceRunData(AnswerBuilder.ReadAt, AnswerBuilder.ReadAt, "ab12")),
        ],
    };

    private static CampaignChannelData Used(AnswerBuilder build, string channel, params string[] tracks) =>
        new(build.Channel(channel), [.. tracks.Select(track => new TrackReference(track))]);

    private static IEnumerable<ComparisonData> Comparisons(AnswerBuilder b)
    {
        yield return b.Comparison("impressions", AnswerBuilder.Group(
            [
                AnswerBuilder.Cell(b.Figure("impressions", 4_500_000m, Young, "snapchat")),
                AnswerBuilder.Cell(b.Figure("impressions", 113_300m, Young, "tiktok")),
                b.Absent(CellState.Missing, Young, "youtube"),
                b.Absent(CellState.NotMeasured, Young, "bio"),
                b.Absent(CellState.Missing, Adults, "youtube"),
                b.Absent(CellState.Missing, Adults, "tv4"),
                b.Absent(CellState.NotMeasured, Professionals, "webb"),
                AnswerBuilder.Cell(b.Figure("impressions", 561_200m, null, "facebook-instagram")),
            ],
            [
                new(b.Figure("impressions", 6_600_000m, Young, "social-media", Qualifier.Nearly), TotalVerdict.PartsIncomplete, 4_613_300m,
                    [b.Named("facebook-instagram"), b.Named("youtube")], ""),
                new(b.Figure("impressions", 1_000_000m, Adults, "social-media", Qualifier.Nearly), TotalVerdict.PartsIncomplete, null,
                    [b.Named("facebook-instagram"), b.Named("youtube")], ""),
            ]));
        WindowData cinema = new(WindowKind.Custom, new DateOnly(2023, 10, 18), new DateOnly(2023, 11, 7), DatePrecision.Day);
        yield return b.Comparison("admissions", AnswerBuilder.Group(
            [
                AnswerBuilder.Cell(b.Figure("admissions", 32_800m, Young, "bio", window: cinema)),
                AnswerBuilder.Cell(b.Figure("admissions", 86_100m, Adults, "bio", window: cinema)),
                b.Absent(CellState.NotMeasured, Professionals, "webb"),
            ],
            [new(b.Figure("admissions", 120_000m, null, "bio", window: cinema), TotalVerdict.DiffersFromParts, 118_900m, [], "")],
            IdentityBasis.Visitors));
        yield return b.Comparison("showings", AnswerBuilder.Group(
            [], [new(b.Figure("showings", 8_000_000m, null, "all-channels", Qualifier.Over), TotalVerdict.MixedMeasures, null, [], "")]));
        yield return b.Comparison(
            "reach",
            AnswerBuilder.Group(
                [
                    AnswerBuilder.Cell(b.Figure("reach", 338_000m, Young, "youtube")),
                    AnswerBuilder.Cell(b.Figure("reach", 91_000m, Young, "facebook-instagram")),
                    AnswerBuilder.Cell(b.Figure("reach", 23_800m, Young, "tiktok")),
                    AnswerBuilder.Cell(b.Figure("reach", 355_000m, Adults, "youtube")),
                    AnswerBuilder.Cell(b.Figure("reach", 208_100m, Adults, "facebook-instagram")),
                    AnswerBuilder.Cell(
                        b.Figure("reach", 200_000m, Adults, "tv4", Qualifier.Nearly, AnswerBuilder.Men),
                        b.Figure("reach", 200_000m, Adults, "tv4", Qualifier.Unhedged, AnswerBuilder.Men)),
                ],
                identity: IdentityBasis.Individuals),
            AnswerBuilder.Group([AnswerBuilder.Cell(b.Figure("reach", 345_300m, Young, "snapchat"))], identity: IdentityBasis.Profiles),
            AnswerBuilder.Group([b.Absent(CellState.NotMeasured, Young, "bio"), b.Absent(CellState.NotMeasured, Professionals, "webb")]));
        yield return b.Comparison(
            "average_frequency",
            AnswerBuilder.Group(
                [
                    b.Derived(4.7605042016806722689m, Young, "tiktok"),
                    b.Absent(CellState.Missing, Young, "youtube"),
                    AnswerBuilder.Cell(b.Figure("average_frequency", 2.46m, Adults, "tv4", Qualifier.Exact, AnswerBuilder.Men)),
                    b.Absent(CellState.Missing, Young, "facebook-instagram"),
                ],
                identity: IdentityBasis.Individuals),
            AnswerBuilder.Group([b.Derived(13.032145960034752m, Young, "snapchat")], identity: IdentityBasis.Profiles));
        yield return b.Comparison(
            "completion_rate",
            AnswerBuilder.Group(
                [
                    AnswerBuilder.Cell(b.Figure("completion_rate", 0.27m, Young, null, Qualifier.Exact)),
                    AnswerBuilder.Cell(b.Figure("completion_rate", 0.25m, Young, "tiktok", Qualifier.Nearly)),
                ],
                rateBase: DenominatorBase.TwoSecondStarts),
            AnswerBuilder.Group([AnswerBuilder.Cell(b.Figure("completion_rate", 0.96m, Adults, "tv4", Qualifier.Exact, AnswerBuilder.Men))], rateBase: DenominatorBase.Impressions),
            AnswerBuilder.Group([AnswerBuilder.Cell(b.Figure("completion_rate", 0.50m, null, "youtube", Qualifier.About))], rateBase: DenominatorBase.NotStated),
            AnswerBuilder.Group([b.Absent(CellState.Missing, Young, "snapchat"), b.Absent(CellState.NotMeasured, Young, "bio"), b.Absent(CellState.NotMeasured, Professionals, "webb")]));
        yield return b.Comparison("clicks", AnswerBuilder.Group([AnswerBuilder.Cell(b.Figure("clicks", 600m, Young, "tiktok")), b.Absent(CellState.Missing, Adults, "youtube"), b.Absent(CellState.NotMeasured, Professionals, "webb")]));
        yield return b.Comparison("unique_clicks", AnswerBuilder.Group(
            [AnswerBuilder.Cell(b.Figure("unique_clicks", 20_000m, Young, null, Qualifier.JustOver))], identity: IdentityBasis.Individuals));
        yield return b.Comparison("followers", AnswerBuilder.Group(
            [AnswerBuilder.Cell(b.Figure("followers", 200_000m, null, "profiler", Qualifier.Over))], identity: IdentityBasis.Followers));
    }
}
