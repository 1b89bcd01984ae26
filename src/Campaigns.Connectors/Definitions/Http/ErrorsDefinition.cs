namespace Campaigns.Connectors.Definitions.Http;

/// <summary>How the platform tells that something failed.</summary>
public sealed record ErrorsDefinition
{
    /// <summary>Paths that stand only in errors, also in answers with status 200.</summary>
    public IReadOnlyList<string> Present { get; init; } = [];

    /// <summary>The value that every good answer has; null when there is none.</summary>
    public SuccessDefinition? Success { get; init; }

    /// <summary>Paths of the platform's code, the first that is there.</summary>
    public IReadOnlyList<string> Code { get; init; } = [];

    /// <summary>Paths of its subcode.</summary>
    public IReadOnlyList<string> Subcode { get; init; } = [];

    /// <summary>Paths of its explanation.</summary>
    public IReadOnlyList<string> Message { get; init; } = [];

    /// <summary>Paths of the id by which the platform finds the request; also <c>header:name</c>.</summary>
    public IReadOnlyList<string> Trace { get; init; } = [];

    /// <summary>What each failure means; the first that fits decides. What fits none is judged by its HTTP status.</summary>
    public IReadOnlyList<ErrorRuleDefinition> Rules { get; init; } = [];
}
