using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campaigns.Connectors.Collecting;

/// <summary>Adds collecting to a host.</summary>
public static class CollectingServiceCollectionExtensions
{
    /// <summary>Adds <see cref="SourcePull"/>. The host adds the stores and the reader of sources.</summary>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection AddCollecting(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<PullStores>();
        services.AddSingleton<SourcePull>();
        return services;
    }
}
