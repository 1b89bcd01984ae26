using System.Diagnostics;
using System.Globalization;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Sqlite;
using Campaigns.Storage.Sqlite.Backups;
using Campaigns.Storage.Tests.Infrastructure;
using Dapper;

namespace Campaigns.Storage.Tests.Processes;

/// <summary>The roles that this assembly plays in a process of its own, to be killed from outside.</summary>
internal static class ChildProcess
{
    public const string Switch = "--as-child";

    /// <summary>Writes numbered batches without end and says each one that the store has acknowledged.</summary>
    public const string Write = "write";

    /// <summary>Writes <see cref="FailingDiskTests.Batches"/> batches on one thread, says each acknowledged one and each failure, and repeats what failed, or ends there when the folder has a file <c>stop</c>.</summary>
    public const string WriteThrough = "write-through";

    /// <summary>As <see cref="Write"/>, to the InfluxDB, from the number and in the size that the folder's file <c>load</c> names.</summary>
    public const string WriteToInflux = "write-influx";

    /// <summary>Opens the database with one more migration, a long one, and says when it is done.</summary>
    public const string Migrate = "migrate";

    /// <summary>As <see cref="Migrate"/>, in the PostgreSQL that the folder's file <c>server</c> names.</summary>
    public const string MigratePostgres = "migrate-postgres";

    /// <summary>Restores <c>backup.db</c> of the folder over its <c>data</c> again and again, and says before each time that it begins.</summary>
    public const string Restore = "restore";

    /// <summary>Starts a role; its output is read with <see cref="Process.StandardOutput"/>.</summary>
    public static Process Start(string role, string folder)
    {
        // Not the running process, which may be another test host.
        var program = Path.ChangeExtension(typeof(ChildProcess).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null);
        return Process.Start(new ProcessStartInfo(program) { ArgumentList = { Switch, role, folder }, RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    public static async Task<int> RunAsync(string role, string folder)
    {
        switch (role)
        {
            case Write:
                await WriteAsync(folder);
                return 0;
            case WriteThrough:
                FailingDiskTests.WriteThrough(folder);
                return 0;
            case WriteToInflux:
                await WriteToInfluxAsync(folder);
                return 0;
            case Migrate:
                Console.WriteLine("begun");
                LongMigration.Open(folder).Dispose();
                Console.WriteLine("done");
                return 0;
            case MigratePostgres:
                Console.WriteLine("begun");
                await (await LongMigration.OpenAsync(LongMigration.OptionsOf(folder))).DisposeAsync();
                Console.WriteLine("done");
                return 0;
            case Restore:
                while (true)
                {
                    Console.WriteLine("begun");
                    SqliteBackup.Restore(Path.Combine(folder, "backup.db"), Path.Combine(folder, "data"), TimeProvider.System);
                }

            default:
                await Console.Error.WriteLineAsync($"No role {role}.");
                return 2;
        }
    }

    private static async Task WriteAsync(string folder)
    {
        using var database = OpenDatabase.In(folder);
        var store = new SqliteMetricStore(database);
        var answers = new SqlRawAnswerStore(database);
        // A log that is moved into the file at nearly every commit, so that kills fall into that too.
        await database.WriteAsync(writer => writer.Execute("PRAGMA wal_autocheckpoint = 40"), CancellationToken.None);
        for (var number = await NumberedBatches.CountAsync(store); ; number++)
        {
            await answers.SaveAsync(NumberedBatches.Answer(number), CancellationToken.None);
            await store.WriteAsync(NumberedBatches.Batch(number), CancellationToken.None);
            Console.WriteLine(number.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static async Task WriteToInfluxAsync(string folder)
    {
        var load = await File.ReadAllLinesAsync(Path.Combine(folder, "load"));
        var size = int.Parse(load[2], CultureInfo.InvariantCulture);
        await using var store = Influx.InfluxStores.Make(Influx.InfluxStores.Options(load[0]), Path.Combine(folder, "spool"));
        await store.StartAsync(CancellationToken.None);
        for (var number = int.Parse(load[1], CultureInfo.InvariantCulture); ; number++)
        {
            await store.WriteAsync(NumberedBatches.Batch(number, size), CancellationToken.None);
            Console.WriteLine(number.ToString(CultureInfo.InvariantCulture));
        }
    }
}
