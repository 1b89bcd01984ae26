using Campaigns.Metrics;
using Campaigns.Storage.Backups;
using Campaigns.Storage.Sqlite.Backups;
using Campaigns.Storage.Tests.Infrastructure;
using Campaigns.Storage.Tests.Processes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Campaigns.Storage.Tests.Backups;

public sealed class BackupServiceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Data => folder.File("data");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Ask_HeldFolder_GivesTheBackupOfItsHolder()
    {
        using var database = OpenDatabase.In(Data);
        await new Storage.Sqlite.SqliteMetricStore(database).WriteAsync([Sample.Impressions(1), Sample.Impressions(2, hours: 1)], Token);
        using var service = await StartAsync(new EmbeddedBackup(database));

        var report = await new BackupRequests(TimeProvider.System).AskAsync(Data, folder.File("backup.db"), null, Token);

        Assert.Equal(2, report.Observations);
        Assert.Equal(report, SqliteBackup.Verify(folder.File("backup.db")));
        await service.StopAsync(Token);
        Assert.Empty(Directory.GetFiles(Path.Combine(Data, "requests")));
    }

    [Fact]
    public async Task Ask_FileThatExists_GivesTheHoldersRefusal()
    {
        using var database = OpenDatabase.In(Data);
        using var service = await StartAsync(new EmbeddedBackup(database));
        await File.WriteAllTextAsync(folder.File("taken"), "precious", Token);

        var fault = await Assert.ThrowsAsync<MetricStoreException>(
            () => new BackupRequests(TimeProvider.System).AskAsync(Data, folder.File("taken"), null, Token));

        Assert.Contains("an older backup is not replaced", fault.Message, StringComparison.Ordinal);
        Assert.Equal("precious", await File.ReadAllTextAsync(folder.File("taken"), Token));
        await service.StopAsync(Token);
    }

    [Fact]
    public async Task Ask_TakenBack_StopsTheBackup()
    {
        using var database = OpenDatabase.In(Data);
        var endless = new EndlessBackup();
        using var service = await StartAsync(endless);
        using var asking = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var asked = new BackupRequests(TimeProvider.System).AskAsync(Data, folder.File("never"), null, asking.Token);
        await endless.Begun.Task.WaitAsync(Token);
        await asking.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        await endless.Stopped.Task.WaitAsync(Token);
        await service.StopAsync(Token);
    }

    [Fact]
    public async Task Ask_HolderThatIsKilled_SaysSo()
    {
        using var holder = ChildProcess.Start(ChildProcess.Write, Data);
        await holder.StandardOutput.ReadLineAsync(Token);
        var asked = new BackupRequests(TimeProvider.System).AskAsync(Data, folder.File("never"), null, Token);

        holder.Kill();

        var fault = await Assert.ThrowsAsync<MetricStoreException>(() => asked);
        Assert.Contains("does not answer", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(Data, "requests")));
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Requests_CanBeWrittenByTheOwnerOnly()
    {
        using var database = OpenDatabase.In(Data);
        Directory.CreateDirectory(Path.Combine(Data, "requests"), (UnixFileMode)0b111_111_111);
        using var service = await StartAsync(new EmbeddedBackup(database));

        await new BackupRequests(TimeProvider.System).AskAsync(Data, folder.File("backup.db"), null, Token);

        Assert.Equal((UnixFileMode)0b111_000_000, File.GetUnixFileMode(Path.Combine(Data, "requests")));
        Assert.Equal((UnixFileMode)0b110_000_000, File.GetUnixFileMode(folder.File("backup.db")));
        await service.StopAsync(Token);
    }

    private async Task<BackupService> StartAsync(IInstallationBackup backup)
    {
        var service = new BackupService(
            backup, Options.Create(new StorageOptions { DataFolder = Data }), TimeProvider.System, NullLogger<BackupService>.Instance);
        await service.StartAsync(Token);
        return service;
    }

    private sealed class EndlessBackup : IInstallationBackup
    {
        public TaskCompletionSource Begun { get; } = new();

        public TaskCompletionSource Stopped { get; } = new();

        public async Task<BackupReport> BackUpAsync(string file, IProgress<double>? progress, CancellationToken cancellationToken)
        {
            Begun.TrySetResult();
            try
            {
                while (true)
                {
                    progress!.Report(0.5);
                    await Task.Delay(10, cancellationToken);
                }
            }
            finally
            {
                Stopped.TrySetResult();
            }
        }
    }
}
