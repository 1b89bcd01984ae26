using Campaigns.Api.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Api;

/// <summary>Maps the API's addresses.</summary>
public static class ApiEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps <c>/graphql</c> (GET and POST), its SDL at <c>/graphql/schema.graphql</c>, <c>/health/live</c>, <c>/health/ready</c> and <c>/healthz</c>,
    /// which is the same as ready.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    public static IEndpointRouteBuilder MapCampaignsApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGraphQL();
        endpoints.MapHealth();

        return endpoints;
    }

    /// <summary>Maps <c>/health/live</c>, <c>/health/ready</c> and <c>/healthz</c> alone, for a process that has a store and no API.</summary>
    /// <param name="endpoints">The application.</param>
    public static IEndpointRouteBuilder MapCampaignsHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealth();

        return endpoints;
    }
}
