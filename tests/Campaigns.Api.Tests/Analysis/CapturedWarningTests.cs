using System.Text.Json.Nodes;
using Campaigns.Api.Tests.Infrastructure;
using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;
using Campaigns.Metrics.Tests.Infrastructure;

namespace Campaigns.Api.Tests.Analysis;

/// <summary>Rules on every capture (domain/metrics.md §4.3): kept with run, rule, figures and moment; standing, exempted or gone; never a correction.</summary>
public sealed class CapturedWarningTests : IAsyncLifetime
{
    private const string Ask = """
        { capturedWarnings(campaign: "resekurage") { id rule channel { id } subject actual limit state reason run firstSeenAt goneSince figureIds message source { id } } }
        """;

    private static readonly Window Day = Window.Day(new DateOnly(2023, 12, 1));

    private ApiHost host = null!;
    private int captures;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await ApiHost.StartOnSqliteAsync();
        await PrintedReport.LoadAsync(host);
        await host.Catalogue.SaveSourceAsync(PrintedReport.Source with { Id = "live", Document = null }, Token);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Commit_ImpossibleFigures_AreKeptWithRunRuleAndFigures()
    {
        var reach = Live("reach", 9, Day);
        await CaptureAsync(reach, Live("impressions", 5, Day));

        var warning = Assert.Single(await ListAsync())!;

        Assert.Equal("reach_exceeds_impressions facebook reach 9 5 STANDING run-1 live", $"{warning["rule"]} {warning["channel"]!["id"]} {warning["subject"]} {warning["actual"]} {warning["limit"]} {warning["state"]} {warning["run"]} {warning["source"]!["id"]}");
        Assert.Equal(2, warning["figureIds"]!.AsArray().Count);
        Assert.Contains(FigureId.Of(reach), warning["figureIds"]!.AsArray().Select(id => (string)id!));
        Assert.Equal("Fler nådda än visningar.", (string?)warning["message"]);
        Assert.Equal(9m, (await FigureAsync(reach)).Value);
    }

    [Fact]
    public async Task Commit_FoundExemptedMendedAndFoundAgain_IsOneWarningWithItsStates()
    {
        await CaptureAsync(Live("reach", 9, Day), Live("impressions", 5, Day));
        var first = Assert.Single(await ListAsync())!;
        await host.DataAsync("""
            mutation { exemptRule(input: { channel: "facebook", rule: "reach_exceeds_impressions", reason: "Kanalen räknar annorlunda.", by: "anna", idempotencyKey: "e" }) { id errors { field } } }
            """);
        var exempted = Assert.Single(await ListAsync())!;
        await CaptureAsync(Live("impressions", 20, Day));
        var gone = Assert.Single(await ListAsync())!;
        await CaptureAsync(Live("impressions", 7, Day));
        var again = Assert.Single(await ListAsync())!;
        var standing = await host.DataAsync("""{ capturedWarnings(campaign: "resekurage", states: [STANDING]) { id } }""");

        Assert.Equal("EXEMPTED Kanalen räknar annorlunda.", $"{exempted["state"]} {exempted["reason"]}");
        Assert.Equal("GONE run-2", $"{gone["state"]} {gone["run"]}");
        Assert.NotNull(gone["goneSince"]);
        Assert.Equal("EXEMPTED 9 7 run-3", $"{again["state"]} {again["actual"]} {again["limit"]} {again["run"]}");
        Assert.Null(again["goneSince"]);
        Assert.Equal((string?)first["id"], (string?)again["id"]);
        Assert.Equal((string?)first["firstSeenAt"], (string?)again["firstSeenAt"]);
        Assert.Empty(standing["capturedWarnings"]!.AsArray());
    }

    [Fact]
    public async Task Commit_TheSameAgain_NotesNothingNew()
    {
        await CaptureAsync(Live("reach", 9, Day), Live("impressions", 5, Day));
        await CaptureAsync(Live("reach", 9, Day), Live("impressions", 5, Day));

        Assert.Equal("run-1", (string?)Assert.Single(await ListAsync())!["run"]);
    }

    [Fact]
    public async Task Commit_OfAnotherDay_LeavesTheFirstDaysWarningStanding()
    {
        await CaptureAsync(Live("reach", 9, Day), Live("impressions", 5, Day));
        await CaptureAsync(Live("reach", 1, Window.Day(new DateOnly(2023, 12, 2))), Live("impressions", 5, Window.Day(new DateOnly(2023, 12, 2))));

        Assert.Equal("STANDING", (string?)Assert.Single(await ListAsync())!["state"]);
    }

    [Fact]
    public async Task Commit_ReachToDateThatFalls_IsSeenByTheDayThatFell()
    {
        await CaptureAsync(Live("reach", 100, ToDate(1)));
        var before = await ListAsync();
        await CaptureAsync(Live("reach", 90, ToDate(2)));
        var fallen = Assert.Single(await ListAsync())!;
        await CaptureAsync(Live("reach", 130, ToDate(2)));

        Assert.Empty(before);
        Assert.Equal("reach_to_date_falls 2023-12-02 90 100", $"{fallen["rule"]} {fallen["subject"]} {fallen["actual"]} {fallen["limit"]}");
        Assert.Equal(2, fallen["figureIds"]!.AsArray().Count);
        Assert.Equal("GONE", (string?)Assert.Single(await ListAsync())!["state"]);
    }

    [Fact]
    public async Task Commit_AdSetsAndAds_AreHeldAgainstTheirCampaign()
    {
        await CaptureAsync(
            Live("spend", 1000, Day), Part("spend", 600, "ad_group/1"), Part("spend", 390, "ad_group/2"),
            Live("reach", 100, Day), Part("reach", 60, "ad_group/1"), Part("reach", 30, "ad_group/2"), Live("impressions", 500, Day),
            Part("spend", 700, "ad-1"), Part("spend", 306, "ad-2"));
        var found = (await ListAsync()).Select(Line).Order().ToList();

        // The ads are within 0.5 % from above, and may be fewer; an ad group without a value leaves the sum unknown.
        await CaptureAsync(Part("spend", 305, "ad-2"), Part("spend", null, "ad_group/2"), Part("reach", 40, "ad_group/2"));

        Assert.Equal(["reach_exceeds_ad_sets reach 100 90 STANDING", "spend_below_ads spend 1006 1000 STANDING", "spend_differs_from_ad_sets spend 990 1000 STANDING"], found);
        Assert.All(await ListAsync(), warning => Assert.Equal("GONE", (string?)warning!["state"]));
        static string Line(JsonNode? warning) => $"{warning!["rule"]} {warning["subject"]} {warning["actual"]} {warning["limit"]} {warning["state"]}";
    }

    [Fact]
    public async Task EnterPopulation_TooSmallForTheReach_IsAWarningUntilItIsMended()
    {
        await CaptureAsync(Live("reach", 900, Day), Live("impressions", 5000, Day));
        var before = await ListAsync();
        var id = await PopulationAsync("size: 800", "p1");
        var found = (await ListAsync()).Select(warning => $"{warning!["rule"]} {warning["actual"]} {warning["limit"]} {warning["state"]} {warning["run"]}").ToList();
        await PopulationAsync($"size: 5000000, supersedes: \"{id}\"", "p2");

        Assert.Empty(before);
        Assert.Contains($"reach_exceeds_population 900 800 STANDING {id}", found);
        Assert.All(await ListAsync(), warning => Assert.Equal("GONE", (string?)warning!["state"]));
    }

    private static Observation Live(string metric, decimal? value, Window window)
    {
        var figure = Figure.Of("resekurage", null, "facebook", metric, value, Qualifier.Exact).From("live").In(window);
        figure = metric == "reach" ? figure.Counting(IdentityBasis.Accounts) : figure;

        return value is null ? figure.With(FigureStatus.Missing) : figure;
    }

    private static Observation Part(string metric, decimal? value, string ad)
    {
        var figure = Live(metric, value, Day);

        return figure with { Series = figure.Series with { Ad = ad } };
    }

    private static Window ToDate(int day) => new(WindowKind.FlightToDate, new DateOnly(2023, 12, 1), new DateOnly(2023, 12, day));

    private async Task CaptureAsync(params Observation[] figures)
    {
        captures++;
        var at = Figure.Imported.AddHours(captures);
        var run = new SourceRun($"run-{captures}", "live", at, null, null, new WriteResult(0, 0, 0)) { State = RunState.Running, Windows = 1 };
        await host.Committer.CommitAsync(new WindowCommit { Run = run, Figures = [.. figures.Select(figure => figure with { ObservedAt = at })], Windows = [] }, Token);
    }

    private async Task<JsonArray> ListAsync() => (await host.DataAsync(Ask))["capturedWarnings"]!.AsArray();

    private async Task<Observation> FigureAsync(Observation figure)
    {
        await foreach (var found in host.Store.ReadAsync(new ObservationQuery { Sources = [figure.Series.Source], Metrics = [figure.Metric] }, Token))
        {
            return found;
        }

        throw new InvalidOperationException("There is no such figure.");
    }

    private async Task<string> PopulationAsync(string input, string key) => (string)(await host.DataAsync(
        $$"""
        mutation { enterPopulation(input: { campaign: "resekurage", nameSv: "Alla", year: 2023, source: "SCB", by: "anna", idempotencyKey: "{{key}}", {{input}} }) { population { id } errors { field } } }
        """))["enterPopulation"]!["population"]!["id"]!;
}
