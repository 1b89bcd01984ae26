using Campaigns.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Campaigns.GraphQL.Http;

/// <summary>Which document a request asks for: its own text, or a trusted one by id.</summary>
internal sealed partial class GraphQLEndpoint
{
    private DocumentResult Document(HttpContext http, JsonRequest request, ReadOnlySpan<byte> body)
    {
        if (request.DocumentId is { } id)
        {
            return executor.Trusted.Find(id) is { } trusted
                ? new DocumentResult(trusted, [])
                : throw new MalformedRequestException(StatusCodes.Status404NotFound, ErrorCodes.PersistedQueryNotFound, "There is no trusted document of this id.");
        }

        if (options.OnlyTrustedDocuments(http))
        {
            throw new MalformedRequestException(StatusCodes.Status403Forbidden, ErrorCodes.PersistedQueryOnly, "Only trusted documents are run here: send the id of one as documentId.");
        }

        return request.HasQuery ? executor.Documents.Read(request.Query(body)) : throw MalformedRequestException.NoQuery();
    }
}
