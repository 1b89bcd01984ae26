namespace Campaigns.Dashboard.Api;

/// <summary>The API answered with errors, or did not answer with GraphQL. Never shown as an empty result.</summary>
public sealed class GraphQLRequestException : Exception
{
    /// <summary>Code of an answer that is no GraphQL response, or not of the shape that was asked for.</summary>
    public const string BadAnswer = "BAD_ANSWER";

    /// <summary>Code of an API that could not be reached.</summary>
    public const string Unreachable = "UNREACHABLE";

    /// <summary>Code when the API gave none.</summary>
    public const string Unknown = "UNKNOWN";

    /// <summary>Makes the exception of a failed request.</summary>
    /// <param name="operationName">Operation that was sent.</param>
    /// <param name="code">Machine-readable reason.</param>
    /// <param name="traceId">Id that the log has too; null when there is none.</param>
    /// <param name="errors">The answer's errors; empty when there was no GraphQL answer.</param>
    /// <param name="innerException">What went wrong below; null when the answer itself carried the errors.</param>
    public GraphQLRequestException(
        string operationName,
        string code,
        string? traceId,
        IReadOnlyList<GraphQLError> errors,
        Exception? innerException = null)
        : base(Describe(operationName, code, errors, innerException), innerException)
    {
        OperationName = operationName;
        Code = code;
        TraceId = traceId;
        Errors = errors;
    }

    /// <summary>Operation that was sent.</summary>
    public string OperationName { get; }

    /// <summary>Machine-readable reason, from the first error that has one.</summary>
    public string Code { get; }

    /// <summary>Id that the log has too; null when there is none.</summary>
    public string? TraceId { get; }

    /// <summary>The answer's errors; empty when there was no GraphQL answer.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    private static string Describe(string operationName, string code, IReadOnlyList<GraphQLError> errors, Exception? inner)
    {
        string reason = errors.Count > 0 ? string.Join(" | ", errors.Select(error => error.Message)) : inner?.Message ?? "no answer";
        return $"GraphQL operation {operationName} failed ({code}): {reason}";
    }
}
