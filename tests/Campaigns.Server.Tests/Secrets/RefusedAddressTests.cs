using System.Net.Http.Json;
using Campaigns.Server.Tests.Infrastructure;

namespace Campaigns.Server.Tests.Secrets;

/// <summary>An address that no source may ask is refused with file and line by the verb that checks, by the verb that reads and by the worker alike (reliability N3).</summary>
public sealed class RefusedAddressTests : IAsyncLifetime
{
    private const string Refusal = ".yaml:7: base_address: The address http://";

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

        var check = await ServerProgram.RunAsync(SecretSources.Environment, ["check", "--offline", .. settings]);
        var sync = await ServerProgram.RunAsync(SecretSources.Environment, ["sync", SecretSources.Ids[0], .. settings]);
        var worker = await WorkAsync();

        Assert.Equal((1, 3), (check.ExitCode, check.Error.Split(Refusal).Length - 1));
        Assert.Equal((1, 3), (sync.ExitCode, sync.Error.Split(Refusal).Length - 1));
        Assert.Contains("under allowed_hosts if the host is meant", check.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("running", worker, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(platform.Asked);
    }

    private async Task<string> WorkAsync()
    {
        using var server = await RunningServer.StartAsync(SecretSources.Environment, data.Path, $"--Campaigns:ConnectorsFolder={data.At("connectors")}");
        using var client = new HttpClient { BaseAddress = server.Address };
        var answer = await client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query = "{ sources { id state } }" }, Token);
        return await answer.Content.ReadAsStringAsync(Token);
    }
}
