namespace Campaigns.GraphQL.Execution;

/// <summary>The engine's own errors; <see cref="ErrorBuilder"/> makes the ones of resolvers and filters.</summary>
internal sealed record Error(string Message) : IError
{
    public string? Code { get; init; }

    public IReadOnlyList<object>? Path { get; init; }

    public IReadOnlyList<ErrorLocation>? Locations { get; init; }

    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    public Exception? Exception { get; init; }

    /// <summary>A copy of any error as a record, so that single members can be replaced.</summary>
    public static Error From(IError error) => error as Error ?? new Error(error.Message)
    {
        Code = error.Code,
        Path = error.Path,
        Locations = error.Locations,
        Extensions = error.Extensions,
        Exception = error.Exception,
    };
}
