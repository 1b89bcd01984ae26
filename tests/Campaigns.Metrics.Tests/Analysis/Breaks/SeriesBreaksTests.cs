using Campaigns.Metrics.Analysis.Breaks;
using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Tests.Analysis.Breaks;

public class SeriesBreaksTests
{
    private static readonly SeriesBreak ToTheDay = new()
    {
        Channel = "youtube", Metric = "trueview_views", ValidFrom = new DateOnly(2023, 6, 1), Version = "v22", Note = new("Nytt namn.", "New name."), Source = "test",
    };

    [Theory]
    [InlineData("2023-05-31", 0)]
    [InlineData("2023-06-01", 1)]
    public void Within_SeriesUpTo_DrawsTheLineFromItsFirstNewDay(string last, int lines) =>
        Assert.Equal(lines, SeriesBreaks.Within([ToTheDay], "youtube", "trueview_views", new DateOnly(2023, 1, 1), Date(last)).Count);

    [Fact]
    public void Within_SeriesThatStartsAfter_HasNoLine()
    {
        Assert.Empty(SeriesBreaks.Within([ToTheDay], "youtube", "trueview_views", new DateOnly(2023, 6, 1), new DateOnly(2023, 9, 1)));
        Assert.Empty(SeriesBreaks.Within([ToTheDay], "youtube", "impressions", new DateOnly(2023, 1, 1), new DateOnly(2023, 9, 1)));
        Assert.Empty(SeriesBreaks.Within([ToTheDay], "tiktok", "trueview_views", new DateOnly(2023, 1, 1), new DateOnly(2023, 9, 1)));
    }

    [Theory]
    [InlineData("2022-01-01", "2022-12-31", "2023-01-01", "2023-05-31", true)]
    [InlineData("2022-01-01", "2022-12-31", "2023-01-01", "2023-06-01", false)]
    [InlineData("2023-06-01", "2023-07-01", "2024-06-01", "2024-07-01", true)]
    [InlineData("2023-05-31", "2023-07-01", "2024-06-01", "2024-07-01", false)]
    public void Between_TwoPeriods_ComparableOnlyOnOneSide(string first, string last, string laterFirst, string laterLast, bool comparable) =>
        Assert.Equal(comparable, SeriesBreaks.Between([ToTheDay], "youtube", "trueview_views", (Date(first), Date(last)), (Date(laterFirst), Date(laterLast))).Count == 0);

    [Theory]
    [InlineData(DatePrecision.Month, "2023-06-30", false)]
    [InlineData(DatePrecision.Month, "2023-07-01", true)]
    [InlineData(DatePrecision.Year, "2024-05-31", false)]
    [InlineData(DatePrecision.Year, "2024-06-01", true)]
    public void Between_BreakKnownOnlyRoughly_LeavesItsMonthOrYearOpen(DatePrecision precision, string first, bool comparable)
    {
        var rough = ToTheDay with { Precision = precision };

        Assert.Equal(comparable, SeriesBreaks.Between([rough], "youtube", "trueview_views", (Date(first), Date(first)), (new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 2))).Count == 0);
    }

    [Fact]
    public void Known_MetaReachAcrossJanuary2023_IsGreyWithAReason()
    {
        var found = SeriesBreaks.Between(KnownBreaks.All, "facebook-instagram", "reach", (new DateOnly(2022, 7, 1), new DateOnly(2022, 12, 31)), (new DateOnly(2023, 7, 1), new DateOnly(2023, 12, 31)));

        Assert.Contains("konton", Assert.Single(found).Note.Sv, StringComparison.Ordinal);
        Assert.True(found[0].WordingOnly);
        Assert.Empty(SeriesBreaks.Between(KnownBreaks.All, "snapchat", "reach", (new DateOnly(2022, 7, 1), new DateOnly(2022, 12, 31)), (new DateOnly(2023, 7, 1), new DateOnly(2023, 12, 31))));
    }

    [Fact]
    public void Detect_UnknownVersionAndVanishedField_AreProposed()
    {
        var day = new DateOnly(2026, 1, 2);

        Assert.Equal(
            [new ProposedBreak("youtube", ProposedBreakKind.UnknownVersion, "v23", day), new ProposedBreak("youtube", ProposedBreakKind.FieldVanished, "video_views", day)],
            BreakDetector.Detect("youtube", day, "v23", ["v21", "v22"], ["impressions"], ["video_views", "impressions"]));
        Assert.Empty(BreakDetector.Detect("youtube", day, null, [], ["impressions"], ["impressions"]));
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
