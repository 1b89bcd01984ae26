using Campaigns.Server.Tests.Infrastructure;

namespace Campaigns.Server.Tests.Commands;

public sealed class TransferCommandsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task ExportImportVerify_PrintedFigures_MoveWhole()
    {
        await LoadPrintedFiguresAsync("old");
        var archive = folder.At("figures.archive");

        var export = await ServerProgram.RunAsync("export", archive, "--data", folder.At("old"));
        var import = await ServerProgram.RunAsync("import-archive", archive, "--data", folder.At("new"));
        var again = await ServerProgram.RunAsync("import-archive", archive, "--data", folder.At("new"));
        var verifyArchive = await ServerProgram.RunAsync("verify", archive, "--data", folder.At("new"));
        var verifyFolder = await ServerProgram.RunAsync("verify", folder.At("old"), "--data", folder.At("new"));

        Assert.Equal((0, 0, 0), (export.ExitCode, import.ExitCode, again.ExitCode));
        Assert.Matches(@": [1-9]\d+ observations, 1 kept answers, [1-9]\d* catalogue rows\.", export.Output);
        Assert.Matches(@"[1-9]\d+ new, 0 revised, 0 unchanged", import.Output);
        Assert.Matches(@" 0 new, 0 revised, [1-9]\d+ unchanged", again.Output);
        Assert.StartsWith("The same: ", verifyArchive.Output, StringComparison.Ordinal);
        Assert.StartsWith("The same: ", verifyFolder.Output, StringComparison.Ordinal);
        Assert.Contains("Importing 100 %", import.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_EmptyStore_ListsDifferencesAndFails()
    {
        await LoadPrintedFiguresAsync("old");
        var archive = folder.At("figures.archive");
        await ServerProgram.RunAsync("export", archive, "--data", folder.At("old"));

        var verify = await ServerProgram.RunAsync("verify", archive, "--data", folder.At("empty"));

        Assert.Equal(1, verify.ExitCode);
        Assert.Contains("Only in the archive: resekurage/", verify.Output, StringComparison.Ordinal);
        Assert.Matches(@"[1-9]\d+ differences \(\d+ listed\) in [1-9]\d+ observations", verify.Output);
    }

    [Fact]
    public async Task ImportArchive_FileOfFigures_SaysWhichVerbReadsIt()
    {
        var file = folder.At("figures.csv");
        await File.WriteAllTextAsync(file, "document,campaign\n", TestContext.Current.CancellationToken);

        var import = await ServerProgram.RunAsync("import-archive", file, "--data", folder.At("data"));

        Assert.Equal(1, import.ExitCode);
        Assert.Contains("is no archive of this program", import.Error, StringComparison.Ordinal);
        Assert.Contains("read with `import`", import.Error, StringComparison.Ordinal);
    }

    private async Task LoadPrintedFiguresAsync(string name)
    {
        using var server = await RunningServer.StartAsync(folder.At(name));
        Assert.Equal(0, await server.StopAsync());
    }
}
