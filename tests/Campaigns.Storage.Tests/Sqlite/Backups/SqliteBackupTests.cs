using System.Diagnostics;
using Campaigns.Metrics;
using Campaigns.Storage.Sqlite;
using Campaigns.Storage.Sqlite.Backups;
using Campaigns.Storage.Tests.Infrastructure;
using Campaigns.Storage.Tests.Processes;

namespace Campaigns.Storage.Tests.Sqlite.Backups;

public sealed class SqliteBackupTests : IDisposable
{
    private static readonly int Rounds = Environment.GetEnvironmentVariable("KAMPANJ_LONG") == "1" ? 20 : 5;

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Data => folder.File("data");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Backup_WhileWriting_HoldsAPrefixOfWhatWasWritten()
    {
        using var database = OpenDatabase.In(Data);
        var store = new SqliteMetricStore(database);
        using var stop = new CancellationTokenSource();
        var acknowledged = -1;
        var writing = Task.Run(
            async () =>
            {
                for (var number = 0; !stop.IsCancellationRequested; number++)
                {
                    await store.WriteAsync(NumberedBatches.Batch(number), Token);
                    Volatile.Write(ref acknowledged, number);
                }
            },
            Token);

        for (var round = 0; round < Rounds; round++)
        {
            var before = Volatile.Read(ref acknowledged);
            var report = await SqliteBackup.BackUpAsync(database, folder.File($"backup-{round}"), null, Token);
            await AssertPrefix(report, before);
        }

        await stop.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task Backup_Restored_AnswersAsBeforeAndKeepsTheFormerDatabase()
    {
        var file = folder.File("backup.db");
        var backedUp = Sample.Impressions(1);
        await Fill(Data, backedUp, file);
        await Fill(Data, Sample.Impressions(2, hours: 1), null);

        var former = SqliteBackup.Restore(file, Data, TimeProvider.System);

        Assert.Equal([backedUp], await Read(Data));
        var other = folder.File("other");
        Directory.CreateDirectory(other);
        File.Copy(former!, Path.Combine(other, "campaigns.db"));
        Assert.Equal([Sample.Impressions(2, hours: 1)], await Read(other));
    }

    [Fact]
    public async Task Backup_RestoredIntoANewFolder_IsTheDatabase()
    {
        var file = folder.File("backup.db");
        await Fill(Data, Sample.Impressions(1), file);

        Assert.Null(SqliteBackup.Restore(file, folder.File("new"), TimeProvider.System));

        Assert.Equal([Sample.Impressions(1)], await Read(folder.File("new")));
    }

    [Fact]
    public async Task Restore_OverADamagedDatabaseWithItsLog_Works()
    {
        var file = folder.File("backup.db");
        await Fill(Data, Sample.Impressions(1), file);
        File.WriteAllText(Path.Combine(Data, "campaigns.db"), "damaged");
        File.WriteAllText(Path.Combine(Data, "campaigns.db-wal"), "the log of the damaged file");

        var former = SqliteBackup.Restore(file, Data, TimeProvider.System);

        Assert.Equal([Sample.Impressions(1)], await Read(Data));
        Assert.Equal("damaged", File.ReadAllText(former!));
    }

    [Fact]
    public async Task Restore_FolderInUse_IsRefusedAndChangesNothing()
    {
        var file = folder.File("backup.db");
        await Fill(Data, Sample.Impressions(1), file);
        await Fill(Data, Sample.Impressions(2, hours: 1), null);
        using (OpenDatabase.In(Data))
        {
            Assert.Contains(
                "in use", Assert.Throws<MetricStoreException>(() => SqliteBackup.Restore(file, Data, TimeProvider.System)).Message, StringComparison.Ordinal);
        }

        Assert.Equal([Sample.Impressions(2, hours: 1)], await Read(Data));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5000)]
    [InlineData(-1)]
    public async Task Verify_OneByteChanged_IsRefusedAndNothingIsRestored(int at)
    {
        var file = folder.File("backup.db");
        await Fill(Data, Sample.Impressions(1), file);
        var bytes = await File.ReadAllBytesAsync(file, Token);
        bytes[at < 0 ? bytes.Length + at : at] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, Token);

        Assert.Throws<MetricStoreException>(() => SqliteBackup.Verify(file));
        Assert.Throws<MetricStoreException>(() => SqliteBackup.Restore(file, folder.File("new"), TimeProvider.System));

        Assert.False(Directory.Exists(folder.File("new")));
    }

    [Fact]
    public async Task Verify_ChecksumFile_IsWhatSha256SumReads()
    {
        var file = folder.File("backup.db");
        await Fill(Data, Sample.Impressions(1), file);

        using var process = Process.Start(new ProcessStartInfo("sha256sum", ["-c", "backup.db.sha256"]) { WorkingDirectory = folder.Path, RedirectStandardOutput = true })!;

        Assert.Equal("backup.db: OK\n", await process.StandardOutput.ReadToEndAsync(Token));
        Assert.Equal(1, SqliteBackup.Verify(file).Observations);
    }

    [Fact]
    public async Task Backup_FileThatExists_IsNotReplaced()
    {
        var file = folder.File("backup.db");
        await Fill(Data, Sample.Impressions(1), file);
        using var database = OpenDatabase.In(Data);

        var fault = await Assert.ThrowsAsync<MetricStoreException>(() => SqliteBackup.BackUpAsync(database, file, null, Token));

        Assert.Contains("exists", fault.Message, StringComparison.Ordinal);
        Assert.Equal(1, SqliteBackup.Verify(file).Observations);
    }

    [Fact]
    public async Task Backup_Cancelled_LeavesNothing()
    {
        using var database = OpenDatabase.In(Data);
        var days = Enumerable.Range(0, 300_000).Select(day => Sample.Impressions(day) with { Window = Metrics.Observations.Window.Day(DateOnly.FromDayNumber(day)) });
        await new SqliteMetricStore(database).WriteAsync([.. days], Token);
        using var source = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => SqliteBackup.BackUpAsync(database, folder.File("backup.db"), new Cancelling(source), source.Token));

        Assert.DoesNotContain(Directory.GetFiles(folder.Path), file => Path.GetFileName(file).StartsWith("backup", StringComparison.Ordinal));
    }

    private async Task AssertPrefix(BackupReport report, int before)
    {
        var restored = folder.File(Path.GetFileName(report.File) + "-restored");
        SqliteBackup.Restore(report.File, restored, TimeProvider.System);
        using var database = OpenDatabase.In(restored);
        var found = await NumberedBatches.BatchesAsync(new SqliteMetricStore(database));
        Assert.True(found.Count > before, $"{found.Count} batches in the backup, {before + 1} acknowledged before it began.");
        Assert.Equal(Enumerable.Range(0, found.Count), found.Keys);
        Assert.All(found.Values, rows => Assert.Equal(NumberedBatches.Size, rows));
        Assert.Equal(found.Values.Sum(), report.Observations);
    }

    private static async Task Fill(string data, Metrics.Observations.Observation observation, string? backup)
    {
        using var database = OpenDatabase.In(data);
        await new SqliteMetricStore(database).WriteAsync([observation], Token);
        if (backup is not null)
        {
            await SqliteBackup.BackUpAsync(database, backup, null, Token);
        }
    }

    private static async Task<List<Metrics.Observations.Observation>> Read(string data)
    {
        using var database = OpenDatabase.In(data);
        return await new SqliteMetricStore(database).ReadAsync(new ObservationQuery(), Token).ToListAsync(Token);
    }

    private sealed class Cancelling(CancellationTokenSource source) : IProgress<double>
    {
        public void Report(double value) => source.Cancel();
    }
}
