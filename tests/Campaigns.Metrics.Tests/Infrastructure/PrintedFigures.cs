using Campaigns.Metrics.Observations;
using static Campaigns.Metrics.Observations.DenominatorBase;
using static Campaigns.Metrics.Observations.IdentityBasis;
using static Campaigns.Metrics.Observations.Qualifier;

namespace Campaigns.Metrics.Tests.Infrastructure;

/// <summary>The printed figures of 2023, row by row, as the import reads them.</summary>
internal static class PrintedFigures
{
    private const string Litt = "lat-inte-tystnaden-tala";

    private static readonly Window FromLaunch = new(WindowKind.Custom, new DateOnly(2023, 10, 18), null);

    private static readonly Window CinemaWeeks = new(WindowKind.Custom, new DateOnly(2023, 10, 18), new DateOnly(2023, 11, 7));

    private static readonly Window ToYearEnd = new(WindowKind.Custom, new DateOnly(2023, 10, 18), new DateOnly(2023, 12, 31));

    public static IReadOnlyList<Observation> All { get; } =
    [
        Figure.Of(Litt, null, "all-channels", "showings", 8_000_000, Over).In(FromLaunch),
        Figure.Of(Litt, "unga", "social-media", "impressions", 6_600_000, Nearly).In(FromLaunch),
        Figure.Of(Litt, "vuxna", "social-media", "impressions", 1_000_000, Nearly).In(FromLaunch),
        Figure.Of(Litt, "unga", "facebook-instagram", "reach", 91_000).Counting(Individuals),
        Figure.Of(Litt, "vuxna", "facebook-instagram", "reach", 208_100).Counting(Individuals),
        Figure.Of(Litt, null, "facebook-instagram", "impressions", 561_200),
        Figure.Of(Litt, "unga", "tiktok", "impressions", 113_300),
        Figure.Of(Litt, "unga", "tiktok", "reach", 23_800).Counting(Individuals),
        Figure.Of(Litt, "unga", "tiktok", "completion_rate", 0.25m, Nearly).OutOf(TwoSecondStarts),
        Figure.Of(Litt, "unga", "tiktok", "clicks", 600),
        Figure.Of(Litt, "unga", "snapchat", "impressions", 4_500_000),
        Figure.Of(Litt, "unga", "snapchat", "reach", 345_300).Counting(Profiles),
        Figure.Of(Litt, "unga", "youtube", "reach", 338_000).Counting(Individuals),
        Figure.Of(Litt, "vuxna", "youtube", "reach", 355_000).Counting(Individuals),
        Figure.Of(Litt, null, "youtube", "completion_rate", 0.5m, About).OutOf(NotStated),
        Figure.Of(Litt, "unga", null, "completions", 122_300),
        Figure.Of(Litt, "unga", null, "completions", 51_400).Among("sex:boys").Counting(Unclear),
        Figure.Of(Litt, "unga", null, "completion_rate", 0.27m, Exact).OutOf(TwoSecondStarts),
        Figure.Of(Litt, "unga", null, "unique_clicks", 20_000, JustOver).Counting(Individuals),
        Figure.Of(Litt, null, "bio", "admissions", 120_000).Counting(Visitors).In(CinemaWeeks),
        Figure.Of(Litt, "unga", "bio", "admissions", 32_800).Counting(Visitors).In(CinemaWeeks),
        Figure.Of(Litt, "vuxna", "bio", "admissions", 86_100).Counting(Visitors).In(CinemaWeeks),
        Figure.Of(Litt, "vuxna", "tv4", "reach", 200_000).Counting(Individuals).Among("sex:men,age:25-79").At("streaming"),
        Figure.Of(Litt, "vuxna", "tv4", "reach", 200_000, Nearly).Counting(Individuals).Among("sex:men,age:25-79"),
        Figure.Of(Litt, "vuxna", "tv4", "average_frequency", 2.46m, Exact).Among("sex:men,age:25-79"),
        Figure.Of(Litt, "vuxna", "tv4", "completion_rate", 0.96m, Exact).OutOf(Impressions).Among("sex:men,age:25-79"),
        Figure.Of(Litt, "unga", "webb", "visitors", 2_700).Counting(Persons).In(ToYearEnd),
        Figure.Of(Litt, "vuxna", "webb", "visitors", 900).Counting(Persons).In(ToYearEnd),
        Figure.Of(Litt, null, "profiler", "followers", 200_000, Over).Counting(Followers),
        Figure.Of(Litt, "yrkesverksamma", "utskick", "schools_reached", 4_000, JustOver).Counting(Organisations),
        Figure.Of(Litt, "yrkesverksamma", "webb", "visits", 1_300),
        Figure.Of("resekurage", null, "facebook", "reach", 1_100_000).Counting(Accounts).In(Months(2023, 12, 2024, 1)),
        Figure.Of("before-you-go", null, "facebook-instagram", "reach", 113_000).Counting(Individuals).In(Months(2023, 7, 2023, 12)),
        Figure.Of("before-you-go", null, "facebook-instagram", "interactions", 218_000, Nearly).In(Months(2023, 7, 2023, 12)),
        Figure.Of("webbutbildning", null, "webb", "course_started", 1_248, Exact).Counting(Persons).In(Year(2023)),
        Figure.Of("webbutbildning", null, "webb", "course_completed", 711, Exact).Counting(Persons).In(Year(2023)),
        Figure.Of("webbutbildning", null, "webb", "course_completed", 328, Exact).Counting(Persons).In(Year(2022)),
    ];

    private static Window Months(int firstYear, int firstMonth, int lastYear, int lastMonth) => new(
        WindowKind.Custom, new DateOnly(firstYear, firstMonth, 1), new DateOnly(lastYear, lastMonth, 1).AddMonths(1).AddDays(-1), DatePrecision.Month);

    private static Window Year(int year) => new(WindowKind.Custom, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year);
}
