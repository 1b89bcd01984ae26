using Campaigns.Server.Tests.Infrastructure;

namespace Campaigns.Server.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private const string Header = "document,campaign,track,channel,audience,metric,value,unit,qualifier,period_start,period_end\n";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Import_SameFileTwice_ChangesNothing()
    {
        await LoadPrintedFiguresAsync();
        var file = await WriteAsync(Row("1100000"));

        var first = await ImportAsync(file);
        var second = await ImportAsync(file);

        Assert.Contains("0 new, 0 revised, 1 unchanged", first.Output, StringComparison.Ordinal);
        Assert.Contains("0 new, 0 revised, 1 unchanged", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_ChangedFigure_BecomesRevision()
    {
        await LoadPrintedFiguresAsync();

        var result = await ImportAsync(await WriteAsync(Row("1200000")));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("0 new, 1 revised, 0 unchanged", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_BadRow_NamesPlaceAndCureAndStoresNothing()
    {
        await LoadPrintedFiguresAsync();

        var result = await ImportAsync(await WriteAsync(Row("1200000") + Row("många")));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Row 3, column value: “många” is not a number. Write", result.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was stored", result.Output, StringComparison.Ordinal);
        Assert.Contains("0 revised, 1 unchanged", (await ImportAsync(await WriteAsync(Row("1100000")))).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_BadRowWithGoodRowsAccepted_StoresTheGoodOnes()
    {
        await LoadPrintedFiguresAsync();

        var result = await ImportAsync(await WriteAsync(Row("1200000") + Row("många")), "--accept-good-rows");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("1 with errors left out. 0 new, 1 revised", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_Preview_StoresNothing()
    {
        await LoadPrintedFiguresAsync();
        var file = await WriteAsync(Row("1200000"));

        var preview = await ImportAsync(file, "--preview");

        Assert.Contains("1 figures would be stored. Nothing was stored.", preview.Output, StringComparison.Ordinal);
        Assert.Contains("1 revised", (await ImportAsync(file)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-file.csv", "There is no file")]
    public async Task Import_MissingFile_SaysSo(string name, string message)
    {
        var result = await ImportAsync(folder.At(name));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_UnknownConnector_NamesTheKnownOnes()
    {
        var result = await ImportAsync(await WriteAsync(Row("1")), "--connector", "telepathy");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("There is no connector 'telepathy'. Known: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("published-report", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownVerb_IsRefusedWithAHint()
    {
        var result = await ServerProgram.RunAsync("improt");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("import", result.Output, StringComparison.Ordinal);
    }

    private static string Row(string value) =>
        $"\"Jämställdhetsmyndigheten, Rapport 2024:3\",Resekurage,,facebook,personer i Sverige,reach,{value},accounts,unhedged,2023-12,2024-01\n";

    private async Task LoadPrintedFiguresAsync()
    {
        using var server = await RunningServer.StartAsync(folder.At("data"));
        Assert.Equal(0, await server.StopAsync());
    }

    private async Task<string> WriteAsync(string rows)
    {
        var path = folder.At($"{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(path, Header + rows, TestContext.Current.CancellationToken);
        return path;
    }

    private Task<ProgramResult> ImportAsync(string file, params string[] more) =>
        ServerProgram.RunAsync(["import", file, "--data", folder.At("data"), .. more]);
}
