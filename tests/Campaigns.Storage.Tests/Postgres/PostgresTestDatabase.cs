using Campaigns.Storage.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Storage.Tests.Postgres;

/// <summary>A database of one test.</summary>
internal sealed class PostgresTestDatabase : IAsyncDisposable
{
    private PostgresTestDatabase(PostgresOptions options, PostgresDatabase database)
    {
        Options = options;
        Database = database;
    }

    public PostgresOptions Options { get; }

    public PostgresDatabase Database { get; private set; }

    public static async Task<PostgresTestDatabase> CreateAsync(PostgresServer server)
    {
        var options = await server.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        return new PostgresTestDatabase(options, await OpenAsync(options));
    }

    public static Task<PostgresDatabase> OpenAsync(PostgresOptions options) =>
        PostgresDatabase.OpenAsync(options, TimeProvider.System, NullLogger.Instance, TestContext.Current.CancellationToken);

    public void Reopen()
    {
        Database.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Database = OpenAsync(Options).GetAwaiter().GetResult();
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
