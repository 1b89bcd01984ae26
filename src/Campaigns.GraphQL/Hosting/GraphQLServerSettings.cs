using Campaigns.GraphQL.CodeFirst;
using Campaigns.GraphQL.Execution;
using Campaigns.GraphQL.Http;

namespace Campaigns.GraphQL.Hosting;

/// <summary>Everything a server was told at registration.</summary>
internal sealed class GraphQLServerSettings
{
    public SchemaDeclarations Schema { get; } = new();

    public RequestOptions Request { get; } = new();

    public GraphQLHttpOptions Http { get; } = new();

    public bool HasDataLoaders { get; set; }

    public DocumentLimits Documents { get; } = new();
}
