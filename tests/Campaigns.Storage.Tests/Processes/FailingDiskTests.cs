using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Campaigns.Metrics;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Sqlite;
using Campaigns.Storage.Tests.Infrastructure;
using Dapper;

namespace Campaigns.Storage.Tests.Processes;

/// <summary>The disk reports an I/O error at one of the writer's flushes: strace lets the n-th fsync or fdatasync fail with EIO.</summary>
/// <remarks>A commit that failed may be there after a restart (reliability R8), so what is acknowledged must be there once, and at most the failed batch besides.</remarks>
public sealed class FailingDiskTests
{
    public const int Batches = 60;

    private const string Acknowledged = "stored ";
    private const string Failed = "failed";

    // Of the flushes of a run: while the database is made, at commits, and at checkpoints.
    private static readonly int[] Ordinary = [4, 9, 31, 77, 122];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Writer_FlushThatFails_KeepsEveryAcknowledgedBatchOnce()
    {
        var (told, stayed) = (0, 0);
        var places = Environment.GetEnvironmentVariable("KAMPANJ_LONG") == "1" ? [.. Enumerable.Range(1, 200)] : Ordinary;
        foreach (var flush in places)
        {
            using var folder = new TemporaryFolder();
            // Every other writer gives up at the failure, so that the database is opened as the failure left it.
            var stops = flush % 2 == 0;
            if (stops)
            {
                await File.WriteAllTextAsync(folder.File("stop"), string.Empty, Token);
            }

            var lines = await RunAsync(folder, flush);

            // An error while the log is moved into the file fails no commit: the log still holds it all, and the next move does it again.
            var isTold = lines.Contains(Failed);
            told += isTold ? 1 : 0;
            var acknowledged = lines.Count(line => line.StartsWith(Acknowledged, StringComparison.Ordinal));
            Assert.True((stops && isTold) || acknowledged == Batches, string.Join('\n', lines));
            stayed += await AssertWholeAsync(folder.File("data"), acknowledged) - acknowledged;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{places.Length} writers met an I/O error, {told} of them in a commit; all databases whole, {stayed} failed commits were there nevertheless.");
    }

    /// <summary>The writer, in a process of its own. Everything on one thread: strace counts the flushes of each thread.</summary>
    internal static void WriteThrough(string folder)
    {
        SqliteDatabase? database = null;
        for (var (number, failures) = (0, 0); number < Batches && failures < 10;)
        {
            try
            {
                database ??= Open(Path.Combine(folder, "data"));
                new SqlRawAnswerStore(database).SaveAsync(NumberedBatches.Answer(number), CancellationToken.None).GetAwaiter().GetResult();
                new SqliteMetricStore(database).WriteAsync(NumberedBatches.Batch(number), CancellationToken.None).GetAwaiter().GetResult();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Acknowledged}{number}"));
                number++;
            }
            catch (MetricStoreException fault) when (fault.Message.Contains("reported an error", StringComparison.Ordinal))
            {
                failures++;
                Console.WriteLine(Failed);
                if (File.Exists(Path.Combine(folder, "stop")))
                {
                    return;
                }
            }
        }

        database?.Dispose();
    }

    private static SqliteDatabase Open(string folder)
    {
        var database = OpenDatabase.In(folder);
        // A log that is moved into the file at nearly every commit, so that errors fall into that too.
        database.WriteAsync(writer => writer.Execute("PRAGMA wal_autocheckpoint = 40"), CancellationToken.None).GetAwaiter().GetResult();
        return database;
    }

    private static async Task<string[]> RunAsync(TemporaryFolder folder, int flush)
    {
        var inject = string.Create(CultureInfo.InvariantCulture, $"inject=fsync,fdatasync:error=EIO:when={flush}");
        var program = Path.ChangeExtension(typeof(FailingDiskTests).Assembly.Location, null);
        using var writer = Process.Start(new ProcessStartInfo(
            "strace",
            ["-f", "--seccomp-bpf", "-qq", "-o", folder.File("trace"), "-e", "trace=fsync,fdatasync", "-e", inject, program, ChildProcess.Switch, ChildProcess.WriteThrough, folder.Path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = writer.StandardError.ReadToEndAsync(Token);
        var output = await writer.StandardOutput.ReadToEndAsync(Token);
        await writer.WaitForExitAsync(Token);
        Assert.True(writer.ExitCode == 0, $"The writer under strace ended with {writer.ExitCode}: {await error}");
        Assert.Contains("(INJECTED)", await File.ReadAllTextAsync(folder.File("trace"), Token), StringComparison.Ordinal);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <returns>How many batches are there.</returns>
    private static async Task<int> AssertWholeAsync(string data, int acknowledged)
    {
        using var database = OpenDatabase.In(data);
        using (var reader = database.Read())
        {
            Assert.Equal("ok", reader.Connection.ExecuteScalar<string>("PRAGMA integrity_check"));
            Assert.Empty(reader.Connection.Query("PRAGMA foreign_key_check"));
        }

        var found = await NumberedBatches.BatchesAsync(new SqliteMetricStore(database));
        Assert.InRange(found.Count, acknowledged, acknowledged + 1);
        Assert.Equal(Enumerable.Range(0, found.Count), found.Keys);
        Assert.All(found.Values, rows => Assert.Equal(NumberedBatches.Size, rows));
        var answers = new SqlRawAnswerStore(database);
        for (var number = 0; number < acknowledged; number++)
        {
            Assert.NotNull(await answers.FindAsync(Convert.ToHexStringLower(SHA256.HashData(NumberedBatches.Answer(number).Content.Span)), Token));
        }

        return found.Count;
    }
}
