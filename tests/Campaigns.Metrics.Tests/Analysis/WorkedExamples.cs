using System.Globalization;
using Campaigns.Metrics.Analysis.Breaks;
using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Analysis.Equality;
using Campaigns.Metrics.Analysis.Evaluation;
using Campaigns.Metrics.Analysis.Exposure;
using Campaigns.Metrics.Analysis.Ledger;
using Campaigns.Metrics.Analysis.Pacing;
using Campaigns.Metrics.Analysis.Plausibility;
using Campaigns.Metrics.Analysis.Published;
using Campaigns.Metrics.Analysis.Reach;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Tests.Analysis.Ledger;
using Campaigns.Metrics.Tests.Infrastructure;

namespace Campaigns.Metrics.Tests.Analysis;

/// <summary>The numbers of the worked examples, computed, and the sentences that carry them in both languages.</summary>
internal static class WorkedExamples
{
    private static readonly ReachInput Three = new()
    {
        Population = 1_000_000,
        Channels = [ChannelReach.Exactly("a", 400_000), ChannelReach.Exactly("b", 300_000), ChannelReach.Exactly("c", 150_000)],
    };

    /// <summary>Swedish and English sentence of every example, by the name of its measure.</summary>
    public static IReadOnlyDictionary<string, (string Sv, string En)> All { get; } = new Dictionary<string, (string, string)>
    {
        ["Deduplicated reach"] = Reach(ReachCalculator.Calculate(Three)),
        ["Known union"] = Union(ReachCalculator.Calculate(Three with { Unions = [new KnownUnion(["a", "b"], 520_000)] })),
        ["Contradiction"] = Contradiction(ReachCalculator.Calculate(Three with { Unions = [new KnownUnion(["a", "b"], 350_000)] })),
        ["Incremental reach"] = Incremental(ReachCalculator.Calculate(Three).Incremental[0]),
        ["Effective reach"] = Effective(EffectiveReachCalculator.Calculate(Three)![1]),
        ["Frequency"] = Frequency(),
        ["Video ladder"] = Video(),
        ["Printed figure"] = Printed(),
        ["Expected final"] = Expected(),
        ["Pacing"] = Pace(),
        ["Cost per reached person"] = Cost(UnitCost.PerReachedPerson(CostFigure.Known(1_500_000), ReachCalculator.Calculate(Three))),
        ["Equality"] = Equality(),
        ["Revision since print"] = Revised(),
        ["Exchange rate"] = Converted(),
        ["Claim above the population"] = Claimed(),
        ["Series break"] = Broken(),
        ["Comparable channels"] = Comparable(),
        ["Reach that can still be met"] = StillReached(),
        ["Before and after"] = Change(new SurveyShare(1_000, 0.36m).Since(new SurveyShare(1_000, 0.30m))),
    };

    private static (string Sv, string En) Reach(DeduplicatedReach reach) => Both(
        "Tre kanaler nådde {0}, {1} och {2} av {3}. Tillsammans: mellan {4} och {5} personer; vid oberoende cirka {6}, {7} procent.",
        "Three channels reached {0}, {1} and {2} of {3}. Together: between {4} and {5} persons; if independent about {6}, {7} percent.",
        400_000, 300_000, 150_000, 1_000_000, reach.Interval!.Value.Lower, reach.Interval.Value.Upper!.Value, reach.Estimate!.Value, Math.Round(100 * reach.EstimateShare!.Value));

    private static (string Sv, string En) Union(DeduplicatedReach reach) => Both(
        "Vet man att de två första tillsammans nådde {0}: mellan {1} och {2}, cirka {3}.",
        "If the first two are known to have reached {0} together: between {1} and {2}, about {3}.",
        520_000, reach.Interval!.Value.Lower, reach.Interval.Value.Upper!.Value, Math.Round(reach.Estimate!.Value));

    private static (string Sv, string En) Contradiction(DeduplicatedReach reach) => Both(
        "Säger källan {0} för de två tillsammans motsäger den kanalen som ensam nådde {1}: det fattas {2} personer, och inget intervall visas.",
        "If the source says {0} for the two together it contradicts the channel that alone reached {1}: {2} persons are missing, and no interval is shown.",
        350_000, 400_000, reach.Conflict!.ShortfallPersons);

    private static (string Sv, string En) Incremental(IncrementalReach added) => Both(
        "Den första kanalen nådde mellan {0} och {1} som ingen annan nådde, cirka {2}.",
        "The first channel reached between {0} and {1} whom no other reached, about {2}.",
        added.Interval.Lower, added.Interval.Upper!.Value, added.Estimate!.Value);

    private static (string Sv, string En) Effective(EffectiveReach reach) => Both(
        "I minst {0} av kanalerna nåddes mellan {1} och {2}, cirka {3}.",
        "At least {0} of the channels reached between {1} and {2}, about {3}.",
        reach.AtLeastChannels, reach.Interval.Lower, reach.Interval.Upper!.Value, reach.Estimate!.Value);

    private static (string Sv, string En) Frequency()
    {
        var bounds = FrequencyBounds.AtLeast(400_000, 1_200_000, times: 3, frequencyCap: 10).Interval!.Value;
        var model = NegativeBinomialModel.Fit(1_000_000, 400_000, 1_200_000, out _)!;
        return Both(
            "{0} personer fick {1} visningar, ingen fler än {2}. Minst tre visningar fick mellan {3} och {4}; enligt modell {5}.",
            "{0} persons had {1} impressions, nobody more than {2}. At least three impressions had between {3} and {4}; by model {5}.",
            400_000, 1_200_000, 10, bounds.Lower, bounds.Upper!.Value, Math.Round(model.AtLeast(3)));
    }

    private static (string Sv, string En) Video()
    {
        var curve = VideoCurve.Create(new VideoCurveInput { LengthSeconds = 20, Plays = 100_000, FirstQuartile = 40_000, Midpoint = 25_000, ThirdQuartile = 18_000, Complete = 14_000 });
        var views = curve.AtLeast(6)!.Value;
        return Both(
            "En film på {0} sekunder startades {1} gånger; {2} såg en fjärdedel och {3} hälften. Minst sex sekunder sågs mellan {4} och {5} gånger, cirka {6}.",
            "A film of {0} seconds was started {1} times; {2} saw a quarter and {3} half. At least six seconds were watched between {4} and {5} times, about {6}.",
            20, 100_000, 40_000, 25_000, views.Lower, views.Upper!.Value, Math.Round(views.Estimate!.Value));
    }

    private static (string Sv, string En) Printed()
    {
        var figure = PrintedFigureText.Parse("drygt 1,2 miljoner");
        return Both("«drygt 1,2 miljoner» är {0} eller mer, men mindre än {1}.", "“just over 1.2 million” is {0} or more, but less than {1}.", figure.Interval.Lower, figure.Interval.Upper!.Value);
    }

    private static (string Sv, string En) Expected()
    {
        var looks = Looks.Grow(0, 100, 108, 110).Concat(Looks.Grow(1, 200, 214, 219)).Concat(Looks.Grow(2, 150, 162, 165));
        var finality = Finality.Learn(new DevelopmentTriangle(looks, Looks.Day(5)), new FinalityPolicy { DefaultLagDays = 3, LeastDays = 3 });
        return Both(
            "Dagar växer med {0} procent efter en dag och {1} procent till. {2} visningar dagen efter väntas bli {3}.",
            "Days grow by {0} percent after a day and {1} percent more. {2} impressions on the day after are expected to become {3}.",
            Math.Round(100 * (finality.Factor(1)!.Value - 1), 2), Math.Round(100 * (finality.Factor(2)!.Value - 1), 2), 120, Math.Round(finality.ExpectedFinal(120, age: 1)!.Value));
    }

    private static (string Sv, string En) Pace()
    {
        var first = new DateOnly(2023, 10, 16);
        var result = PacingCalculator.Calculate(new PacingInput
        {
            Plan = PacingPlan.Even(first, first.AddDays(9), 1_000),
            Days = [.. Enumerable.Range(0, 5).Select(day => new PacedDay(first.AddDays(day), 80, IsFinal: true))],
            Through = first.AddDays(4),
            NewestAge = TimeSpan.Zero,
            DeclaredLag = TimeSpan.Zero,
        });
        return Both(
            "Av {0} planerade på tio dagar är {1} levererade efter fem: {2} procent av plan, och {3} väntas vid slutet.",
            "Of {0} planned over ten days {1} are delivered after five: {2} percent of plan, and {3} are expected at the end.",
            1_000, result.Actual!.Value, 100 * result.Pace!.Value, result.Projection!.Value);
    }

    private static (string Sv, string En) Cost(UnitCost price) => Both(
        "{0} kronor för räckvidden ovan: mellan {1} och {2} kronor per nådd, cirka {3}.",
        "{0} kronor for the reach above: between {1} and {2} kronor per person reached, about {3}.",
        1_500_000, Math.Round(price.Lower!.Value, 2), Math.Round(price.Upper!.Value, 2), Math.Round(price.Estimate!.Value, 2));

    private static (string Sv, string En) Equality()
    {
        var result = EqualityLens.Compare(new EqualityInput
        {
            Women = PersonInterval.Exactly(300_000), Men = PersonInterval.Exactly(240_000), PopulationWomen = 1_000_000, PopulationMen = 1_020_000,
        });
        return Both(
            "{0} av {1} kvinnor och {2} av {3} män nåddes: {4} gånger så stor andel kvinnor, {5} procentenheter mer.",
            "{0} of {1} women and {2} of {3} men were reached: {4} times as large a share of the women, {5} percentage points more.",
            300_000, 1_000_000, 240_000, 1_020_000, result.Parity!.Value.Lower, Math.Round(100 * result.Gap!.Value.Lower, 1));
    }

    private static (string Sv, string En) Revised()
    {
        var figure = new PublishedFigure { Value = 4_500_000, Qualifier = Qualifier.Unhedged, Metric = "impressions", Document = "R" };
        var found = Reconciliation.Judge(figure, 4_512_345, 4_700_000, []);
        Assert.Equal(ReconciliationVerdict.ExplainedByRevision, found.Verdict);
        return Both(
            "Tryckt {0}. När rapporten kom ut var {1} lagrat, nu är det {2}: en revidering förklarar skillnaden {3}.",
            "Printed {0}. When the report came out {1} was stored, now it is {2}: a revision explains the difference of {3}.",
            4_500_000, 4_512_345, 4_700_000, found.Difference!.Value);
    }

    private static (string Sv, string En) Converted()
    {
        var entry = new CostEntry
        {
            Campaign = "c", Kind = CostKind.Media, Stage = CostStage.Invoiced, Amount = new Money(1_000, "EUR", VatBasis.Excluded), Last = new DateOnly(2023, 12, 31), EnteredBy = "a", EnteredAt = DateTimeOffset.UnixEpoch,
        };
        var cost = CostLedger.Of([entry], CostKind.Media, new ExchangeRates([new ExchangeRate("EUR", 11.41m, new DateOnly(2023, 12, 15), "Riksbanken"), new ExchangeRate("EUR", 11.20m, new DateOnly(2024, 1, 15), "Riksbanken")]));
        return Both(
            "{0} euro till och med 31 december, kurs {1} den 15 december och {2} den 15 januari: {3} kronor med kursen från december.",
            "{0} euro up to 31 December, rate {1} on 15 December and {2} on 15 January: {3} kronor by the rate of December.",
            1_000, 11.41m, 11.20m, cost.Sek!.Value);
    }

    private static (string Sv, string En) Claimed()
    {
        var claim = new PopulationClaim("sex:men,age:18-24", 25_000, 20_000, 0.9m);
        Assert.Equal(ClaimVerdict.Impossible, claim.Verdict);
        return Both(
            "{0} uppges nådda i en grupp med {1} personer: {2} procent av gruppen, vilket inte kan stämma. Talet ändras inte.",
            "{0} are claimed reached in a group of {1} persons: {2} percent of the group, which cannot be. The number is not changed.",
            25_000, 20_000, 100 * claim.ShareOfPopulation!.Value);
    }

    private static (string Sv, string En) Broken()
    {
        var found = SeriesBreaks.Between(KnownBreaks.All, "facebook", "reach", (new(2022, 1, 1), new(2022, 12, 31)), (new(2023, 2, 1), new(2023, 12, 31)));
        return Both(
            "Mellan Facebooks räckvidd 2022 och 2023 ligger {0} tidsseriebrott: åren jämförs inte utan förbehåll.",
            "Between Facebook's reach of 2022 and 2023 lies {0} series break: the years are not compared without reservation.",
            found.Count);
    }

    private static (string Sv, string En) Comparable()
    {
        ComparableFigure[] rates =
        [
            new("tv4", "completion_rate", null, null, DenominatorBase.Impressions), new("tiktok", "completion_rate", null, null, DenominatorBase.TwoSecondStarts),
        ];
        return Both(
            "{0} procent av alla visningar och {1} procent av dem som såg två sekunder är delar av {2} olika helheter och rangordnas inte ihop.",
            "{0} percent of all showings and {1} percent of those who watched two seconds are parts of {2} different wholes and are not ranked together.",
            96, 25, rates.Select(rate => rate.DenominatorBase).Distinct().Count());
    }

    private static (string Sv, string En) StillReached()
    {
        var campaign = PrintedCampaigns.Create("c", [], new("youtube", []), new("snapchat", []));
        var reach = CampaignReach.Of(
            new CampaignReachQuery { Campaign = campaign },
            [
                Figure.Of("c", null, "youtube", "reach", 60_000, Qualifier.Exact).Counting(IdentityBasis.Persons),
                Figure.Of("c", null, "snapchat", "reach", 40_000, Qualifier.Exact).Counting(IdentityBasis.Persons),
            ]);
        var first = new DateOnly(2023, 10, 2);
        var pace = ReachPacing.Of(150_000, reach, (first, first.AddDays(9)), first.AddDays(4), _ => null);
        Assert.Equal(ReachPaceVerdict.MayStillBeReached, pace.Verdict);
        return Both(
            "Efter fem av tio dagar har två kanaler nått {0} och {1}. Vid slutet har de nått högst {2}, så målet {3} kan fortfarande nås.",
            "After five of ten days two channels have reached {0} and {1}. By the end they will have reached at most {2}, so the target of {3} can still be reached.",
            60_000, 40_000, pace.ProjectedUpper!.Value, 150_000);
    }

    private static (string Sv, string En) Change(ShareChange change) => Both(
        "30 procent före och 36 procent efter, {0} svarande var gång: {1} procentenheter, mellan {2} och {3}. Säkerställd.",
        "30 percent before and 36 percent after, {0} respondents each time: {1} percentage points, between {2} and {3}. Certain.",
        1_000, 100 * change.Change, Math.Round(100 * change.Lower, 1), Math.Round(100 * change.Upper, 1));

    private static (string Sv, string En) Both(string sv, string en, params decimal[] numbers) => (
        Fill(sv, numbers, new NumberFormatInfo { NumberGroupSeparator = "\u00A0", NumberDecimalSeparator = "," }),
        Fill(en, numbers, new NumberFormatInfo { NumberGroupSeparator = ",", NumberDecimalSeparator = "." }));

    private static string Fill(string sentence, decimal[] numbers, NumberFormatInfo format) =>
        string.Format(CultureInfo.InvariantCulture, sentence, [.. numbers.Select(number => (object)number.ToString("#,0.##", format))]);
}
