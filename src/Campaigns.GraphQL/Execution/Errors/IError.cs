namespace Campaigns.GraphQL.Execution;

/// <summary>One entry of <c>errors</c> in a response (specification, "Errors").</summary>
public interface IError
{
    /// <summary>What went wrong, for the developer of the client. Never holds internals of the server.</summary>
    string Message { get; }

    /// <summary>The value of <c>extensions.code</c>; see <see cref="ErrorCodes"/>. Null leaves it out.</summary>
    string? Code { get; }

    /// <summary>Response names (<see cref="string"/>) and 0-based list positions (<see cref="int"/>) from the root to the field; null for an error of the whole request.</summary>
    IReadOnlyList<object>? Path { get; }

    /// <summary>Where in the document; null when the error has no place there.</summary>
    IReadOnlyList<ErrorLocation>? Locations { get; }

    /// <summary>Further entries of <c>extensions</c>, beside the code; null when there are none.</summary>
    IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>The exception behind an unexpected error, for logs and filters. Never sent to a client.</summary>
    Exception? Exception { get; }
}

/// <summary>A place in a document.</summary>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column in UTF-16 code units.</param>
public readonly record struct ErrorLocation(int Line, int Column);
