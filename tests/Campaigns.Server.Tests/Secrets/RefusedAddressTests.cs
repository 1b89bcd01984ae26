using System.Net.Http.Json;
using Campaigns.Server.Tests.Collecting;
using Campaigns.Server.Tests.Infrastructure;

namespace Campaigns.Server.Tests.Secrets;

/// <summary>An address that no source may ask is refused by the verb that tests connections, by the verb that reads and by the worker alike (reliability N3).</summary>
public sealed class RefusedAddressTests : IAsyncLifetime
{
    private const string Refusal = "Nothing was sent";

    private readonly TemporaryFolder data = new();
    private readonly TemporaryFolder keys = new();
    private EchoingPlatform platform = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        platform = await EchoingPlatform.StartAsync();
        SecretSources.Write(data, keys, platform.Address);
        foreach (var source in SecretSources.Ids)
        {
            // Listening and willing to answer, but nobody has allowed it.
            var file = data.At($"sources/{source}.yaml");
            await File.WriteAllTextAsync(file, string.Join('\n', (await File.ReadAllLinesAsync(file, Token)).Where(line => !line.StartsWith("allowed_hosts", StringComparison.Ordinal))), Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await platform.DisposeAsync();
        data.Dispose();
        keys.Dispose();
    }

    [Fact]
    public async Task Address_NotAllowed_IsRefusedByCheckSyncAndWorkerAndNeverAsked()
    {
        string[] settings = ["--data", data.Path, $"--Campaigns:ConnectorsFolder={data.At("connectors")}"];

        var check = await ServerProgram.RunAsync(SecretSources.Environment, ["check", .. settings]);
        var sync = await ServerProgram.RunAsync(SecretSources.Environment, ["sync", SecretSources.Ids[0], .. settings]);
        var worker = await WorkAsync();

        Assert.Equal((1, 3), (check.ExitCode, check.Error.Split(Refusal).Length - 1));
        Assert.Equal((1, 1), (sync.ExitCode, sync.Error.Split(Refusal).Length - 1));
        Assert.Equal(3, worker.Split(Refusal).Length - 1);
        Assert.Empty(platform.Asked);
    }

    private async Task<string> WorkAsync()
    {
        using var server = await RunningServer.StartAsync(SecretSources.Environment, data.Path, $"--Campaigns:ConnectorsFolder={data.At("connectors")}");
        foreach (var source in SecretSources.Ids)
        {
            await WorkerBench.UntilAsync(server, async () => (await ServedRuns.FinishedAsync(server, source)).Count > 0, betweenLooks: TimeSpan.FromMilliseconds(100));
        }

        using var client = new HttpClient { BaseAddress = server.Address };
        var answer = await client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query = "{ sources { failure { technical } } }" }, Token);
        return await answer.Content.ReadAsStringAsync(Token);
    }
}
