using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Definitions.Http;

/// <summary>What one failure means. Every condition that is given must hold.</summary>
public sealed record ErrorRuleDefinition
{
    /// <summary>HTTP statuses, as <c>403</c> or <c>5xx</c>.</summary>
    public IReadOnlyList<string> Status { get; init; } = [];

    /// <summary>Codes, or ranges of numbers as <c>80000-80014</c>.</summary>
    public IReadOnlyList<string> Code { get; init; } = [];

    /// <summary>Subcodes.</summary>
    public IReadOnlyList<string> Subcode { get; init; } = [];

    /// <summary>Texts of which the explanation or the answer holds one, without regard to case.</summary>
    public IReadOnlyList<string> Message { get; init; } = [];

    /// <summary>Class of the failure.</summary>
    public required FailureKind As { get; init; }

    /// <summary>What is done. Default: stop.</summary>
    public ErrorAction Then { get; init; }

    /// <summary>Seconds to wait at least, when the platform does not say.</summary>
    public int? WaitSeconds { get; init; }
}
