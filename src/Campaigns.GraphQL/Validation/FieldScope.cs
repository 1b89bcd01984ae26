using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Validation;

/// <summary>A field of the document with its types.</summary>
/// <param name="id">Position in the walk, unique in the document.</param>
/// <param name="node">The field.</param>
/// <param name="parent">The composite type it is selected on; null when unknown.</param>
/// <param name="definition">The field of the schema; null when there is none of that name.</param>
internal sealed class FieldScope(int id, FieldNode node, NamedTypeDefinition? parent, FieldDefinition? definition)
{
    public int Id { get; } = id;

    public FieldNode Node { get; } = node;

    public NamedTypeDefinition? Parent { get; } = parent;

    public FieldDefinition? Definition { get; } = definition;

    /// <summary>The type that its own selection set stands on; null when unknown or a leaf.</summary>
    public NamedTypeDefinition? Target =>
        Definition?.Type.NamedType is { IsComposite: true } composite ? composite : null;
}
