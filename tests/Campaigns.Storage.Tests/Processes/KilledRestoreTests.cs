using Campaigns.Storage.Sqlite;
using Campaigns.Storage.Sqlite.Backups;
using Campaigns.Storage.Tests.Infrastructure;
using Dapper;

namespace Campaigns.Storage.Tests.Processes;

/// <summary>A restore killed with SIGKILL leaves the former database or the restored one, never something between.</summary>
public sealed class KilledRestoreTests
{
    private const int BackedUp = 3;
    private const int Former = 8;

    private static readonly int Kills = Environment.GetEnvironmentVariable("KAMPANJ_LONG") == "1" ? 200 : 15;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Restore_KilledAtRandom_LeavesOldOrNew()
    {
        var random = new Random(3);
        var (old, restored) = (0, 0);
        using var folder = new TemporaryFolder();
        await BackUpAsync(folder);
        for (var kill = 0; kill < Kills; kill++)
        {
            var data = folder.File("data");
            await FillAsync(data, Former);

            await KillAsync(folder.Path, random.Next(0, 120));

            var batches = await CountAsync(data);
            Assert.Contains(batches, (int[])[BackedUp, Former]);
            _ = batches == Former ? old++ : restored++;
            Directory.Delete(data, recursive: true);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{Kills} kills of a restore: {old} left the former database, {restored} the restored one.");
    }

    private static async Task BackUpAsync(TemporaryFolder folder)
    {
        await FillAsync(folder.File("source"), BackedUp);
        using var database = OpenDatabase.In(folder.File("source"));
        await SqliteBackup.BackUpAsync(database, folder.File("backup.db"), null, Token);
    }

    private static async Task FillAsync(string data, int batches)
    {
        using var database = OpenDatabase.In(data);
        var store = new SqliteMetricStore(database);
        for (var number = 0; number < batches; number++)
        {
            await store.WriteAsync(NumberedBatches.Batch(number), Token);
        }
    }

    private static async Task KillAsync(string folder, int milliseconds)
    {
        using var restore = ChildProcess.Start(ChildProcess.Restore, folder);
        await restore.StandardOutput.ReadLineAsync(Token);
        await Task.Delay(milliseconds, Token);
        restore.Kill();
        await restore.WaitForExitAsync(Token);
    }

    private static async Task<int> CountAsync(string data)
    {
        using var database = OpenDatabase.In(data);
        using (var reader = database.Read())
        {
            Assert.Equal("ok", reader.Connection.ExecuteScalar<string>("PRAGMA integrity_check"));
        }

        return await NumberedBatches.CountAsync(new SqliteMetricStore(database));
    }
}
