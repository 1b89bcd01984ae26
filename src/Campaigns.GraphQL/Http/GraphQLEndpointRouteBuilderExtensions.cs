using Campaigns.GraphQL.Execution;
using Campaigns.GraphQL.Hosting;
using Campaigns.GraphQL.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps GraphQL endpoints.</summary>
public static class GraphQLEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps the whole server: requests at the path (GET and POST, SDL with <c>?sdl</c>, the GraphiQL page for browsers),
    /// and below it the SDL at <c>/schema.graphql</c> and the files of the page.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="path">The path.</param>
    /// <exception cref="Campaigns.GraphQL.TypeSystem.SchemaException">The registered types do not make a valid schema; all violations are listed.</exception>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string path = "/graphql")
    {
        MapGraphQLSchema(endpoints, $"{path}/schema.graphql");
        var options = endpoints.ServiceProvider.GetRequiredService<GraphQLServerSettings>().Http;
        endpoints.MapGet($"{path}/graphiql/{{file}}", (HttpContext http, string file) => GraphiQLPage.WriteFileAsync(http, file, options)).WithDisplayName("GraphiQL");
        return MapGraphQLHttp(endpoints, path);
    }

    /// <summary>Maps requests only.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="path">The path.</param>
    /// <exception cref="Campaigns.GraphQL.TypeSystem.SchemaException">The registered types do not make a valid schema; all violations are listed.</exception>
    public static IEndpointConventionBuilder MapGraphQLHttp(this IEndpointRouteBuilder endpoints, string path = "/graphql")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        return endpoints.Map(path, Create(endpoints).HandleAsync).WithDisplayName("GraphQL");
    }

    /// <summary>Maps the SDL of the schema, shown to those who may introspect.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="path">The path.</param>
    /// <exception cref="Campaigns.GraphQL.TypeSystem.SchemaException">The registered types do not make a valid schema; all violations are listed.</exception>
    public static IEndpointConventionBuilder MapGraphQLSchema(this IEndpointRouteBuilder endpoints, string path = "/graphql/schema.graphql")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        return endpoints.MapGet(path, Create(endpoints).HandleSdlAsync).WithDisplayName("GraphQL schema");
    }

    private static GraphQLEndpoint Create(IEndpointRouteBuilder endpoints) => new(
        endpoints.ServiceProvider.GetRequiredService<RequestExecutor>(),
        endpoints.ServiceProvider.GetRequiredService<GraphQLServerSettings>().Http,
        endpoints.ServiceProvider.GetRequiredService<StreamCounter>(),
        endpoints.ServiceProvider.GetRequiredService<CostBudget>(),
        [.. endpoints.ServiceProvider.GetServices<IHttpRequestInterceptor>()]);
}
