using Campaigns.Metrics.Analysis.Exposure;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Tests.Analysis.Exposure;

public class ComparabilityGuardTests
{
    [Fact]
    public void Judge_SameInAllRespects_IsComparable()
    {
        var verdict = ComparabilityGuard.Judge([Reach("tiktok", IdentityBasis.Individuals), Reach("youtube", IdentityBasis.Individuals)]);

        Assert.Equal(ComparabilityVerdict.Comparable, verdict.Verdict);
        Assert.Empty(verdict.Reasons);
        Assert.Single(verdict.Groups);
        Assert.True(verdict.IsOutsideMrc);
    }

    [Fact]
    public void Judge_ProfilesAndIndividuals_SplitsAndSaysWhy()
    {
        var verdict = ComparabilityGuard.Judge([Reach("tiktok", IdentityBasis.Individuals), Reach("snapchat", IdentityBasis.Profiles), Reach("youtube", IdentityBasis.Individuals)]);

        Assert.Equal(ComparabilityVerdict.Split, verdict.Verdict);
        var reason = Assert.Single(verdict.Reasons);
        Assert.Equal(ComparabilityDifference.MixedIdentityBases, reason.Kind);
        Assert.Equal(["Individuals", "Profiles"], reason.Values);
        Assert.Equal([["tiktok", "youtube"], ["snapchat"]], verdict.Groups.Select(group => group.Select(figure => figure.Channel)));
    }

    [Fact]
    public void Judge_MixedTiers_OffersTheLowestThatAllHave()
    {
        ComparableFigure[] figures = [new("youtube", "completions", ExposureTier.Completed), new("dooh", "plays", ExposureTier.Opportunity)];
        var available = new Dictionary<string, IReadOnlyCollection<ExposureTier>>
        {
            ["youtube"] = [ExposureTier.Completed, ExposureTier.Served, ExposureTier.Viewable],
            ["dooh"] = [ExposureTier.Opportunity, ExposureTier.Viewable],
        };

        var verdict = ComparabilityGuard.Judge(figures, available);

        Assert.Equal(ComparabilityVerdict.Refused, verdict.Verdict);
        Assert.Equal([ComparabilityDifference.MixedTiers, ComparabilityDifference.MixedDefinitions], verdict.Reasons.Select(reason => reason.Kind));
        Assert.Equal(ExposureTier.Viewable, verdict.OfferedTier);
        Assert.Null(ComparabilityGuard.Judge(figures).OfferedTier);
    }

    [Fact]
    public void Judge_RatesOfThePrintedReport_AreNotRankedTogether()
    {
        var verdict = ComparabilityGuard.Judge(
        [
            Rate("tiktok", DenominatorBase.TwoSecondStarts), Rate("tv4", DenominatorBase.Impressions), Rate("youtube", DenominatorBase.NotStated),
        ]);

        Assert.Equal(ComparabilityVerdict.Refused, verdict.Verdict);
        Assert.Equal([ComparabilityDifference.MixedDenominatorBases, ComparabilityDifference.UnknownDenominatorBase], verdict.Reasons.Select(reason => reason.Kind));
        Assert.Equal(["youtube"], verdict.Reasons[1].Values);
    }

    [Fact]
    public void Judge_TwoUnknownBases_DoNotAgree()
    {
        var verdict = ComparabilityGuard.Judge([Rate("a", DenominatorBase.NotStated), Rate("b", DenominatorBase.NotStated)]);

        Assert.Equal(ComparabilityVerdict.Refused, verdict.Verdict);
        Assert.Equal(ComparabilityDifference.UnknownDenominatorBase, Assert.Single(verdict.Reasons).Kind);
    }

    [Fact]
    public void Judge_EveryOtherDifference_IsNamed()
    {
        ComparableFigure[] figures =
        [
            new("a", "spend", null) { MoneyBasis = "SEK excl", MetricVersion = "v21" },
            new("b", "spend", ExposureTier.Served, IdentityBasis.Unclear) { MoneyBasis = "EUR excl", MetricVersion = "v22" },
        ];

        Assert.Equal(
            [ComparabilityDifference.UnknownTier, ComparabilityDifference.MixedVersions, ComparabilityDifference.UnknownIdentityBasis, ComparabilityDifference.MixedMoney],
            ComparabilityGuard.Judge(figures).Reasons.Select(reason => reason.Kind));
    }

    [Fact]
    public void Judge_OneOrNoFigure_IsComparable()
    {
        Assert.Equal(ComparabilityVerdict.Comparable, ComparabilityGuard.Judge([Rate("a", DenominatorBase.NotStated)]).Verdict);
        Assert.Equal(ComparabilityVerdict.Comparable, ComparabilityGuard.Judge([]).Verdict);
    }

    [Fact]
    public void Texts_EveryDifference_HasASentenceInBothLanguages()
    {
        foreach (var difference in Enum.GetValues<ComparabilityDifference>())
        {
            var text = ComparabilityTexts.All[new ComparabilityReason(difference, []).TextKey];
            Assert.NotEqual(text.Sv, text.En);
        }

        Assert.Contains("MRC", ComparabilityTexts.All[ComparabilityTexts.OutsideMrc].Sv, StringComparison.Ordinal);
        Assert.Equal(Enum.GetValues<ComparabilityDifference>().Length + 1, ComparabilityTexts.All.Count);
    }

    private static ComparableFigure Reach(string channel, IdentityBasis basis) => new(channel, "reach", ExposureTier.Served, basis);

    private static ComparableFigure Rate(string channel, DenominatorBase denominator) =>
        new(channel, "completion_rate", ExposureTier.Completed, DenominatorBase: denominator);
}
