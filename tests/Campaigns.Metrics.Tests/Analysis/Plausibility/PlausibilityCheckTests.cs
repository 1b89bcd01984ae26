using Campaigns.Metrics.Analysis.Plausibility;

namespace Campaigns.Metrics.Tests.Analysis.Plausibility;

public class PlausibilityCheckTests
{
    private static readonly DateOnly Day = new(2023, 10, 18);

    private static readonly CapturedFigures Sound = new()
    {
        Channel = "tiktok",
        Population = 100_000,
        Metrics = new Dictionary<string, decimal>
        {
            ["impressions"] = 113_300, ["reach"] = 23_800, ["average_frequency"] = 4.76m, ["spend"] = 1_000,
            ["measurable_impressions"] = 110_000, ["viewable_impressions"] = 60_000,
            ["views_2s"] = 50_000, ["views_6s"] = 20_000, ["views_15s"] = 9_000,
            ["views_25_percent"] = 40_000, ["views_50_percent"] = 25_000, ["views_75_percent"] = 18_000, ["completions"] = 14_000,
        },
        Cells = [new CapturedCell("sex:men", 12_000, 50_000), new CapturedCell("sex:women", 11_500, 50_000), new CapturedCell("sex:unknown", 300, null)],
        ReachToDate = new Dictionary<DateOnly, decimal> { [Day] = 9_000, [Day.AddDays(1)] = 9_000, [Day.AddDays(2)] = 23_800 },
        ReachOfWeeks = new Dictionary<DateOnly, decimal> { [Day] = 20_000, [Day.AddDays(7)] = 10_000 },
        AdSets = [Figures(("reach", 20_000), ("spend", 600)), Figures(("reach", 10_000), ("spend", 402))],
    };

    [Fact]
    public void Run_SoundCapture_FindsNothing()
    {
        var report = PlausibilityCheck.Run(Sound, []);

        Assert.Empty(report.Warnings);
        Assert.Empty(report.Exempted);
    }

    [Fact]
    public void Run_NothingKnown_FindsNothing() =>
        Assert.Empty(PlausibilityCheck.Run(new CapturedFigures { Channel = "tiktok", Metrics = Figures() }, []).Warnings);

    [Theory]
    [InlineData("reach_exceeds_impressions", "impressions", 23_799, "reach", 23_800, 23_799)]
    [InlineData("viewable_exceeds_measurable", "measurable_impressions", 59_999, "viewable_impressions", 60_000, 59_999)]
    [InlineData("viewable_exceeds_measurable", "measurable_impressions", 113_301, "measurable_impressions", 113_301, 113_300)]
    [InlineData("quartiles_rise", "completions", 18_001, "completions", 18_001, 18_000)]
    [InlineData("quartiles_rise", "views_25_percent", 24_999, "views_50_percent", 25_000, 24_999)]
    [InlineData("views_rise", "views_6s", 8_999, "views_15s", 9_000, 8_999)]
    [InlineData("frequency_disagrees", "average_frequency", 4.85, "average_frequency", 115_430, 113_300)]
    [InlineData("no_spend_with_impressions", "spend", 0, "impressions", 113_300, 0)]
    public void Run_OneFigureMoved_WarnsWithTheRule(string rule, string moved, double value, string subject, int actual, int limit)
    {
        // Other figures that would break as well are left out, so that each rule stands alone.
        string[] needed = rule is "no_spend_with_impressions" or "frequency_disagrees" ? ["impressions", "reach", "average_frequency", "spend"] : [.. Sound.Metrics.Keys.Except(["average_frequency"])];
        var metrics = Sound.Metrics.Where(metric => needed.Contains(metric.Key) && (rule != "reach_exceeds_impressions" || metric.Key is "reach" or "impressions"))
            .Where(metric => rule != "views_rise" || metric.Key != "views_2s")
            .ToDictionary(metric => metric.Key, metric => metric.Key == moved ? (decimal)value : metric.Value);
        var capture = Sound with { Metrics = metrics, AdSets = [] };

        Assert.Equal([new PlausibilityWarning(rule, "tiktok", subject, actual, limit)], PlausibilityCheck.Run(capture, []).Warnings);
    }

    [Fact]
    public void Run_UnknownQuartileBetween_NeighboursAreStillCompared()
    {
        var capture = new CapturedFigures { Channel = "tv4", Metrics = Figures(("views_25_percent", 10), ("completions", 11)) };

        Assert.Equal(PlausibilityRules.QuartilesRise, Assert.Single(PlausibilityCheck.Run(capture, []).Warnings).Rule);
    }

    [Fact]
    public void Run_ReachAbovePopulation_InTheWholeAndInACell()
    {
        var capture = Sound with { Population = 20_000, Cells = [new CapturedCell("sex:men", 12_000, 11_000), new CapturedCell("sex:women", 11_800, 50_000)] };

        Assert.Equal(
            [
                new PlausibilityWarning(PlausibilityRules.ReachExceedsPopulation, "tiktok", null, 23_800, 20_000),
                new PlausibilityWarning(PlausibilityRules.ReachExceedsPopulation, "tiktok", "sex:men", 12_000, 11_000),
            ],
            PlausibilityCheck.Run(capture, []).Warnings);
    }

    [Fact]
    public void Run_ReachToDateFalls_NamesTheDay()
    {
        var capture = Sound with { ReachToDate = new Dictionary<DateOnly, decimal> { [Day.AddDays(2)] = 23_800, [Day.AddDays(1)] = 24_000, [Day] = 100 } };

        Assert.Equal([new PlausibilityWarning(PlausibilityRules.ReachToDateFalls, "tiktok", "2023-10-20", 23_800, 24_000)], PlausibilityCheck.Run(capture, []).Warnings);
    }

    [Fact]
    public void Run_FlightAgainstDaysAndWeeks_BothRules()
    {
        var low = Sound with { ReachToDate = new Dictionary<DateOnly, decimal> { [Day] = 23_700 }, ReachOfWeeks = new Dictionary<DateOnly, decimal> { [Day] = 24_000 } };
        var high = Sound with { ReachOfWeeks = new Dictionary<DateOnly, decimal> { [Day] = 10_000, [Day.AddDays(7)] = 13_799 } };

        Assert.Equal(
            [
                new PlausibilityWarning(PlausibilityRules.FlightReachDiffersFromLastToDate, "tiktok", null, 23_800, 23_700),
                new PlausibilityWarning(PlausibilityRules.FlightReachOutsideWeeks, "tiktok", null, 23_800, 24_000),
            ],
            PlausibilityCheck.Run(low, []).Warnings);
        Assert.Equal(23_799, Assert.Single(PlausibilityCheck.Run(high, []).Warnings).Limit);
    }

    [Theory]
    [InlineData(23_324, 0)]
    [InlineData(24_276, 0)]
    [InlineData(23_323, 1)]
    [InlineData(24_277, 1)]
    public void Run_CellsAgainstTotal_TwoPercent(int cells, int warnings) =>
        Assert.Equal(warnings, PlausibilityCheck.Run(Sound with { Cells = [new CapturedCell("sex:men", cells, null)] }, []).Warnings.Count);

    [Fact]
    public void Run_AdSets_ReachAndSpend()
    {
        var capture = Sound with { AdSets = [Figures(("reach", 23_000), ("spend", 994.9m))] };

        Assert.Equal([PlausibilityRules.ReachExceedsAdSets, PlausibilityRules.SpendDiffersFromAdSets], PlausibilityCheck.Run(capture, []).Warnings.Select(warning => warning.Rule));
        Assert.Empty(PlausibilityCheck.Run(Sound with { AdSets = [Figures(("reach", 23_800), ("spend", 995))] }, []).Warnings);
        Assert.Empty(PlausibilityCheck.Run(Sound with { AdSets = [Figures(("reach", 1)), Figures(("spend", 1))] }, []).Warnings);
    }

    [Fact]
    public void Run_Exemption_MovesTheWarningAndKeepsIt()
    {
        var capture = new CapturedFigures { Channel = "tv4", Metrics = Figures(("reach", 10), ("impressions", 9)) };
        var exemption = new RuleExemption(PlausibilityRules.ReachExceedsImpressions, "tv4", "The seller counts reach over five minutes.");

        var report = PlausibilityCheck.Run(capture, [exemption, exemption with { Channel = "tiktok" }]);

        Assert.Empty(report.Warnings);
        Assert.Equal(exemption, Assert.Single(report.Exempted).Exemption);
        Assert.Single(PlausibilityCheck.Run(capture, [exemption with { Channel = "tiktok" }]).Warnings);
    }

    [Theory]
    [InlineData("reach_exceeds_impressions", " ")]
    [InlineData("no_such_rule", "reason")]
    public void Run_ExemptionWithoutReasonOrRule_IsRefused(string rule, string reason) =>
        Assert.Throws<ArgumentException>(() => PlausibilityCheck.Run(Sound, [new RuleExemption(rule, "tiktok", reason)]));

    [Theory]
    [InlineData(500, 0.9, ClaimVerdict.Plausible)]
    [InlineData(811, 0.9, ClaimVerdict.Doubtful)]
    [InlineData(810, 0.9, ClaimVerdict.Plausible)]
    [InlineData(901, 0.9, ClaimVerdict.Impossible)]
    [InlineData(1_000, null, ClaimVerdict.Plausible)]
    [InlineData(1_001, null, ClaimVerdict.Impossible)]
    public void Verdict_ClaimAgainstPersonsAndUsers_Colours(int reach, double? users, ClaimVerdict verdict) =>
        Assert.Equal(verdict, new PopulationClaim("age:18-24", reach, 1_000, (decimal?)users).Verdict);

    [Fact]
    public void TightenedUpper_UsersBoundEachChannel()
    {
        PopulationClaim[] claims =
        [
            new("a", 700, 1_000, 0.5m), new("a", 300, 1_000, 0.2m), new("b", 90, 100, null), new("b", 80, 100, 0.9m),
        ];

        // a: 500 + 200; b: at most its 100 persons.
        Assert.Equal(800, PopulationClaim.TightenedUpper(claims));
        Assert.Equal((0.7m, 1.4m), (claims[0].ShareOfPopulation, claims[0].ShareOfUsers));
        Assert.Null(claims[2].ShareOfUsers);
        Assert.Null(new PopulationClaim("c", 1, 0, 0.5m).ShareOfPopulation);
    }

    private static Dictionary<string, decimal> Figures(params (string Metric, decimal Value)[] figures) => figures.ToDictionary(figure => figure.Metric, figure => figure.Value);
}
