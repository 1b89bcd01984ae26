using Campaigns.Metrics.Collection;
using Dapper;
using Npgsql;

namespace Campaigns.Storage.Postgres;

/// <summary>Leases over all processes that share a PostgreSQL: advisory locks, each on a connection of its own, so that the server takes back what a dead process held.</summary>
/// <param name="database">The database.</param>
/// <param name="time">Clock of the waiting.</param>
internal sealed class PostgresWorkLeases(PostgresDatabase database, TimeProvider time) : IWorkLeases
{
    // A name takes one of 2^64 locks; the writers' lock is one of them, which no name meets by chance.
    private const string Try = "SELECT pg_try_advisory_lock(hashtextextended(@work, 0))";

    // A machine that is cut off from the network is given up after half a minute instead of the two hours of most systems.
    private const string Notice = "SET tcp_keepalives_idle = 15; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3";

    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public Task<IAsyncDisposable?> TryTakeAsync(string work, CancellationToken cancellationToken) => TakeAsync(work, waits: false, cancellationToken);

    /// <inheritdoc/>
    public async Task<IAsyncDisposable> TakeAsync(string work, CancellationToken cancellationToken) => (await TakeAsync(work, waits: true, cancellationToken))!;

    private async Task<IAsyncDisposable?> TakeAsync(string work, bool waits, CancellationToken cancellationToken)
    {
        var connection = await database.ConnectAsync(cancellationToken);
        try
        {
            await connection.ExecuteAsync(new CommandDefinition(Notice, cancellationToken: cancellationToken));
            while (true)
            {
                if (await connection.ExecuteScalarAsync<bool>(new CommandDefinition(Try, new { work }, cancellationToken: cancellationToken)))
                {
                    return new Lease(connection);
                }

                if (!waits)
                {
                    await connection.DisposeAsync();
                    return null;
                }

                await Task.Delay(BetweenTries, time, cancellationToken);
            }
        }
        catch (NpgsqlException fault)
        {
            await connection.DisposeAsync();
            throw PostgresFaults.Explain(fault, database.Server);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private sealed class Lease(NpgsqlConnection connection) : IAsyncDisposable
    {
        private NpgsqlConnection? held = connection;

        public async ValueTask DisposeAsync()
        {
            if (Interlocked.Exchange(ref held, null) is not { } connection)
            {
                return;
            }

            try
            {
                await connection.ExecuteAsync("SELECT pg_advisory_unlock_all()");
            }
            catch (NpgsqlException)
            {
                // The connection is gone, and the lock with it.
            }
            finally
            {
                await connection.DisposeAsync();
            }
        }
    }
}
