using Campaigns.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Campaigns.GraphQL.Http;

/// <summary>Called once for each well-formed HTTP request, before its operation is looked at. Registered with <c>AddHttpRequestInterceptor</c>.</summary>
public interface IHttpRequestInterceptor
{
    /// <summary>Adds to the request what resolvers and limits need to know of it, or refuses it.</summary>
    /// <param name="context">The HTTP request; its response belongs to the server.</param>
    /// <param name="requestExecutor">The server that will run the operation.</param>
    /// <param name="requestBuilder">Receives the changes.</param>
    /// <param name="cancellationToken">Cancelled when the client has gone.</param>
    /// <exception cref="GraphQLException">The request is refused: nothing is executed, and the errors are the answer. Every other exception is
    /// a fault of the server: 500, masked, and logged.</exception>
    ValueTask OnCreateAsync(HttpContext context, IRequestExecutor requestExecutor, OperationRequestBuilder requestBuilder, CancellationToken cancellationToken);
}
