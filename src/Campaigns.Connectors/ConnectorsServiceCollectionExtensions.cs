using Campaigns.Connectors.Authentication;
using Campaigns.Connectors.Entering;
using Campaigns.Connectors.Files;
using Campaigns.Connectors.Network;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Reading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Campaigns.Connectors;

/// <summary>Adds the connectors to a host.</summary>
public static class ConnectorsServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="ConnectorLibrary"/>, <see cref="FileImport"/>, <see cref="PlanningFileEntry"/> and <see cref="ISourceReader"/>. The host adds <c>IMetricStore</c>,
    /// <c>IRawAnswerStore</c>, <c>IPlanningLedger</c> and <c>ICampaignCatalogue</c>; the clock is the system's unless it adds another.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="folder">The folder that holds one folder a connector.</param>
    /// <remarks>The library is loaded when it is first asked for and then throws <see cref="Yaml.DefinitionException"/> with every fault: ask for it at start.</remarks>
    public static IServiceCollection AddCampaignsConnectors(this IServiceCollection services, string folder)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new FileLimits());
        services.AddSingleton(_ => ConnectorLibrary.Load(folder).OrThrow());
        services.AddSingleton<FileImport>();
        services.AddSingleton<PlanningFileEntry>();
        services.AddSourceReader();
        return services;
    }

    /// <summary>Adds <see cref="ISourceReader"/>, which keeps rotated keys in the host's <see cref="ISecretVault"/>, or in memory when it has none. Every request of every connector goes through its one factory of clients, and so through its guard.</summary>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection AddSourceReader(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddHttpClient();
        services.AddSingleton<IConfigureOptions<HttpClientFactoryOptions>, ConnectorHttpClientSetup>();
        services.AddSingleton<ISourceReader>(provider => new SourceReader(new SessionFactory(
            new ConnectorHttpClients(provider.GetRequiredService<IHttpClientFactory>()).Create,
            new Secrets(SecretReader.Read, provider.GetService<ISecretVault>() ?? new MemoryVault()),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SourceReader>>())));
        return services;
    }
}
