using Campaigns.Metrics.Analysis.Ledger;
using Campaigns.Metrics.Analysis.Pacing;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Planning;
using Campaigns.Metrics.Tests.Infrastructure;

namespace Campaigns.Metrics.Tests.Analysis.Ledger;

/// <summary>From stored observations to ledgers, revisions and pace.</summary>
public class CampaignLedgerTests
{
    private static readonly DateOnly Start = new(2023, 10, 2);

    [Fact]
    public void Of_TwoTracksOfOneDay_AddsWhatBothHadGiven()
    {
        var ledger = LedgerSeries.Of([Look("a", 0, 1, 100), Look("b", 0, 1, 50), Look("a", 0, 2, 110)]);

        Assert.Equal([150m, 160], ledger.Select(look => look.Value!.Value));
        Assert.Equal([1, 2], ledger.Select(look => look.Age));
    }

    [Fact]
    public void Of_ATrackThatComesLater_IsNoGrowth()
    {
        var ledger = LedgerSeries.Of([Look("a", 0, 1, 100), Look("b", 0, 3, 50)]);

        Assert.Equal(150, Assert.Single(ledger).Value);
    }

    [Fact]
    public void OfFigure_TheSameAnswerReadOtherwise_IsOurChange()
    {
        var first = Look("a", 0, 1, 100);
        var changes = CampaignRevisions.OfFigure(
            [
                first,
                first with { Value = 101, ObservedAt = first.ObservedAt.AddHours(1) },
                Look("a", 0, 2, 105),
                Look("a", 0, 40, 90),
                Look("a", 0, 41, null) with { Quality = new Quality { Status = FigureStatus.Vanished } },
            ],
            _ => new SourceHabit(28));

        Assert.Equal(
            [RevisionCause.MappingChanged, RevisionCause.LateData, RevisionCause.PlatformRestatement, RevisionCause.Vanished], changes.Select(change => change.Cause));
        Assert.Equal([1m, 4, -15, null], changes.Select(change => change.Size));
    }

    [Fact]
    public void OfFigure_OfAFileThatPeopleHandIn_IsCorrectedByHand()
    {
        var changes = CampaignRevisions.OfFigure([Look("a", 0, 1, 100), Look("a", 0, 3, 110), Look("a", 0, 40, 90)], _ => new SourceHabit(5, ByHand: true));

        Assert.Equal([RevisionCause.LateData, RevisionCause.ManualCorrection], changes.Select(change => change.Cause));
    }

    [Fact]
    public void Of_DaysOnPlan_HavePaceAndProjection()
    {
        // 1 000 planned over ten days; five days of 80 each, all final: pace 0.8, and 800 at the end.
        var ledger = LedgerSeries.Of(Enumerable.Range(0, 5).Select(day => Look("a", day, 1, 80)));
        var target = new TargetLine { Campaign = "c", Channel = "tiktok", Metric = "impressions", Value = 1000 };
        var finality = Finality.Learn(new DevelopmentTriangle([], Start), new FinalityPolicy { DefaultLagDays = 1 });

        var result = CampaignPacing.Of(target, (Start, Start.AddDays(9)), ledger, finality, 1, Noon(6));

        Assert.Equal((400m, 500m, 0.8m, 800m), (result.Actual!.Value, result.Planned, result.Pace!.Value, result.Projection!.Value));
        Assert.Equal(PacingAlert.OffPace, result.Alert);
    }

    [Fact]
    public void Of_DaysThatHaveNotCome_IsAboutTheDataAndNotThePace()
    {
        var ledger = LedgerSeries.Of(Enumerable.Range(0, 2).Select(day => Look("a", day, 1, 100)));
        var target = new TargetLine { Campaign = "c", Channel = "tiktok", Metric = "impressions", Value = 1000 };
        var finality = Finality.Learn(new DevelopmentTriangle([], Start), new FinalityPolicy { DefaultLagDays = 1 });

        var result = CampaignPacing.Of(target, (Start, Start.AddDays(9)), ledger, finality, 1, Noon(6));

        Assert.Null(result.Pace);
        Assert.Equal([Start.AddDays(2), Start.AddDays(3), Start.AddDays(4)], result.MissingDays);
        Assert.Equal(PacingAlert.DataMissing, result.Alert);
    }

    private static DateTimeOffset Noon(int day) => new(Start.AddDays(day).ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    private static Observation Look(string track, int day, int age, decimal? value) => Figure.Of("c", track, "tiktok", "impressions", value) with
    {
        Window = Window.Day(Start.AddDays(day)),
        ObservedAt = Noon(day + age),
        Provenance = new Provenance(FormattableString.Invariant($"{day}-{age}-{track}"), "/rows/2/value", "run"),
    };
}
