using Campaigns.GraphQL.Execution;
using Campaigns.GraphQL.TypeSystem;
using Microsoft.AspNetCore.Http;

namespace Campaigns.GraphQL.Http;

/// <summary>GET: queries, and the schema's SDL.</summary>
internal sealed partial class GraphQLEndpoint
{
    /// <summary>Answers with the schema in SDL, to those who may introspect.</summary>
    public async Task HandleSdlAsync(HttpContext http)
    {
        if (!options.AllowIntrospection(http))
        {
            await RefuseAsync(http, ResponseMediaType.Json, StatusCodes.Status403Forbidden, ErrorCodes.IntrospectionDisabled, "The schema is not shown here.").ConfigureAwait(false);
            return;
        }

        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsync(SchemaSdl.Print(executor.Schema), http.RequestAborted).ConfigureAwait(false);
    }

    private async Task HandleGetAsync(HttpContext http)
    {
        var query = http.Request.Query;
        if (query.ContainsKey("sdl"))
        {
            await HandleSdlAsync(http).ConfigureAwait(false);
            return;
        }

        if (!query.ContainsKey("query") && AcceptHeader.Names(http.Request.Headers.Accept, "text/html") && options.ShowGraphiQL(http))
        {
            await GraphiQLPage.WriteAsync(http).ConfigureAwait(false);
            return;
        }

        if (Negotiate(http) is not { } mediaType)
        {
            await NotAcceptableAsync(http).ConfigureAwait(false);
            return;
        }

        if (options.RequirePreflightHeader && !http.Request.Headers.ContainsKey("GraphQL-Require-Preflight"))
        {
            await RefuseAsync(http, mediaType, StatusCodes.Status400BadRequest, ErrorCodes.PreflightRequired, "GET needs the header GraphQL-Require-Preflight.").ConfigureAwait(false);
            return;
        }

        try
        {
            using var request = JsonRequest.FromQuery(query["query"], query["operationName"], query["variables"], query["extensions"], query["documentId"], options.MaxRequestValues);
            var document = Document(http, request, default);
            await RespondAsync(http, mediaType, request, document, isGet: true).ConfigureAwait(false);
        }
        catch (MalformedRequestException exception)
        {
            await RefuseAsync(http, mediaType, exception.Status, exception.Code, exception.Message).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsOurs(http, exception))
        {
            await FailAsync(http, mediaType, exception).ConfigureAwait(false);
        }
    }
}
