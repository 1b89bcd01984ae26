using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Campaigns.Storage.Postgres;

/// <summary>Registers the catalogue's PostgreSQL.</summary>
internal static class PostgresRegistration
{
    /// <summary>Adds <see cref="PostgresDatabase"/>; nothing is opened or checked unless it is asked for.</summary>
    public static void AddPostgresDatabase(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<PostgresOptions>, PostgresOptionsValidation>();
        services.AddOptions<PostgresOptions>().BindConfiguration(PostgresOptions.SectionName);
        services.AddSingleton(Open);
    }

    // Once, at the start of the host, before anything waits for anything.
    private static PostgresDatabase Open(IServiceProvider services) => PostgresDatabase.OpenAsync(
        services.GetRequiredService<IOptions<PostgresOptions>>().Value,
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<PostgresDatabase>>(),
        CancellationToken.None).GetAwaiter().GetResult();
}
