using Campaigns.Metrics.Planning;
using Campaigns.Server.Tests.Infrastructure;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Server.Tests.Commands;

public sealed class EnterCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Enter_TheReadmesExample_IsEnteredOnceWithWhoAndFile()
    {
        await LoadCampaignsAsync();
        var file = await WriteAsync("kostnader.csv", ReadmeExample());

        var first = await EnterAsync(file, "Anna Ek");
        var second = await EnterAsync(file, "Bo Alm");

        Assert.Equal((0, string.Empty), (first.ExitCode, first.Error));
        Assert.Contains("kostnader.csv: 2 lines entered by Anna Ek, 0 entered before from this file. Kept as ", first.Output, StringComparison.Ordinal);
        Assert.Contains("kostnader.csv: 0 lines entered by Bo Alm, 2 entered before from this file.", second.Output, StringComparison.Ordinal);
        var entries = await ListAsync<CostLine>();
        Assert.Equal([40000.5m, 95000m], entries.Select(entry => entry.Record.Amount).Order());
        Assert.All(entries, entry => Assert.Equal("Anna Ek", entry.EnteredBy));
        Assert.Contains(entries, entry => entry.Record.Reference!.StartsWith("kostnader.csv:3 (sha256:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Enter_FaultyLine_NamesItAndEntersNothing()
    {
        await LoadCampaignsAsync();

        var result = await EnterAsync(await WriteAsync("kostnader.csv", ReadmeExample().Replace("95 000", "många", StringComparison.Ordinal)), "Anna");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("kostnader.csv: Row 3, column belopp: “många” is not a number. Write", result.Error, StringComparison.Ordinal);
        Assert.Contains("kostnader.csv: 1 faults. Nothing was entered.", result.Output, StringComparison.Ordinal);
        Assert.Empty(await ListAsync<CostLine>());
    }

    [Fact]
    public async Task Enter_Yaml_EntersTargetsAndPopulations()
    {
        await LoadCampaignsAsync();
        var file = await WriteAsync(
            "plan.yaml",
            "campaigns:\n  - slug: resekurage\n    targets: [{ channel: facebook, metric: reach, value: 1000000 }]\n    populations: [{ name: { sv: Vuxna, en: Adults }, size: 8300000, year: 2023, source: SCB }]\n");

        var result = await EnterAsync(file, "Anna");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Equal(1000000m, Assert.Single(await ListAsync<TargetLine>()).Record.Value);
        Assert.Equal(8300000, Assert.Single(await ListAsync<PopulationTable>()).Record.Size);
    }

    [Fact]
    public async Task Enter_TheReadmesRatesAndBreaks_AreEnteredOnce()
    {
        await LoadCampaignsAsync();
        var file = await WriteAsync("kurser.yaml", ReadmeExample("yaml", "rates:"));

        var first = await EnterAsync(file, "Anna");
        var second = await EnterAsync(file, "Bo");

        Assert.Equal((0, string.Empty), (first.ExitCode, first.Error));
        Assert.Contains("kurser.yaml: 0 lines entered by Bo, 2 entered before from this file.", second.Output, StringComparison.Ordinal);
        var rate = Assert.Single(await ListAsync<RateLine>()).Record;
        Assert.Equal(("EUR", 11.48m, new DateOnly(2023, 11, 1)), (rate.Currency, rate.SekPerUnit, rate.Day));
        var seriesBreak = Assert.Single(await ListAsync<BreakLine>()).Record;
        Assert.Equal(("tiktok", "reach", new DateOnly(2024, 3, 1)), (seriesBreak.Channel, seriesBreak.Metric, seriesBreak.ValidFrom));
    }

    [Fact]
    public async Task Enter_WithoutWhoOrFile_IsRefused()
    {
        var nobody = await ServerProgram.RunAsync("enter", folder.At("x.csv"), "--data", folder.At("data"));
        var nothing = await EnterAsync(folder.At("x.csv"), "Anna");

        Assert.Equal((1, 1), (nobody.ExitCode, nothing.ExitCode));
        Assert.Contains("--by", nobody.Error, StringComparison.Ordinal);
        Assert.Contains("There is no file", nothing.Error, StringComparison.Ordinal);
    }

    private static string ReadmeExample(string language = "csv", string begin = "kampanj;")
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Campaigns.sln")))
        {
            directory = directory.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        var parts = File.ReadAllText(Path.Combine(directory.FullName, "README.md")).Split($"```{language}\n").Where(part => part.StartsWith(begin, StringComparison.Ordinal));
        var example = Assert.Single(parts);
        return example[..example.IndexOf("```", StringComparison.Ordinal)];
    }

    private async Task<IReadOnlyList<PlanningEntry<T>>> ListAsync<T>()
        where T : class, IPlanningRecord
    {
        using var database = SqliteDatabase.Open(folder.At("data"), TimeProvider.System, NullLogger.Instance);
        return await new SqlPlanningLedger(database).ListAsync<T>(null, TestContext.Current.CancellationToken);
    }

    private async Task LoadCampaignsAsync()
    {
        using var server = await RunningServer.StartAsync(folder.At("data"));
        Assert.Equal(0, await server.StopAsync());
    }

    private async Task<string> WriteAsync(string name, string content)
    {
        await File.WriteAllTextAsync(folder.At(name), content, TestContext.Current.CancellationToken);
        return folder.At(name);
    }

    private Task<ProgramResult> EnterAsync(string file, string by) => ServerProgram.RunAsync("enter", file, "--by", by, "--data", folder.At("data"));
}
