using Campaigns.Server.Tests.Infrastructure;

namespace Campaigns.Server.Tests.Commands;

public sealed class BackupCommandsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Data => folder.At("data");

    private string Backup => folder.At("backup.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Backup_WhileServing_CanBeRestoredAndVerified()
    {
        ProgramResult backup, refused;
        using (var server = await RunningServer.StartAsync(Data))
        {
            backup = await ServerProgram.RunAsync("backup", Backup, "--data", Data);
            refused = await ServerProgram.RunAsync("restore", Backup, "--data", Data);
            Assert.Equal(0, await server.StopAsync());
        }

        var restored = await ServerProgram.RunAsync("restore", Backup, "--data", folder.At("restored"));
        var verified = await ServerProgram.RunAsync("verify", Data, "--data", folder.At("restored"));

        Assert.True(backup.ExitCode == 0, backup.Error);
        Assert.Matches(@"backup\.db: [1-9]\d+ observations, \d+ bytes, SHA-256 [0-9a-f]{64}\. Read back and found whole\.", backup.Output);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("is in use by process", refused.Error, StringComparison.Ordinal);
        Assert.Matches("^Restored [1-9]", restored.Output);
        Assert.StartsWith("The same: ", verified.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_OverAnotherState_KeepsItBeside()
    {
        using (var server = await RunningServer.StartAsync(Data))
        {
            Assert.Equal(0, await server.StopAsync());
        }

        Assert.Equal(0, (await ServerProgram.RunAsync("backup", Backup, "--data", Data)).ExitCode);

        var restored = await ServerProgram.RunAsync("restore", Backup, "--data", Data);

        Assert.Contains("What was there is kept as ", restored.Output, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Data, "campaigns.db.before-*"));
    }

    [Fact]
    public async Task Restore_MissingBackup_SaysSo()
    {
        var restored = await ServerProgram.RunAsync("restore", folder.At("none.db"), "--data", Data);

        Assert.Equal(1, restored.ExitCode);
        Assert.Contains("There is no backup", restored.Error, StringComparison.Ordinal);
    }
}
