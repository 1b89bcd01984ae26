using System.Runtime.Versioning;
using Campaigns.Metrics;
using Campaigns.Storage.Sqlite;
using Campaigns.Storage.Tests.Infrastructure;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Campaigns.Storage.Tests.Sqlite;

public sealed class SqliteDatabaseTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Open_NewFolder_IsReadableByItsOwnerOnly()
    {
        var path = folder.File("new/data");

        using var database = OpenDatabase.In(path);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(path));
        Assert.All(Directory.GetFiles(path), file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
        Assert.Contains(Directory.GetFiles(path), file => file.EndsWith("-wal", StringComparison.Ordinal));
    }

    [Fact]
    public void Open_Connections_AreSetAsTheDesignSays()
    {
        using var database = OpenDatabase.In(folder.Path);
        using var writer = SqliteConnections.OpenWriter(database.File);
        using var reader = database.Read();

        Assert.Equal("wal", writer.ExecuteScalar<string>("PRAGMA journal_mode"));
        Assert.Equal(2, writer.ExecuteScalar<int>("PRAGMA synchronous"));
        Assert.Equal(1, writer.ExecuteScalar<int>("PRAGMA foreign_keys"));
        Assert.Equal(0, reader.Connection.ExecuteScalar<int>("PRAGMA wal_autocheckpoint"));
        Assert.Throws<SqliteException>(() => reader.Connection.Execute("DELETE FROM observation"));
    }

    [Fact]
    public void Open_FolderInUse_IsRefusedAndTheHolderNamed()
    {
        using var first = OpenDatabase.In(folder.Path);

        var fault = Assert.Throws<MetricStoreException>(() => OpenDatabase.In(folder.Path));

        Assert.Contains($"in use by process {Environment.ProcessId}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_AfterDispose_Works()
    {
        OpenDatabase.In(folder.Path).Dispose();
        OpenDatabase.In(folder.Path).Dispose();

        Assert.Equal(["campaigns.db", "campaigns.lock"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Open_FolderThatIsAFile_IsRefusedWithTheCure()
    {
        File.WriteAllText(folder.File("taken"), "x");

        var fault = Assert.Throws<MetricStoreException>(() => OpenDatabase.In(folder.File("taken")));

        Assert.Contains("cannot be used", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_TextFileInPlaceOfTheDatabase_IsRefusedAndLeftAlone()
    {
        var text = string.Concat(Enumerable.Repeat("not a database ", 1000));
        File.WriteAllText(folder.File("campaigns.db"), text);

        var fault = Assert.Throws<MetricStoreException>(() => OpenDatabase.In(folder.Path));

        Assert.Contains("is no database", fault.Message, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(folder.File("campaigns.db")));
    }

    [Fact]
    public async Task Open_DamagedPage_IsRefusedAndNothingIsWritten()
    {
        var file = await Filled();
        var bytes = await File.ReadAllBytesAsync(file, Token);
        // A page in the middle, its header included.
        Array.Fill(bytes, (byte)0xA5, bytes.Length / 8192 * 4096, 4096);
        await File.WriteAllBytesAsync(file, bytes, Token);

        var fault = Assert.Throws<MetricStoreException>(() => OpenDatabase.In(folder.Path));

        Assert.Contains("is damaged", fault.Message, StringComparison.Ordinal);
        Assert.Contains("backup", fault.Message, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(file, Token));
    }

    [Fact]
    public async Task Open_TruncatedFile_IsRefused()
    {
        var file = await Filled();
        await using (var stream = new FileStream(file, FileMode.Open))
        {
            stream.SetLength(stream.Length / 2 / 4096 * 4096);
        }

        Assert.Throws<MetricStoreException>(() => OpenDatabase.In(folder.Path));
    }

    [Fact]
    public async Task Dispose_Twice_IsHarmlessAndLaterCallsSaySo()
    {
        var database = OpenDatabase.In(folder.Path);
        var store = new SqliteMetricStore(database);

        database.Dispose();
        database.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.WriteAsync([Sample.Impressions(1)], Token));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.ReadAsync(new ObservationQuery(), Token).ToListAsync(Token).AsTask());
    }

    private async Task<string> Filled()
    {
        using var database = OpenDatabase.In(folder.Path);
        var days = Enumerable.Range(0, 20_000).Select(day => Sample.Impressions(day) with
        {
            Window = Campaigns.Metrics.Observations.Window.Day(DateOnly.FromDayNumber(700_000 + day)),
        });
        await new SqliteMetricStore(database).WriteAsync([.. days], Token);
        return database.File;
    }
}
