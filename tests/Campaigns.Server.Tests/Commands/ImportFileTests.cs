using Campaigns.Server.Tests.Infrastructure;

namespace Campaigns.Server.Tests.Commands;

/// <summary>Sellers' files from the connectors' own examples, handed in at the command line.</summary>
public sealed class ImportFileTests : IDisposable
{
    private static readonly string Connectors = FindConnectors();

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Import_Workbook_IsStoredOnceAndSaysHowItWasRead()
    {
        await LoadCampaignsAsync();

        var first = await ImportAsync("cinema", "workbook-with-title-and-merged-cells.xlsx", "--reading");
        var second = await ImportAsync("cinema", "workbook-with-title-and-merged-cells.xlsx");

        Assert.Equal((0, string.Empty), (first.ExitCode, first.Error));
        Assert.Contains("Read as sheet Besök, header in row 4.", first.Output, StringComparison.Ordinal);
        Assert.Contains("Row 6, column Besökare: “8430” was read as 8430 admissions.", first.Output, StringComparison.Ordinal);
        Assert.Contains("The hidden sheet Utkast was not read.", first.Output, StringComparison.Ordinal);
        Assert.Contains("3 new, 0 revised, 0 unchanged", first.Output, StringComparison.Ordinal);
        Assert.Contains("0 new, 0 revised, 3 unchanged", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WorkbookWithBadCells_NamesSheetAndCell()
    {
        await LoadCampaignsAsync();

        var result = await ImportAsync("tv4-streaming", "workbook-with-bad-cells.xlsx");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Row 2, column Levererade visningar (sheet Slutrapport, cell E2): “41203.5” was read as 41203.5", result.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was stored", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WhatTheFileLeavesOpen_IsStatedByOptions()
    {
        await LoadCampaignsAsync();

        var sheet = await ImportAsync("dooh", "workbook-with-sheets-of-two-weeks.xlsx", "--sheet", "v.43");
        var campaign = await ImportAsync("tv4-streaming", "campaign-only-in-the-title.csv", "--campaign", "lat-inte-tystnaden-tala", "--track", "vuxna", "--status", "final");

        Assert.Contains("2 new", sheet.Output, StringComparison.Ordinal);
        Assert.Contains("1 new", campaign.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OpenNumber_IsReadAsTheDecimalSignSays()
    {
        await LoadCampaignsAsync();
        var file = folder.At("open.csv");
        await File.WriteAllTextAsync(file, "Kampanj;Nätverk;Vecka;Spelningar\nResekurage;Arlanda;2023v42;1.248\n", TestContext.Current.CancellationToken);

        var asked = await ServerProgram.RunAsync("import", file, "--connector", "dooh", "--data", folder.At("data"));
        var answered = await ServerProgram.RunAsync("import", file, "--connector", "dooh", "--data", folder.At("data"), "--decimal-sign", "comma", "--reading");

        Assert.Contains("may be 1248 or 1.248", asked.Error, StringComparison.Ordinal);
        Assert.Contains("“1.248” was read as 1248 plays.", answered.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--decimal-sign", "dot", "'dot' is not known here. Write comma or point.")]
    [InlineData("--status", "done", "'done' is not known here. Write final or preliminary.")]
    public async Task Import_UnknownWord_IsRefused(string option, string word, string message)
    {
        var result = await ImportAsync("cinema", "film-weeks.csv", option, word);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    private static string FindConnectors()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Campaigns.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return Path.Combine(folder.FullName, "connectors");
    }

    private async Task LoadCampaignsAsync()
    {
        using var server = await RunningServer.StartAsync(folder.At("data"));
        Assert.Equal(0, await server.StopAsync());
    }

    private Task<ProgramResult> ImportAsync(string connector, string example, params string[] more) =>
        ServerProgram.RunAsync(["import", Path.Combine(Connectors, connector, "examples", example), "--connector", connector, "--data", folder.At("data"), .. more]);
}
