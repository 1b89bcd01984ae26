using Campaigns.GraphQL.CodeFirst;
using Campaigns.GraphQL.DataLoading;
using Campaigns.GraphQL.Diagnostics;
using Campaigns.GraphQL.Execution;
using Campaigns.GraphQL.Hosting;
using Campaigns.GraphQL.Http;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a GraphQL server to an application.</summary>
public static class GraphQLServiceCollectionExtensions
{
    /// <summary>Adds the server; the builder says what it serves.</summary>
    /// <param name="services">The services of the application; one server is supported.</param>
    public static GraphQLServerBuilder AddGraphQLServer(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        var settings = new GraphQLServerSettings();
        services.AddSingleton(settings);
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddScoped<BatchScheduler>();
        services.AddScoped<IBatchScheduler>(provider => provider.GetRequiredService<BatchScheduler>());
        services.TryAddTransient<DataLoaderOptions>();
        services.AddSingleton<INodeIdSerializer>(NodeIdSerializer.Instance);
        services.AddSingleton(new StreamCounter(settings.Http));
        services.AddSingleton(_ => new CostBudget(settings.Http));
        services.AddSingleton(CreateExecutor);
        services.AddSingleton<IRequestExecutor>(provider => provider.GetRequiredService<RequestExecutor>());
        return new GraphQLServerBuilder(services, settings);
    }

    private static RequestExecutor CreateExecutor(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<GraphQLServerSettings>();
        var isService = provider.GetRequiredService<IServiceProviderIsService>();
        var (schema, runtimeTypes) = settings.Sdl?.Build() ?? CodeFirstSchema.Build(settings.Schema, isService.IsService);
        var runtime = new SchemaRuntime(
            schema,
            settings.Request,
            settings.Cost,
            runtimeTypes,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>().CreateLogger(GraphQLDiagnostics.Name),
            [.. provider.GetServices<IErrorFilter>()],
            settings.HasDataLoaders,
            new GraphQLDiagnostics([.. provider.GetServices<ExecutionDiagnosticEventListener>()]));
        var cache = new DocumentCache(settings.Request.DocumentCacheEntries, settings.Request.DocumentCacheBytes);
        var trusted = new TrustedDocuments(settings.TrustedDocuments, new DocumentReader(runtime, settings.Documents, new DocumentCache(0, 0)));
        return new RequestExecutor(runtime, new DocumentReader(runtime, settings.Documents, cache), trusted, provider.GetRequiredService<IServiceScopeFactory>());
    }
}
