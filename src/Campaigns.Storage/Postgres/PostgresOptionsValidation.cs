using Microsoft.Extensions.Options;
using Npgsql;

namespace Campaigns.Storage.Postgres;

/// <summary>Finds every fault of the settings at start, each with its cure.</summary>
internal sealed class PostgresOptionsValidation : IValidateOptions<PostgresOptions>
{
    private const int ShortestPassword = 12;

    // Passwords that stand in examples everywhere, ours included: whoever can reach the server would try them first.
    private static readonly string[] Known = ["campaigns", "change-me", "changeme", "example", "kampanjkollen", "password", "postgres", "postgresql", "secret"];

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, PostgresOptions options)
    {
        string[] faults = [.. Connection(options), .. Password(options)];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    /// <summary>The settings as one connection string, with the password.</summary>
    public static string ConnectionString(PostgresOptions options)
    {
        SecretReference.TryRead(Name(nameof(options.Password)), options.Password, out var password, out _);
        return new NpgsqlConnectionStringBuilder(options.Connection)
        {
            Password = password,
            ApplicationName = "Kampanjkollen",
            // A parameter's value would else stand in exceptions and so in the log.
            IncludeErrorDetail = false,
        }.ToString();
    }

    private static IEnumerable<string> Connection(PostgresOptions options)
    {
        NpgsqlConnectionStringBuilder? connection = null;
        string? fault = null;
        try
        {
            connection = new NpgsqlConnectionStringBuilder(options.Connection);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            fault = exception.Message;
        }

        if (connection is null || string.IsNullOrEmpty(connection.Host) || string.IsNullOrEmpty(connection.Database) || string.IsNullOrEmpty(connection.Username))
        {
            // The text is not repeated: it may hold a password.
            yield return $"{Name(nameof(options.Connection))} names no server, database and user. Write it as Host=db;Database=campaigns;Username=campaigns. {fault}".TrimEnd();
        }
        else if (!string.IsNullOrEmpty(connection.Password))
        {
            yield return $"{Name(nameof(options.Connection))} holds a password. Take it out, and say in {Name(nameof(options.Password))} where it is.";
        }
    }

    private static IEnumerable<string> Password(PostgresOptions options)
    {
        if (!SecretReference.TryRead(Name(nameof(options.Password)), options.Password, out var password, out var fault))
        {
            yield return fault;
        }
        else if (password.Length < ShortestPassword || Known.Contains(password, StringComparer.OrdinalIgnoreCase))
        {
            yield return $"{Name(nameof(options.Password))}: the password is shorter than {ShortestPassword} characters or stands in examples. Make one with `openssl rand -base64 32`.";
        }
    }

    private static string Name(string setting) => $"{PostgresOptions.SectionName}:{setting}";
}
