using System.Security.Claims;
using Campaigns.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Campaigns.GraphQL.Http;

/// <summary>The surroundings of an operation that came by HTTP.</summary>
internal sealed class HttpScope(HttpContext http) : RequestScope
{
    public override IServiceProvider Services => http.RequestServices;

    public override ClaimsPrincipal? User => http.User;

    public override IDictionary<string, object?>? ContextData => null;

    public override CancellationToken Aborted => http.RequestAborted;
}
