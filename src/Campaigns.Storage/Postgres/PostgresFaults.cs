using Campaigns.Metrics;
using Npgsql;

namespace Campaigns.Storage.Postgres;

/// <summary>Says what a fault of PostgreSQL means and what to do.</summary>
internal static class PostgresFaults
{
    /// <summary>The fault as the store's own exception.</summary>
    /// <param name="fault">What Npgsql reported.</param>
    /// <param name="server">Server and database, without the user and password.</param>
    public static MetricStoreException Explain(NpgsqlException fault, string server) => fault is PostgresException refused
        ? new($"{Cause(refused, server)} (PostgreSQL {refused.SqlState}: {refused.MessageText})", fault)
        : new($"PostgreSQL at {server} cannot be reached: {Reason(fault)} Check that it runs and that Campaigns:Storage:PostgreSql names it; repeating the call is harmless.", fault);

    private static string Reason(NpgsqlException fault) => fault.InnerException?.Message is { Length: > 0 } inner ? inner : fault.Message;

    private static string Cause(PostgresException fault, string server) => fault.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            $"PostgreSQL at {server} refused the user or the password. Check Campaigns:Storage:PostgreSql:Connection and what its Password names.",
        PostgresErrorCodes.InvalidCatalogName => $"PostgreSQL at {server} has no such database. Make it with CREATE DATABASE, owned by the program's user.",
        PostgresErrorCodes.InsufficientPrivilege => $"The user may not do this at {server}. Make it the owner of the database.",
        PostgresErrorCodes.DiskFull => $"The disk of PostgreSQL at {server} is full. Free some space and repeat the call.",
        PostgresErrorCodes.TooManyConnections => $"PostgreSQL at {server} has no connection left. Raise max_connections, or start fewer processes.",
        PostgresErrorCodes.ReadOnlySqlTransaction => $"PostgreSQL at {server} may only be read, as a standby. Name the primary server.",
        PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown =>
            $"PostgreSQL at {server} is starting or stopping. Repeating the call is harmless.",
        _ => $"PostgreSQL at {server} refused the call.",
    };
}
