using System.Text;
using Campaigns.Connectors.Collecting;
using Campaigns.Connectors.Entering;
using Campaigns.Connectors.Files;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Tests.Infrastructure;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Planning;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Connectors.Tests.Collecting;

/// <summary>The rules run on figures however they come: in an answer, kept aside and mapped later, in a file; and anew when a file enters a population.</summary>
public sealed class JudgedCapturesTests : IDisposable
{
    private const string Header = "document;campaign;track;channel;audience;metric;value;unit;qualifier;period_start;period_end\n";

    private static readonly PlatformObject Other = new("2", "Vår");

    private readonly PullBench bench = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Pull_ImpossibleFigures_AreAWarningOfTheRun()
    {
        await bench.SaveCampaignAsync("litt", PullBench.Start, null);
        SetImpossible(new PlatformObject("1", "LITT A"));

        var run = await bench.PullAsync();

        Assert.Equal($"reach_exceeds_impressions litt snapchat 9 5 {run.Id}", Line(Assert.Single(await WarningsAsync())));
    }

    [Fact]
    public async Task Parked_MappedLater_IsJudgedWithTheRunThatReadIt()
    {
        await bench.SaveCampaignAsync("resekurage", PullBench.Start, null);
        SetImpossible(Other);
        var run = await bench.PullAsync();
        var before = await WarningsAsync();
        await bench.Stores.Ledger.SaveMappingAsync(new ObjectMapping("meta", "2", "", "") { Campaign = "resekurage", By = "Åsa", At = bench.Clock.Now }, Token);
        bench.Platform.Requests.Clear();

        await bench.PullAsync();

        Assert.Empty(before);
        Assert.Empty(bench.Platform.Requests);
        Assert.Equal($"reach_exceeds_impressions resekurage snapchat 9 5 {run.Id}", Line(Assert.Single(await WarningsAsync())));
    }

    [Fact]
    public void AddCollecting_HostThatWatchesCaptures_GivesThePullItsWatch()
    {
        using var services = new ServiceCollection()
            .AddSingleton(bench.Stores.Figures).AddSingleton(bench.Stores.RawAnswers).AddSingleton(bench.Stores.Catalogue).AddSingleton(bench.Stores.Ledger).AddSingleton(bench.Stores.Committer)
            .AddSingleton(bench.Watch)
            .AddCollecting()
            .BuildServiceProvider();

        Assert.Same(bench.Watch, services.GetRequiredService<PullStores>().Watch);
    }

    [Fact]
    public async Task Import_ImpossibleFigures_AreAWarningUntilAnotherFileMendsThem()
    {
        await AddPortfolioAsync();

        var report = await ImportAsync("impossible.csv", Row("reach", 9, "unique_individuals") + Row("impressions", 5, "times"));
        var found = Assert.Single(await WarningsAsync());
        bench.Clock.Now += TimeSpan.FromHours(1);
        await ImportAsync("mended.csv", Row("impressions", 50, "times"));

        Assert.Equal($"reach_exceeds_impressions lat-inte-tystnaden-tala tiktok 9 5 {report.RunId}", Line(found));
        Assert.Equal(2, found.Record.Figures.Count);
        Assert.Empty(await WarningsAsync());
    }

    [Fact]
    public async Task Preview_ImpossibleFigures_IsNotJudged()
    {
        await AddPortfolioAsync();

        await Import().PreviewAsync(Request("impossible.csv", Row("reach", 9, "unique_individuals") + Row("impressions", 5, "times")), Token);

        Assert.Empty(await WarningsAsync());
    }

    [Fact]
    public async Task Enter_PopulationSmallerThanTheReach_IsAWarningOfTheEnteredLine()
    {
        await AddPortfolioAsync();
        await ImportAsync("reach.csv", Row("reach", 23_800, "unique_individuals"));
        var before = await WarningsAsync();
        const string Plan = """
            campaigns:
              - slug: lat-inte-tystnaden-tala
                populations: [{ track: unga, name: { sv: Unga, en: Young people }, size: 800, year: 2023, source: SCB }]
            """;

        var entered = await new PlanningFileEntry(bench.Stores.Catalogue, bench.Planning, bench.Stores.RawAnswers, bench.Clock, new FileLimits(), bench.Watch)
            .EnterAsync("plan.yaml", Encoding.UTF8.GetBytes(Plan), "Anna", Token);

        Assert.Equal((1, 0), (entered.Entered, entered.Faults.Count));
        Assert.Empty(before);
        var line = Assert.Single(await bench.Planning.ListAsync<PopulationTable>(null, Token));
        Assert.Contains($"reach_exceeds_population lat-inte-tystnaden-tala tiktok 23800 800 {line.Id}", (await WarningsAsync()).Select(Line));
    }

    private static string Row(string metric, int value, string unit) =>
        FormattableString.Invariant($"Jämställdhetsmyndigheten, Rapport 2024:3;Låt inte tystnaden tala;unga;tiktok;unga;{metric};{value};{unit};unhedged;;\n");

    private static string Line(PlanningEntry<WarningLine> entry) =>
        FormattableString.Invariant($"{entry.Record.Rule} {entry.Record.Campaign} {entry.Record.Channel} {entry.Record.Actual} {entry.Record.Limit} {entry.Record.Run}");

    private static ImportRequest Request(string name, string rows) =>
        new() { Connector = ImportBench.Published.Definition, FileName = name, Content = Encoding.UTF8.GetBytes(Header + rows) };

    private void SetImpossible(PlatformObject platform)
    {
        bench.Platform.Set(platform, PullBench.Day(0), 9, "reach");
        bench.Platform.Set(platform, PullBench.Day(0), 5);
        bench.After(1);
    }

    private async Task AddPortfolioAsync()
    {
        foreach (var campaign in ImportBench.Portfolio.Campaigns)
        {
            await bench.Stores.Catalogue.SaveCampaignAsync(campaign, Token);
        }
    }

    private FileImport Import() => new(bench.Stores.Figures, bench.Stores.RawAnswers, bench.Stores.Catalogue, bench.Clock, new FileLimits(), bench.Watch);

    private Task<ImportReport> ImportAsync(string name, string rows) => Import().RunAsync(Request(name, rows), Token);

    private async Task<List<PlanningEntry<WarningLine>>> WarningsAsync() =>
        [.. PlanningLines.Newest(await bench.Planning.ListAsync<WarningLine>(null, Token)).Where(entry => !entry.IsWithdrawal)];
}
