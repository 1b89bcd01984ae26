using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Analysis.Reach;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Planning;
using Campaigns.Metrics.Portfolio;
using Campaigns.Metrics.Tests.Infrastructure;

namespace Campaigns.Metrics.Tests.Analysis.Cost;

/// <summary>From ledger lines and stored figures to prices that may be compared.</summary>
public class CampaignCostTests
{
    private static readonly Campaign Campaign = PrintedCampaigns.Create("c", ["a", "b"], new("youtube", ["a", "b"]), new("snapchat", ["a"]), new("tiktok", ["a"])) with
    {
        Flight = new Window(WindowKind.Flight, new DateOnly(2023, 10, 1), new DateOnly(2023, 10, 10)),
    };

    [Fact]
    public void Of_PlannedReportedAndInvoiced_TakesTheMostCertain()
    {
        var result = Ask("a", [Line("snapchat", "a", CostStage.Planned, 90), Line("snapchat", "a", CostStage.Invoiced, 110)], Count("snapchat", "spend", 100), Count("snapchat", "impressions", 1000));

        var row = Row(result, "snapchat");
        Assert.Equal((110m, CostStage.Invoiced), (row.Cost.Cost.Sek!.Value, row.Cost.Cost.Stage!.Value));
        Assert.Equal(110, Point(result, "cpm", "snapchat").Price.Lower);
        Assert.Equal("invoiced", Assert.Single(row.Cost.Lines).Id);
    }

    [Fact]
    public void Of_AStageAskedFor_ShowsThatStage()
    {
        var figures = new[] { Count("snapchat", "spend", 100) };

        var reported = Ask("a", [Line("snapchat", "a", CostStage.Invoiced, 110)], CostStage.Reported, figures);
        var planned = Ask("a", [Line("snapchat", "a", CostStage.Invoiced, 110)], CostStage.Planned, figures);

        Assert.Equal(100, Row(reported, "snapchat").Cost.Cost.Sek);
        Assert.Equal(CostState.Missing, Row(planned, "snapchat").Cost.Cost.State);
    }

    [Fact]
    public void Of_ACostOfBothTracks_IsNotSplit()
    {
        LedgerLine[] lines = [Line("youtube", null, CostStage.Invoiced, 100), Line("snapchat", null, CostStage.Invoiced, 50)];

        var track = Ask("a", lines);
        var whole = Ask(null, lines);

        Assert.Equal(CostState.Missing, Row(track, "youtube").Cost.Cost.State);
        Assert.Contains("spåren ihop", Row(track, "youtube").Cost.Reason!.Sv, StringComparison.Ordinal);
        Assert.Equal(50, Row(track, "snapchat").Cost.Cost.Sek);
        Assert.Equal(100, Row(whole, "youtube").Cost.Cost.Sek);
    }

    [Fact]
    public void Of_ChannelsWithoutCost_HaveRowsAndNoTotal()
    {
        var result = Ask("a", [Line("snapchat", "a", CostStage.Invoiced, 50)]);

        Assert.Equal(["youtube", "snapchat", "tiktok"], result.Rows.Select(row => row.Channel));
        Assert.Equal((null, 50m), (result.Total, result.AtLeast));
        var complete = Ask("a", [Line("snapchat", "a", CostStage.Invoiced, 50), Line("youtube", "a", CostStage.Planned, 0), Line("tiktok", "a", CostStage.Planned, 7)]);
        Assert.Equal((57m, null), (complete.Total, complete.AtLeast));
        Assert.Contains(complete.Notes, note => note.En.Contains("different stages", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_APeriod_SpreadsCostsOverTheirDays()
    {
        var query = Query("a", [Line("snapchat", "a", CostStage.Invoiced, 100)], null) with { From = new DateOnly(2023, 10, 1), To = new DateOnly(2023, 10, 3) };

        Assert.Equal(30, Row(CampaignCost.Of(query, ReachOf([]), []), "snapchat").Cost.Cost.Sek);
        var undated = query with { Campaign = Campaign with { Flight = Window.WholeFlight } };
        Assert.Contains("saknar dagar", Row(CampaignCost.Of(undated, ReachOf([]), []), "snapchat").Cost.Reason!.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ProfilesAndIndividuals_AreNotCompared()
    {
        var result = Ask(
            "a",
            [Line("snapchat", "a", CostStage.Invoiced, 100), Line("tiktok", "a", CostStage.Invoiced, 100), Line("youtube", "a", CostStage.Invoiced, 100)],
            Count("snapchat", "reach", 50).Counting(IdentityBasis.Profiles), Count("tiktok", "reach", 40).Counting(IdentityBasis.Individuals), Count("youtube", "reach", 80).Counting(IdentityBasis.Individuals),
            Count("snapchat", "impressions", 500), Count("tiktok", "impressions", 400));

        var measure = result.Measures.Single(known => known.Measure.Id == "cost_per_reached");
        Assert.Equal(["youtube 1.25", "tiktok 2.5"], measure.Groups[0].Points.Select(point => FormattableString.Invariant($"{point.Channel} {point.Price.Lower:0.##}")));
        var apart = measure.NotComparable.Single(channel => channel.Channel == "snapchat");
        Assert.Contains("profiler", apart.Reason.Sv, StringComparison.Ordinal);
        Assert.Equal("Jämför i stället kostnad per tusen visningar.", apart.Offer!.Sv);
        Assert.Equal(new PriceComparison("youtube", "tiktok", DominanceVerdict.FirstIsCheaper), Assert.Single(measure.Comparisons));
    }

    [Fact]
    public void Of_SnapchatsCompletions_AreAnotherThing()
    {
        var result = Ask(
            "a", [Line("snapchat", "a", CostStage.Invoiced, 100), Line("tiktok", "a", CostStage.Invoiced, 100)], Count("snapchat", "completions", 50), Count("tiktok", "completions", 40));

        var measure = result.Measures.Single(known => known.Measure.Id == "cost_per_completed_view");
        Assert.Equal(2, measure.Groups.Count);
        Assert.Empty(measure.Comparisons);
    }

    [Fact]
    public void Of_APrintedWord_MakesThePriceAnInterval()
    {
        // «närmare 200 000» is 100 000 to 200 000: 100 000 kronor is 0.50 to 1.00 each.
        var result = Ask("a", [Line("tiktok", "a", CostStage.Invoiced, 100_000)], Figure.Of("c", "a", "tiktok", "reach", 200_000, Qualifier.Nearly).Counting(IdentityBasis.Individuals));

        var price = Point(result, "cost_per_reached", "tiktok").Price;
        Assert.Equal((0.5m, 1m), (price.Lower!.Value, price.Upper!.Value));
    }

    [Fact]
    public void Of_TheVectorOfTheCatalogue_IsTogetherAnInterval()
    {
        // domain/analysis.md N10: 1 500 000 kronor for 400 000 to 850 000, estimate 643 000.
        Observation[] figures = [Count("youtube", "reach", 400_000), Count("snapchat", "reach", 300_000), Count("tiktok", "reach", 150_000)];
        var result = Ask(
            "a",
            [Line("youtube", "a", CostStage.Invoiced, 700_000), Line("snapchat", "a", CostStage.Invoiced, 500_000), Line("tiktok", "a", CostStage.Invoiced, 300_000)],
            [.. figures.Select(figure => figure.Counting(IdentityBasis.Persons))]);

        var price = result.PerReachedTogether;
        Assert.Equal((1.76m, 3.75m, 2.33m), (Math.Round(price.Lower!.Value, 2), Math.Round(price.Upper!.Value, 2), Math.Round(price.Estimate!.Value, 2)));
        var incremental = result.Measures.Single(measure => measure.Measure.Id == CostMeasureDefinition.PerIncremental).Groups[0].Points.Single(point => point.Channel == "youtube").Price;
        Assert.Equal(1.75m, incremental.Lower);
        Assert.Null(incremental.Upper);
    }

    [Fact]
    public void Of_MoneyOfMinorUnits_StaysExact()
    {
        // A tenth of an öre a thousand times over: binary floating point would leave dust.
        var lines = Enumerable.Range(0, 1000).Select(number => Line("tiktok", "a", CostStage.Invoiced, 0.001m) with { Id = $"l{number}" }).ToArray();

        Assert.Equal(1m, Row(Ask("a", lines), "tiktok").Cost.Cost.Sek);
    }

    private static CampaignCostResult Ask(string? track, LedgerLine[] lines, params Observation[] figures) => Ask(track, lines, null, figures);

    private static CampaignCostResult Ask(string? track, LedgerLine[] lines, CostStage? stage, Observation[] figures) =>
        CampaignCost.Of(Query(track, lines, stage), ReachOf(figures), figures);

    private static CampaignCostQuery Query(string? track, LedgerLine[] lines, CostStage? stage) => new() { Campaign = Campaign, Track = track, Ledger = lines, Stage = stage };

    private static CampaignReachResult ReachOf(Observation[] figures) => CampaignReach.Of(
        new CampaignReachQuery { Campaign = Campaign, Tracks = ["a"], Population = new PopulationTable { Name = new("A", "A"), Size = 1_000_000, Year = 2023, Source = "Påhittad" } }, figures);

    private static CostRow Row(CampaignCostResult result, string channel) => result.Rows.Single(row => row.Channel == channel);

    private static PricePoint Point(CampaignCostResult result, string measure, string channel) =>
        result.Measures.Single(known => known.Measure.Id == measure).Groups.SelectMany(group => group.Points).Single(point => point.Channel == channel);

    private static Observation Count(string channel, string metric, decimal value) => Figure.Of("c", "a", channel, metric, value, Qualifier.Exact);

    private static LedgerLine Line(string channel, string? track, CostStage stage, decimal amount) => new(stage.ToString().ToLowerInvariant(), new CostEntry
    {
        Campaign = "c", Track = track, Channel = channel, Kind = CostKind.Media, Stage = stage, Amount = Money.Sek(amount), EnteredBy = "anna", EnteredAt = Figure.Imported,
    });
}
