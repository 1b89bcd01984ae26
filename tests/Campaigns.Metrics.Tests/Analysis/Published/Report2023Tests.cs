using Campaigns.Metrics.Analysis.Published;
using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Tests.Analysis.Published;

/// <summary>The 2023 report against itself: its inconsistencies come out as domain/campaigns.md §3 notes them.</summary>
public class Report2023Tests
{
    [Fact]
    public void Check_SocialMediaTotal_LeavesYouTubesPartOpen()
    {
        var check = PublishedTotalCheck.Check(
            [Figure("impressions", "social_media_all", "unga"), Figure("impressions", "social_media_all", "vuxna")],
            [Figure("impressions", "facebook_instagram"), Figure("impressions", "tiktok"), Figure("impressions", "snapchat")],
            allPartsPrinted: false);

        Assert.Equal(new PublishedTotalCheck(PublishedTotalVerdict.PartsIncomplete, 5_174_500, 2_425_500), check);
    }

    [Fact]
    public void Check_CinemaPrintedTwice_DiffersWithinRounding()
    {
        var check = PublishedTotalCheck.Check(
            [Figure("admissions", "cinema_filmstaden", value: 120_000)],
            [Figure("admissions", "cinema_filmstaden", "unga"), Figure("admissions", "cinema_filmstaden", "vuxna")],
            allPartsPrinted: true);

        Assert.Equal(new PublishedTotalCheck(PublishedTotalVerdict.WithinRounding, 118_900, 1_100), check);
    }

    [Fact]
    public void Check_AllShowings_HoldsTheUnlikeMeasuresItMixes()
    {
        var tv4 = Figure("reach", "tv4_streaming");
        var showings = tv4 with { Value = tv4.Value * Figure("average_frequency", "tv4").Value, Metric = "impressions" };
        var check = PublishedTotalCheck.Check(
            [Figure("showings_total", "all_channels (cinema+tv4+social_media)")],
            [
                Figure("impressions", "social_media_all", "unga"), Figure("impressions", "social_media_all", "vuxna"), showings,
                Figure("admissions", "cinema_filmstaden", "unga"), Figure("admissions", "cinema_filmstaden", "vuxna"),
            ],
            allPartsPrinted: true);

        Assert.Equal(492_000, showings.Value);
        Assert.Equal(new PublishedTotalCheck(PublishedTotalVerdict.WithinRounding, 8_210_900, -210_900), check);
    }

    [Fact]
    public void Overlaps_Tv4PrintedTwice_BothCanBeTrue()
    {
        var plain = Figure("reach", "tv4_streaming").Interval;
        var nearly = Figure("reach", "tv4").Interval;

        Assert.Equal(new PublishedInterval(150_000, 250_000, UpperIncluded: false), plain);
        Assert.Equal(new PublishedInterval(100_000, 200_000, UpperIncluded: true), nearly);
        Assert.True(plain.Overlaps(nearly));
    }

    [Fact]
    public void Judge_GrossReachPrintedAsReach_IsCaughtByItsDefinition()
    {
        // The reach of the young in four channels adds up to 798 100; printed as "närmare 800 000 nådda" it would be gross reach.
        var gross = new[] { "facebook_instagram", "tiktok", "snapchat", "youtube" }.Sum(channel => Figure("reach", channel, "unga").Value);
        var printed = new PublishedFigure { Value = 800_000, Qualifier = Qualifier.Nearly, Metric = "reach", Document = "Annual report" };

        var verdict = Reconciliation.Judge(printed, null, 345_300, [new("gross_reach", gross)]);

        Assert.Equal(798_100, gross);
        Assert.Equal((ReconciliationVerdict.DefinitionDiffers, "gross_reach"), (verdict.Verdict, verdict.OtherMetric));
    }

    [Fact]
    public void Check_BoysAmongCompletions_ArePartOfTheWhole()
    {
        var all = Figure("completions", "", "unga", 122_300);
        var boys = Figure("completions", "", "unga", 51_400);

        Assert.Equal(new PublishedTotalCheck(PublishedTotalVerdict.PartsIncomplete, 51_400, 70_900), PublishedTotalCheck.Check([all], [boys], allPartsPrinted: false));
        Assert.Equal(0.42m, Math.Round(boys.Value / all.Value, 2));
    }

    [Fact]
    public void Check_PartsAboveTheirTotal_Contradict()
    {
        var all = Figure("completions", "", "unga", 51_400);
        var boys = Figure("completions", "", "unga", 122_300);

        Assert.Equal(PublishedTotalVerdict.DiffersFromParts, PublishedTotalCheck.Check([all], [boys], allPartsPrinted: false).Verdict);
        Assert.Equal(PublishedTotalVerdict.DiffersFromParts, PublishedTotalCheck.Check([boys], [all], allPartsPrinted: true).Verdict);
        Assert.Equal(PublishedTotalVerdict.EqualsParts, PublishedTotalCheck.Check([all], [all], allPartsPrinted: true).Verdict);
    }

    [Fact]
    public void Interval_EveryPrintedFigure_HoldsItself() =>
        Assert.All(PublishedFiguresFile.Rows, row => Assert.True(row.Figure.Interval.Contains(row.Figure.Value)));

    private static PublishedFigure Figure(string metric, string channel, string? track = null, decimal? value = null) =>
        PublishedFiguresFile.One(metric, channel, track, value).Figure;
}
