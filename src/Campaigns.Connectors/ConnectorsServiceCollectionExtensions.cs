using Campaigns.Connectors.Files;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campaigns.Connectors;

/// <summary>Adds the connectors to a host.</summary>
public static class ConnectorsServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="ConnectorLibrary"/> and <see cref="FileImport"/>. The host adds <c>IMetricStore</c>, <c>IRawAnswerStore</c> and
    /// <c>ICampaignCatalogue</c>; the clock is the system's unless it adds another.
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
        return services;
    }
}
