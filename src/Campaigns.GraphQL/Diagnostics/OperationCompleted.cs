using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Diagnostics;

/// <summary>How an operation ended, for logs and audits. Holds neither variables nor literals.</summary>
/// <param name="Kind">Query, mutation or subscription.</param>
/// <param name="OperationName">The operation's name in the document; null when it has none.</param>
/// <param name="DocumentId">SHA-256 of the document, lower-case hex.</param>
/// <param name="Duration">Execution alone, without reading the request and writing the response.</param>
/// <param name="Cost">Cost units, as reckoned before execution; 0 when costs are not enforced.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="ErrorCodes">The codes of all errors in the response; empty when there are none.</param>
public sealed record OperationCompleted(
    OperationKind Kind,
    string? OperationName,
    string DocumentId,
    TimeSpan Duration,
    double Cost,
    OperationOutcome Outcome,
    IReadOnlyList<string> ErrorCodes);

/// <summary>What came of an operation.</summary>
public enum OperationOutcome
{
    /// <summary>Data without errors.</summary>
    Ok,

    /// <summary>Data beside errors.</summary>
    Partial,

    /// <summary>Executed, and no data is left.</summary>
    Failed,
}

/// <summary>Hears of every request. Registered with <c>AddDiagnosticEventListener&lt;T&gt;()</c>; a singleton, called on the request's thread.</summary>
public abstract class ExecutionDiagnosticEventListener
{
    /// <summary>An operation was executed.</summary>
    /// <param name="operation">How it ended.</param>
    public virtual void OperationCompleted(OperationCompleted operation)
    {
    }

    /// <summary>A request was refused before execution: it does not parse, is not valid, costs too much.</summary>
    /// <param name="errorCodes">The codes of the errors in the response.</param>
    public virtual void RequestRefused(IReadOnlyList<string> errorCodes)
    {
    }
}
