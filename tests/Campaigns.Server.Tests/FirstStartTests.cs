using Campaigns.Server.Tests.Infrastructure;

namespace Campaigns.Server.Tests;

public sealed class FirstStartTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Serve_EmptyDataFolder_LoadsPrintedFiguresOnceAndNamesItsAddress()
    {
        using (var first = await RunningServer.StartAsync(folder.At("data")))
        {
            Assert.Contains("Loaded 39 figures of published-figures-2023.csv (published-report).", first.StartLines);
            Assert.Single(first.StartLines, line => line.StartsWith("Open http://127.0.0.1:", StringComparison.Ordinal));
            Assert.Equal(0, await first.StopAsync());
        }

        using var second = await RunningServer.StartAsync(folder.At("data"));
        Assert.DoesNotContain(second.StartLines, line => line.StartsWith("Loaded", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Serve_SampleDataAskedFor_LoadsIt()
    {
        using var server = await RunningServer.StartAsync(folder.At("data"), "--Campaigns:SampleData=true");

        Assert.Contains(server.StartLines, line => line.EndsWith(" figures of exempeldata.csv (exempeldata).", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Serve_SampleDataTurnedOff_HidesItAndTurnedOnBringsItBack()
    {
        const string Query = """{"query":"{ campaigns(first: 50) { nodes { slug } } sources { id } sample: campaign(slug: \"exempel-resekurage\") { slug } }"}""";
        foreach (var (samples, isSeen) in new[] { ("true", true), ("false", false), ("true", true) })
        {
            using var server = await RunningServer.StartAsync(folder.At("data"), $"--Campaigns:SampleData={samples}");
            using var client = new HttpClient { BaseAddress = server.Address };
            using var content = new StringContent(Query, System.Text.Encoding.UTF8, "application/json");
            using var response = await client.PostAsync(new Uri("/graphql", UriKind.Relative), content, TestContext.Current.CancellationToken);
            var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            Assert.Equal(isSeen, answer.Contains("exempel", StringComparison.Ordinal));
            Assert.Contains("\"resekurage\"", answer, StringComparison.Ordinal);
            var page = await client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(isSeen, page.Contains("/kampanj/exempel-", StringComparison.Ordinal));
            Assert.Equal(0, await server.StopAsync());
        }
    }

    [Fact]
    [System.Runtime.Versioning.SupportedOSPlatform("linux")]
    public async Task Serve_DataFolder_IsForItsOwnerOnly()
    {
        using var server = await RunningServer.StartAsync(folder.At("data"));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.At("data")));
    }

    [Fact]
    public async Task Serve_SecondProcessOnTheSameData_RefusesWithTheReason()
    {
        using var first = await RunningServer.StartAsync(folder.At("data"));

        var second = await ServerProgram.RunAsync("--urls", "http://127.0.0.1:0", "--data", folder.At("data"));

        Assert.Equal(1, second.ExitCode);
        Assert.Contains("another", second.Error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_AddressTaken_SaysWhatToDo()
    {
        using var first = await RunningServer.StartAsync(folder.At("one"));

        var second = await ServerProgram.RunAsync("--urls", first.Address.GetLeftPart(UriPartial.Authority), "--data", folder.At("two"));

        Assert.Equal(1, second.ExitCode);
        Assert.Contains("choose another address with --urls", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_BrokenConnectorFile_ListsItAndDoesNotStart()
    {
        var connector = Directory.CreateDirectory(folder.At("connectors/broken")).FullName;
        await File.WriteAllTextAsync(Path.Combine(connector, "connector.yaml"), "id: broken\nkind: telepathy\n", TestContext.Current.CancellationToken);

        var result = await ServerProgram.RunAsync("--data", folder.At("data"), $"--Campaigns:ConnectorsFolder={folder.At("connectors")}", "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("broken/connector.yaml:2", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }
}
