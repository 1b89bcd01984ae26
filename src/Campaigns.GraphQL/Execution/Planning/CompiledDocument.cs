using System.Collections.Frozen;
using System.Collections.Immutable;
using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.Validation;

namespace Campaigns.GraphQL.Execution;

/// <summary>A document that has been parsed and found valid, with its operations compiled as requests ask for them.</summary>
internal sealed class CompiledDocument
{
    private readonly ImmutableArray<CompiledOperation> _operations;

    public CompiledDocument(SchemaRuntime schema, DocumentNode document, string id)
    {
        AsksForSchema = DocumentValidator.FindIntrospection(document) is not null;
        var fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToFrozenDictionary(fragment => fragment.Name, StringComparer.Ordinal);
        _operations = [.. document.Definitions.OfType<OperationDefinitionNode>().Select(operation => new CompiledOperation(schema, operation, fragments, id))];
    }

    /// <summary>Whether <c>__schema</c> or <c>__type</c> is asked for anywhere.</summary>
    public bool AsksForSchema { get; }

    /// <summary>Picks the operation ("GetOperation").</summary>
    /// <param name="name">The name asked for; null or empty when none was.</param>
    /// <exception cref="GraphQLException">The operation cannot be told.</exception>
    public CompiledOperation Operation(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return _operations.Length == 1
                ? _operations[0]
                : throw new GraphQLException("The document has several operations; say which with operationName.", ErrorCodes.OperationUnknown);
        }

        foreach (var operation in _operations)
        {
            if (operation.Definition.Name == name)
            {
                return operation;
            }
        }

        throw new GraphQLException("The document has no operation of the name in operationName.", ErrorCodes.OperationUnknown);
    }
}
