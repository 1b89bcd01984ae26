using Campaigns.GraphQL.CodeFirst;
using Campaigns.GraphQL.Execution;
using Campaigns.GraphQL.Http;
using Campaigns.GraphQL.SchemaFirst;

namespace Campaigns.GraphQL.Hosting;

/// <summary>Everything a server was told at registration.</summary>
internal sealed class GraphQLServerSettings
{
    public SchemaDeclarations Schema { get; } = new();

    /// <summary>The schema as SDL; null when it is code first.</summary>
    public SdlDeclarations? Sdl { get; set; }

    public RequestOptions Request { get; } = new();

    public GraphQLHttpOptions Http { get; } = new();

    /// <summary>Documents that clients may name by id.</summary>
    public List<string> TrustedDocuments { get; } = [];

    public bool HasDataLoaders { get; set; }

    public CostOptions Cost { get; } = new();

    public DocumentLimits Documents { get; } = new();
}
