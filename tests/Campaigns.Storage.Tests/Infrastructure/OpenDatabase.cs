using Campaigns.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Storage.Tests.Infrastructure;

/// <summary>A database in a folder of its own.</summary>
internal sealed class OpenDatabase : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public OpenDatabase() => Database = In(folder.Path);

    public SqliteDatabase Database { get; private set; }

    public static SqliteDatabase In(string path) => SqliteDatabase.Open(path, TimeProvider.System, NullLogger.Instance);

    public void Reopen()
    {
        Database.Dispose();
        Database = In(folder.Path);
    }

    public void Dispose()
    {
        Database.Dispose();
        folder.Dispose();
    }
}
