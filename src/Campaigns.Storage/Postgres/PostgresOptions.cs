namespace Campaigns.Storage.Postgres;

/// <summary>How to reach the PostgreSQL that holds the catalogue when <c>Campaigns:Storage:Catalogue</c> is <c>postgresql</c>.</summary>
public sealed class PostgresOptions
{
    /// <summary>Section of the configuration: <c>Campaigns:Storage:PostgreSql</c>.</summary>
    public const string SectionName = "Campaigns:Storage:PostgreSql";

    /// <summary>
    /// Server, database and user, as <c>Host=db;Database=campaigns;Username=campaigns;SSL Mode=VerifyFull</c>, without the password. No default.
    /// </summary>
    public string Connection { get; set; } = string.Empty;

    /// <summary>Where the password is: <c>env:NAME</c> or <c>file:/path</c>. No default.</summary>
    public string Password { get; set; } = string.Empty;

    /// <summary>The settings as one connection string, with the password read from where it is; without one when it cannot be read, which the check at start tells.</summary>
    public string ReadConnectionString() => PostgresOptionsValidation.ConnectionString(this);
}
