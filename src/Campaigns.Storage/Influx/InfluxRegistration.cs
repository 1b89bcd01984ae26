using System.Security.Cryptography.X509Certificates;
using Campaigns.Storage.Influx.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Campaigns.Storage.Influx;

/// <summary>Registers the InfluxDB store and its HTTP client.</summary>
internal static class InfluxRegistration
{
    /// <summary>Name of the HTTP client.</summary>
    public const string ClientName = "influxdb";

    /// <summary>Adds <see cref="InfluxMetricStore"/>; nothing is opened or checked unless it is asked for.</summary>
    public static void AddInfluxMetricStore(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<InfluxOptions>, InfluxOptionsValidation>();
        // Checked when the store is opened, which is at start, and not at all when the figures live elsewhere.
        services.AddOptions<InfluxOptions>().BindConfiguration(InfluxOptions.SectionName);
        services.AddHttpClient(ClientName, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => Handler(provider.GetRequiredService<IOptions<InfluxOptions>>().Value))
            .RemoveAllLoggers();
        services.AddSingleton(Store);
    }

    /// <summary>Sends requests as the settings allow.</summary>
    public static SocketsHttpHandler Handler(InfluxOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        if (!options.AllowPrivateHost)
        {
            handler.ConnectCallback = static (context, cancellationToken) => AddressGuard.ConnectAsync(context.DnsEndPoint, cancellationToken);
        }

        if (options.CertificateAuthorityFile is { } file)
        {
            handler.SslOptions.CertificateChainPolicy = Trust(file);
        }

        return handler;
    }

    private static X509ChainPolicy Trust(string file)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPemFile(file);
        return policy;
    }

    private static InfluxMetricStore Store(IServiceProvider services) => new(
        services.GetRequiredService<IHttpClientFactory>().CreateClient(ClientName),
        services.GetRequiredService<IOptions<InfluxOptions>>().Value,
        Path.Combine(services.GetRequiredService<IOptions<StorageOptions>>().Value.DataFolder, "spool"),
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<InfluxMetricStore>>());
}
