using Campaigns.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Campaigns.GraphQL.Http;

/// <summary>The table of status codes (GraphQL over HTTP, "Status Codes"), in the two editions that are served.</summary>
internal static class StatusCodeOf
{
    private const int PartialSuccess = 294;

    /// <summary>The status of a response to a well-formed request.</summary>
    /// <param name="result">The response.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <param name="profile">The edition.</param>
    /// <param name="isDocument">Whether the document was refused before an operation was looked for.</param>
    public static int Result(ExecutionResult result, ResponseMediaType mediaType, HttpStatusProfile profile, bool isDocument)
    {
        if (result.Errors.Count == 0)
        {
            return StatusCodes.Status200OK;
        }

        if (result.Errors[0].Code == ErrorCodes.ServerBusy)
        {
            return StatusCodes.Status503ServiceUnavailable;
        }

        if (!result.IsRequestError)
        {
            return profile == HttpStatusProfile.Draft2026 && mediaType == ResponseMediaType.GraphQLResponse ? PartialSuccess : StatusCodes.Status200OK;
        }

        if (profile == HttpStatusProfile.Draft2026)
        {
            return isDocument && IsSyntax(result.Errors[0]) ? StatusCodes.Status400BadRequest : StatusCodes.Status422UnprocessableEntity;
        }

        return mediaType == ResponseMediaType.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
    }

    /// <summary>The status of a request that is not well formed.</summary>
    public static int Refusal(int status, string code, HttpStatusProfile profile) =>
        profile == HttpStatusProfile.Draft2026 && code == ErrorCodes.BadRequest ? StatusCodes.Status422UnprocessableEntity : status;

    private static bool IsSyntax(IError error) => error.Code == Language.SyntaxErrorCode.Syntax;
}
