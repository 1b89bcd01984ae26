using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Validation;

/// <summary>What operations and fragments have in common.</summary>
internal static class ExecutableDefinition
{
    /// <summary>The selection set of an operation or fragment; null for definitions of the type system.</summary>
    public static SelectionSetNode? SelectionSet(DefinitionNode definition) => definition switch
    {
        OperationDefinitionNode operation => operation.SelectionSet,
        FragmentDefinitionNode fragment => fragment.SelectionSet,
        _ => null,
    };

    /// <summary>How messages name an operation.</summary>
    public static string Name(OperationDefinitionNode operation) =>
        operation.Name is null ? "the anonymous operation" : $"operation \"{operation.Name}\"";
}
