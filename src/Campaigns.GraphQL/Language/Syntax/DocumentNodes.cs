using System.Collections.Immutable;

namespace Campaigns.GraphQL.Language;

/// <summary>A whole document (section "Document"): at least one definition.</summary>
public sealed class DocumentNode(ImmutableArray<DefinitionNode> definitions) : SyntaxNode(new SourceLocation(1, 1))
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Document;

    /// <summary>Operations, fragments and type system definitions in document order.</summary>
    public ImmutableArray<DefinitionNode> Definitions { get; } = definitions;
}

/// <summary>A definition at the top level of a document.</summary>
public abstract class DefinitionNode(SourceLocation location) : SyntaxNode(location);

/// <summary>Query, mutation or subscription.</summary>
public enum OperationKind
{
    /// <summary>A read-only fetch; also the shorthand <c>{ … }</c>.</summary>
    Query,
    /// <summary>A write followed by a fetch; root fields run one after the other.</summary>
    Mutation,
    /// <summary>A long-lived request that answers to source events.</summary>
    Subscription,
}

/// <summary>An operation (section "Operations").</summary>
public sealed class OperationDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    OperationKind operation,
    string? name,
    ImmutableArray<VariableDefinitionNode> variableDefinitions,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet) : DefinitionNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.OperationDefinition;

    /// <summary>Description in front of the keyword (September 2025), or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Query, mutation or subscription.</summary>
    public OperationKind Operation { get; } = operation;

    /// <summary>Name, or null for an anonymous operation.</summary>
    public string? Name { get; } = name;

    /// <summary>The variables it declares; empty when none.</summary>
    public ImmutableArray<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;

    /// <summary>Directives on the operation; empty when none.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <summary>The root selection set.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary>A named fragment (section "Fragments").</summary>
public sealed class FragmentDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    string name,
    NamedTypeNode typeCondition,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet) : DefinitionNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FragmentDefinition;

    /// <summary>Description in front of the keyword (September 2025), or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Fragment name, never <c>on</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The type the fragment applies to.</summary>
    public NamedTypeNode TypeCondition { get; } = typeCondition;

    /// <summary>Directives on the definition; empty when none.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <summary>What the fragment selects.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary>The declaration of one variable (section "Variables").</summary>
public sealed class VariableDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    string name,
    TypeNode type,
    ValueNode? defaultValue,
    ImmutableArray<DirectiveNode> directives) : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.VariableDefinition;

    /// <summary>Description (September 2025), or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Name without the dollar sign.</summary>
    public string Name { get; } = name;

    /// <summary>Declared type.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>Default, a constant; null when none was written (a written <c>null</c> is a <see cref="NullValueNode"/>).</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>Directives on the declaration; empty when none.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}
