using System.Net;
using Campaigns.Server.Tests.Infrastructure;

namespace Campaigns.Server.Tests.Roles;

/// <summary>Worker, API and dashboard as three processes that share a real InfluxDB and a real PostgreSQL.</summary>
public sealed class SplitRolesTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly HttpClient http = new();
    private TeamStores team = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => team = await TeamStores.StartAsync();

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await team.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task ThreeProcesses_ShowWhatTheWorkerLoaded_AndSayWhenOneIsGone()
    {
        using var worker = await RunningServer.StartAsync(folder.At("worker"), ["--role", "worker", .. team.Arguments]);
        using var api = await RunningServer.StartAsync(folder.At("api"), ["--role", "api", .. team.Arguments]);
        using var dashboard = await RunningServer.StartAsync(folder.At("dashboard"), "--role", "dashboard", $"--Campaigns:ApiAddress={api.Address}");

        foreach (var server in (RunningServer[])[worker, api, dashboard])
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, "/health/live"));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, "/health/ready"));
        }

        var page = await http.GetStringAsync(new Uri(dashboard.Address, "/kampanj/resekurage"), Token);
        Assert.Contains("Resekurage", page, StringComparison.Ordinal);
        Assert.Matches(@"1[\s\u00a0]100[\s\u00a0]000|1,1[\s\u00a0]milj", WebUtility.HtmlDecode(page));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(worker, "/graphql"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(worker, "/kampanjer"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(api, "/kampanjer"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(dashboard, "/graphql"));
        Assert.False(Directory.Exists(folder.At("dashboard/spool")));
        Assert.False(File.Exists(folder.At("worker/campaigns.db")));

        api.Kill();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(dashboard, "/health/ready"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(dashboard, "/health/live"));
        Assert.NotEqual(HttpStatusCode.OK, await StatusAsync(dashboard, "/kampanj/resekurage"));
    }

    [Fact]
    public async Task Backup_OfServersInUse_IsAnArchiveThatVerifies()
    {
        using var worker = await RunningServer.StartAsync(folder.At("worker"), ["--role", "worker", .. team.Arguments]);
        var file = folder.At("backup.archive");

        var backup = await ServerProgram.RunAsync(["backup", file, "--data", folder.At("tool"), .. team.Arguments]);
        var verify = await ServerProgram.RunAsync(["verify", file, "--data", folder.At("tool"), .. team.Arguments]);
        var restored = await ServerProgram.RunAsync("restore", file, "--data", folder.At("restored"));

        Assert.True(backup.ExitCode == 0, backup.Error);
        Assert.StartsWith("The same: ", verify.Output, StringComparison.Ordinal);
        Assert.True(restored.ExitCode == 0, restored.Error);
        Assert.Matches("^Restored [1-9]", restored.Output);
    }

    [Fact]
    public async Task Archive_OfTheEmbeddedDatabase_MovesToServersWhole()
    {
        using (var office = await RunningServer.StartAsync(folder.At("office")))
        {
            Assert.Equal(0, await office.StopAsync());
        }

        var archive = folder.At("all.archive");
        var export = await ServerProgram.RunAsync("export", archive, "--data", folder.At("office"));
        var import = await ServerProgram.RunAsync(["import-archive", archive, "--data", folder.At("team"), .. team.Arguments]);
        var again = await ServerProgram.RunAsync(["import-archive", archive, "--data", folder.At("team"), .. team.Arguments]);
        var verifyArchive = await ServerProgram.RunAsync(["verify", archive, "--data", folder.At("team"), .. team.Arguments]);
        var verifyStore = await ServerProgram.RunAsync(["verify", folder.At("office"), "--data", folder.At("team"), .. team.Arguments]);

        Assert.True(export.ExitCode == 0, export.Error);
        Assert.True(import.ExitCode == 0, import.Error);
        Assert.Matches(@"[1-9]\d+ new, 0 revised, 0 unchanged\.", import.Output);
        Assert.Matches(@" 0 new, 0 revised, [1-9]\d+ unchanged\.", again.Output);
        Assert.StartsWith("The same: ", verifyArchive.Output, StringComparison.Ordinal);
        Assert.StartsWith("The same: ", verifyStore.Output, StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> StatusAsync(RunningServer server, string path)
    {
        using var answer = await http.GetAsync(new Uri(server.Address, path), Token);
        return answer.StatusCode;
    }
}
