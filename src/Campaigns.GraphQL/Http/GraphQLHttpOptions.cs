using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Campaigns.GraphQL.Http;

/// <summary>How the endpoint speaks HTTP, changed with <c>ModifyHttpOptions</c>.</summary>
public sealed class GraphQLHttpOptions
{
    /// <summary>Bytes of a request body, after decompression; more is answered with 413. Default 1 MB.</summary>
    public int MaxRequestBytes { get; set; } = 1024 * 1024;

    /// <summary>JSON values (members, items, nested ones too) of a request; more is refused with <c>JSON_TOO_LARGE</c>. Default 20,000.</summary>
    public int MaxRequestValues { get; set; } = 20_000;

    /// <summary>Whether queries may be sent by GET. Default true.</summary>
    public bool EnableGetRequests { get; set; } = true;

    /// <summary>Whether GET requests need the header <c>GraphQL-Require-Preflight</c>, which no form or image of another site can send. Default false.</summary>
    public bool RequirePreflightHeader { get; set; }

    /// <summary>The answer's media type when <c>Accept</c> allows any. Default <c>application/json</c>, for old clients.</summary>
    public ResponseMediaType DefaultMediaType { get; set; } = ResponseMediaType.Json;

    /// <summary>Which edition of GraphQL over HTTP decides status codes. Default: the one deployed clients know.</summary>
    public HttpStatusProfile StatusProfile { get; set; } = HttpStatusProfile.Deployed;

    /// <summary>Who may introspect the schema and download its SDL. Default: everybody in development, nobody elsewhere.</summary>
    public Func<HttpContext, bool> AllowIntrospection { get; set; } = IsDevelopment;

    /// <summary>Who may run only trusted documents, and none of its own. Default: nobody; everybody may send any document.</summary>
    public Func<HttpContext, bool> OnlyTrustedDocuments { get; set; } = static _ => false;

    /// <summary>Event streams that one user (or address, for users without a name) may have open. Default 10.</summary>
    public int MaxStreamsPerClient { get; set; } = 10;

    /// <summary>
    /// What the operations of one client (as for streams) may cost together in a minute; more is answered with 429 and <c>COST_BUDGET_SPENT</c>. At least
    /// the limit of one operation. Default null: no budget, since only the host knows whether many people stand behind one address.
    /// </summary>
    public int? MaxCostPerMinute { get; set; }

    /// <summary>Event streams open at the same time over all clients. Default 1,000.</summary>
    public int MaxStreams { get; set; } = 1_000;

    /// <summary>How often a silent event stream sends a comment, so that proxies keep it open. Default 12 seconds.</summary>
    public TimeSpan StreamKeepAlive { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>
    /// Who is told what an operation costs: as <c>extensions.operationCost.fieldCost</c>, when the request has the header <c>GraphQL-Cost: report</c>.
    /// Default: everybody in development, nobody elsewhere.
    /// </summary>
    public Func<HttpContext, bool> ReportCost { get; set; } = IsDevelopment;

    /// <summary>Who gets the GraphiQL page. Default: everybody in development, nobody elsewhere.</summary>
    public Func<HttpContext, bool> ShowGraphiQL { get; set; } = IsDevelopment;

    private static bool IsDevelopment(HttpContext http) => http.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment();
}

/// <summary>Media types of a GraphQL response.</summary>
public enum ResponseMediaType
{
    /// <summary><c>application/json</c>: most request errors are answered with 200.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>: status codes say what happened.</summary>
    GraphQLResponse,

    /// <summary><c>text/event-stream</c>: server-sent events, for subscriptions.</summary>
    EventStream,
}

/// <summary>Editions of the GraphQL over HTTP draft that differ in status codes.</summary>
public enum HttpStatusProfile
{
    /// <summary>As up to 2025: 400 for what cannot be executed; with <c>application/json</c> 200 once the request is well formed.</summary>
    Deployed,

    /// <summary>As of August 2026: 422 for malformed and invalid requests, 294 for errors beside data, the same for both media types.</summary>
    Draft2026,
}
