using Campaigns.Metrics.Analysis.Ledger;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Tests.Analysis.Ledger;

public class RevisionListTests
{
    [Fact]
    public void Of_Changes_SizeSignAndCause()
    {
        LedgerValue[] looks =
        [
            Looks.At(0, 1, 100), Looks.At(0, 2, 108), Looks.At(0, 30, 81), Looks.At(0, 31, 90, ChangeOrigin.Mapping),
            Looks.At(0, 32, 95, ChangeOrigin.Manual), Looks.At(0, 33, null),
        ];

        var entries = RevisionList.Of(looks.Reverse(), lagDays: 7);

        Assert.Equal(
            [RevisionCause.LateData, RevisionCause.PlatformRestatement, RevisionCause.MappingChanged, RevisionCause.ManualCorrection, RevisionCause.Vanished],
            entries.Select(entry => entry.Cause));
        Assert.Equal([8m, -27m, 9m, 5m, null], entries.Select(entry => entry.Size));
        Assert.Equal(-0.25m, entries[1].RelativeSize);
        Assert.Equal((30, 108m, 81m), (entries[1].Age, entries[1].From!.Value, entries[1].To!.Value));
    }

    [Fact]
    public void Of_FirstLookAtAnOldDay_IsNoRevision() =>
        Assert.Empty(RevisionList.Of([Looks.At(0, 200, 100), Looks.At(1, 199, 100)], lagDays: 7));

    [Fact]
    public void Of_SameValueAgain_IsNoRevision() =>
        Assert.Empty(RevisionList.Of([Looks.At(0, 1, 100), Looks.At(0, 2, 100)], lagDays: 7));

    [Fact]
    public void AsOf_MoreKnowledge_NeverChangesWhatWasKnown()
    {
        var random = new Random(3);
        var looks = Enumerable.Range(0, 200).Select(_ => Looks.At(random.Next(20), random.Next(1, 20), random.Next(1_000))).DistinctBy(look => (look.Day, look.SeenOn)).ToList();
        for (var moment = 0; moment < 40; moment++)
        {
            var asOf = new DateTimeOffset(Looks.Day(moment).ToDateTime(default), TimeSpan.Zero);
            var known = LedgerView.AsOf(looks, asOf);

            Assert.Equal(known, LedgerView.AsOf(looks.Where(look => look.ObservedAt <= asOf)));
            Assert.All(known.Values, look => Assert.True(look.ObservedAt <= asOf));
            Assert.Subset(LedgerView.AsOf(looks, asOf.AddDays(1)).Keys.ToHashSet(), known.Keys.ToHashSet());
        }
    }

    [Fact]
    public void AsOf_SeveralLooks_TheLastUpToTheMoment()
    {
        LedgerValue[] looks = [Looks.At(0, 1, 100), Looks.At(0, 5, 120)];

        Assert.Equal(100, LedgerView.AsOf(looks, looks[1].ObservedAt.AddTicks(-1))[Looks.Day(0)].Value);
        Assert.Equal(120, LedgerView.AsOf(looks, looks[1].ObservedAt)[Looks.Day(0)].Value);
        Assert.Equal(120, LedgerView.AsOf(looks)[Looks.Day(0)].Value);
        Assert.Empty(LedgerView.AsOf(looks, looks[0].ObservedAt.AddDays(-1)));
    }

    [Fact]
    public void From_Observation_AgesInTheAccountsOwnDays()
    {
        var observation = new Observation
        {
            Series = new SeriesKey("s", "c", null, "tiktok", AudienceCell.All),
            Window = Window.Day(new DateOnly(2023, 10, 18)),
            Metric = "impressions",
            Value = 7,
            Quality = new Quality(),
            ObservedAt = new DateTimeOffset(2023, 10, 19, 22, 30, 0, TimeSpan.Zero),
            Provenance = new Provenance("raw", "/0", "run"),
        };

        var look = LedgerValue.From(observation, TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm"));

        // 22.30 UTC is half past midnight on the 20th in Stockholm.
        Assert.Equal((2, 7m), (look.Age, look.Value!.Value));
        Assert.Throws<ArgumentException>(() => LedgerValue.From(observation with { Window = Window.WholeFlight }, TimeZoneInfo.Utc));
    }
}
