using Campaigns.Metrics.Collection;
using Campaigns.Storage.Postgres;
using Campaigns.Storage.Tests.Contract;
using Dapper;

namespace Campaigns.Storage.Tests.Postgres;

/// <summary>The contract, held over two connections to one PostgreSQL, as two processes have.</summary>
public sealed class PostgresWorkLeasesTests(PostgresServer server) : WorkLeasesContract, IAsyncLifetime
{
    private PostgresTestDatabase database = null!;
    private PostgresDatabase other = null!;

    protected override IWorkLeases First => new PostgresWorkLeases(database.Database, TimeProvider.System);

    protected override IWorkLeases Second => new PostgresWorkLeases(other, TimeProvider.System);

    public async ValueTask InitializeAsync()
    {
        database = await PostgresTestDatabase.CreateAsync(server);
        other = await PostgresTestDatabase.OpenAsync(database.Options);
    }

    public async ValueTask DisposeAsync()
    {
        await other.DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>As when a process is killed: the server sees its connection end.</summary>
    [Fact]
    public async Task Take_AfterTheHolderDied_IsGranted()
    {
        var held = await First.TakeAsync("account:a", Token);
        var waiting = Second.TakeAsync("account:a", Token);

        await other.ReadAsync(
            reader => reader.Execute(
                "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"),
            Token);

        await using var lease = await waiting;
        await held.DisposeAsync();
        Assert.Null(await First.TryTakeAsync("account:a", Token));
    }
}
