using Campaigns.Sandbox;
using Campaigns.Sandbox.Faults;
using Campaigns.Sandbox.Scenario;
using Campaigns.Server.Tests.Infrastructure;

namespace Campaigns.Server.Tests.Commands;

/// <summary>The verbs about sources, as the built executable runs them against Matomo's stand-in.</summary>
public sealed class SyncCommandTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sync_NamedDays_ReadsThemWithProgressAndASecondTimeChangesNothing()
    {
        await using var sandbox = await StartAsync();
        using var data = new TemporaryFolder();
        SandboxSource.Write(data, sandbox, "2023-11-01");
        string[] words = ["sync", "webb", "--from", "2023-11-01", "--to", "2023-11-03", "--data", data.Path];

        var first = await ServerProgram.RunAsync(words);
        var second = await ServerProgram.RunAsync(words);

        Assert.True(first.ExitCode == 0, first.Error + first.Output);
        Assert.Matches("^webb: ([0-9]+) of \\1 windows read. [1-9][0-9]* new figures, 0 revised, [0-9]+ unchanged, 0 held", first.Output);
        Assert.Matches("webb .*: 0 of [0-9]+ windows", first.Error);
        Assert.Matches("[0-9]+ of [0-9]+ windows, [1-9][0-9]* new figures", first.Error);
        Assert.Matches("^webb: ([0-9]+) of \\1 windows read. 0 new figures, 0 revised, [1-9][0-9]* unchanged", second.Output);
        Assert.DoesNotContain("\r", first.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sync_KeyThatIsNotAccepted_SaysWhatToDoAndKeepsTheRun()
    {
        await using var sandbox = await StartAsync();
        using var data = new TemporaryFolder();
        SandboxSource.Write(data, sandbox, key: "0123456789abcdef0123456789canary");

        var result = await ServerProgram.RunAsync("sync", "webb", "--data", data.Path);
        var list = await ServerProgram.RunAsync("sources", "list", "--data", data.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Make a new key", result.Error, StringComparison.Ordinal);
        Assert.Contains("Make a new key", list.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", result.Error + result.Output + list.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no source 'tiktok'. Sources: webb.", "tiktok")]
    [InlineData("--from is needed", "webb", "--to", "2023-11-01")]
    [InlineData("written as 2023-10-18", "webb", "--from", "1 november")]
    [InlineData("before they begin", "webb", "--from", "2023-11-02", "--to", "2023-11-01")]
    public async Task Sync_WordsThatCannotBeUsed_SayWhatToWrite(string message, params string[] words)
    {
        await using var sandbox = await StartAsync();
        using var data = new TemporaryFolder();
        SandboxSource.Write(data, sandbox);

        var result = await ServerProgram.RunAsync(["sync", .. words, "--data", data.Path]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Empty(sandbox.Requests.Seen);
    }

    [Fact]
    public async Task Sync_BesideARunningServer_SaysHowToAskIt()
    {
        await using var sandbox = await StartAsync();
        using var data = new TemporaryFolder();
        using var server = await RunningServer.StartAsync(data.Path);

        var result = await ServerProgram.RunAsync("sync", "webb", "--data", data.Path);
        SandboxSource.Write(data, sandbox);
        var list = await ServerProgram.RunAsync("sources", "list", "--data", data.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("startSync", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, list.ExitCode);
        Assert.StartsWith("webb\tmatomo\t", list.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Source_TellsAccountAndCampaignsOrWhatIsMissing()
    {
        await using var sandbox = await StartAsync();
        using var data = new TemporaryFolder();
        SandboxSource.Write(data, sandbox);

        var good = await ServerProgram.RunAsync("check", "--data", data.Path);
        sandbox.Faults.Add(new Fault { Kind = FaultKind.PermissionMissing, Platform = Platform.Matomo, Times = 9 });
        var bad = await ServerProgram.RunAsync("check", "--data", data.Path);
        var offline = await ServerProgram.RunAsync("check", "--offline", "--data", data.Path);

        Assert.True(good.ExitCode == 0, good.Error + good.Output);
        Assert.Matches("webb: .* answers, time zone Europe/Stockholm", good.Output);
        Assert.Equal(1, bad.ExitCode);
        Assert.Contains("right to read ads", bad.Error, StringComparison.Ordinal);
        Assert.Equal(0, offline.ExitCode);
    }

    private static async Task<SandboxServer> StartAsync() => await SandboxServer.StartAsync(
        new SandboxOptions { Clock = new SandboxClock(TimeProvider.System.GetUtcNow()) }, Token);
}
