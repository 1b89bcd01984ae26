using System.Security.Claims;
using Campaigns.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Campaigns.GraphQL.Http;

/// <summary>The surroundings of an operation that came by HTTP.</summary>
/// <param name="http">The request.</param>
/// <param name="changes">What interceptors changed; null when there are none.</param>
internal sealed class HttpScope(HttpContext http, OperationRequestBuilder? changes) : RequestScope
{
    public override IServiceProvider Services => http.RequestServices;

    public override ClaimsPrincipal? User => changes?.User ?? http.User;

    public override IDictionary<string, object?>? ContextData => changes?.GlobalState;

    public override double MaxFieldCost => changes?.MaxFieldCost ?? double.PositiveInfinity;

    public override CancellationToken Aborted => http.RequestAborted;
}
