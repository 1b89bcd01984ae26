using System.Globalization;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Sqlite;
using Campaigns.Storage.Tests.Infrastructure;
using Dapper;

namespace Campaigns.Storage.Tests.Processes;

/// <summary>Processes killed with SIGKILL at random moments.</summary>
public sealed class KilledProcessTests
{
    // One folder takes ten kills, so that the logs left behind by kills are themselves killed into.
    private const int KillsInOneFolder = 10;

    private static readonly int Kills = Environment.GetEnvironmentVariable("KAMPANJ_LONG") == "1" ? 200 : 20;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Writer_KilledAtRandom_KeepsEveryAcknowledgedBatchOnce()
    {
        var random = new Random(1);
        for (var folders = 0; folders < Kills / KillsInOneFolder; folders++)
        {
            using var folder = new TemporaryFolder();
            var acknowledged = -1;
            for (var kill = 0; kill < KillsInOneFolder; kill++)
            {
                acknowledged = Math.Max(acknowledged, await KillWriter(folder.Path, random.Next(0, 250)));
                await AssertWhole(folder.Path, acknowledged);
            }

            TestContext.Current.TestOutputHelper?.WriteLine($"{KillsInOneFolder} kills of a writer: {acknowledged + 1} batches acknowledged, all there once.");
        }
    }

    [Fact]
    public async Task Folder_HeldByAnotherProcess_IsRefusedUntilThatIsKilled()
    {
        using var folder = new TemporaryFolder();
        using var holder = ChildProcess.Start(ChildProcess.Write, folder.Path);
        await holder.StandardOutput.ReadLineAsync(Token);

        var fault = Assert.Throws<Metrics.MetricStoreException>(() => OpenDatabase.In(folder.Path));
        holder.Kill();
        await holder.WaitForExitAsync(Token);

        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"in use by process {holder.Id}."), fault.Message, StringComparison.Ordinal);
        OpenDatabase.In(folder.Path).Dispose();
    }

    /// <summary>Kills the writer some time after its first batch.</summary>
    /// <returns>The last number it had acknowledged.</returns>
    private static async Task<int> KillWriter(string folder, int milliseconds)
    {
        using var writer = ChildProcess.Start(ChildProcess.Write, folder);
        var first = await writer.StandardOutput.ReadLineAsync(Token);
        Assert.True(first is not null, await Errors(writer, first));
        var rest = writer.StandardOutput.ReadToEndAsync(Token);
        await Task.Delay(milliseconds, Token);
        writer.Kill();
        await writer.WaitForExitAsync(Token);

        // A last line without its end was cut by the kill, perhaps in the middle of the number.
        var lines = (await rest).Split('\n')[..^1];
        return int.Parse(lines.LastOrDefault(first)!, CultureInfo.InvariantCulture);
    }

    private static async Task<string> Errors(System.Diagnostics.Process process, string? first) =>
        first is null ? await process.StandardError.ReadToEndAsync(Token) : string.Empty;

    private static async Task AssertWhole(string folder, int acknowledged)
    {
        using var database = OpenDatabase.In(folder);
        using (var reader = database.Read())
        {
            Assert.Equal("ok", reader.Connection.ExecuteScalar<string>("PRAGMA integrity_check"));
            Assert.Empty(reader.Connection.Query("PRAGMA foreign_key_check"));
        }

        var found = await NumberedBatches.BatchesAsync(new SqliteMetricStore(database));

        // The batch after the last acknowledged one may be there, whole, or not.
        Assert.InRange(found.Count, acknowledged + 1, acknowledged + 2);
        Assert.Equal(Enumerable.Range(0, found.Count), found.Keys);
        Assert.All(found.Values, rows => Assert.Equal(NumberedBatches.Size, rows));
        var answers = new SqlRawAnswerStore(database);
        for (var number = 0; number <= acknowledged; number++)
        {
            var id = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(NumberedBatches.Answer(number).Content.Span));
            Assert.NotNull(await answers.FindAsync(id, Token));
        }
    }
}
