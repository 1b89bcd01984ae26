using Campaigns.Api.Schema.Planning;
using Campaigns.GraphQL.CodeFirst;

namespace Campaigns.Api.Schema.Entering;

/// <summary>What came of entering or withdrawing a cost.</summary>
/// <param name="Cost">The line as entered; null when there are errors or when it was withdrawn.</param>
/// <param name="Errors">What to mend; empty when it was done.</param>
[GraphQLName("EnterCostPayload")]
public sealed record EnterCostPayload(CostEntryNode? Cost, [property: ListSize(AssumedSize = 3)] IReadOnlyList<InputFaultNode> Errors);

/// <summary>What came of entering or withdrawing a population.</summary>
/// <param name="Population">The table as entered; null when there are errors or when it was withdrawn.</param>
/// <param name="Errors">What to mend; empty when it was done.</param>
[GraphQLName("EnterPopulationPayload")]
public sealed record EnterPopulationPayload(PopulationNode? Population, [property: ListSize(AssumedSize = 3)] IReadOnlyList<InputFaultNode> Errors);

/// <summary>What came of entering or withdrawing a target.</summary>
/// <param name="Target">The target as entered; null when there are errors or when it was withdrawn.</param>
/// <param name="Errors">What to mend; empty when it was done.</param>
[GraphQLName("EnterTargetPayload")]
public sealed record EnterTargetPayload(TargetNode? Target, [property: ListSize(AssumedSize = 3)] IReadOnlyList<InputFaultNode> Errors);

/// <summary>What came of exempting a rule.</summary>
/// <param name="Id">Id of the exemption; null when there are errors.</param>
/// <param name="Errors">What to mend; empty when it was done.</param>
[GraphQLName("ExemptRulePayload")]
public sealed record ExemptRulePayload([property: ID] string? Id, [property: ListSize(AssumedSize = 3)] IReadOnlyList<InputFaultNode> Errors);

/// <summary>What came of entering an evaluation form.</summary>
/// <param name="Id">Id of the form; null when there are errors.</param>
/// <param name="Errors">What to mend; empty when it was done.</param>
[GraphQLName("EnterEvaluationPayload")]
public sealed record EnterEvaluationPayload([property: ID] string? Id, [property: ListSize(AssumedSize = 3)] IReadOnlyList<InputFaultNode> Errors);
