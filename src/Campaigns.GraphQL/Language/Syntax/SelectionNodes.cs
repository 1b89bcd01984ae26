using System.Collections.Immutable;

namespace Campaigns.GraphQL.Language;

/// <summary>A selection set (section "Selection Sets"): at least one selection.</summary>
public sealed class SelectionSetNode(SourceLocation location, ImmutableArray<SelectionNode> selections) : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SelectionSet;

    /// <summary>Fields and fragments in document order.</summary>
    public ImmutableArray<SelectionNode> Selections { get; } = selections;
}

/// <summary>A field, a fragment spread or an inline fragment.</summary>
public abstract class SelectionNode(SourceLocation location, ImmutableArray<DirectiveNode> directives) : SyntaxNode(location)
{
    /// <summary>Directives on the selection; empty when none.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

/// <summary>A field (section "Fields").</summary>
public sealed class FieldNode(
    SourceLocation location,
    string? alias,
    string name,
    ImmutableArray<ArgumentNode> arguments,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode? selectionSet) : SelectionNode(location, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Field;

    /// <summary>Alias, or null.</summary>
    public string? Alias { get; } = alias;

    /// <summary>Name of the field in the schema.</summary>
    public string Name { get; } = name;

    /// <summary>The key in the response: the alias when there is one, else the name.</summary>
    public string ResponseName => Alias ?? Name;

    /// <summary>Arguments in document order; empty when none.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; } = arguments;

    /// <summary>Sub-selection, or null for a leaf.</summary>
    public SelectionSetNode? SelectionSet { get; } = selectionSet;
}

/// <summary>A use of a named fragment, <c>...name</c>.</summary>
public sealed class FragmentSpreadNode(SourceLocation location, string name, ImmutableArray<DirectiveNode> directives)
    : SelectionNode(location, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FragmentSpread;

    /// <summary>Name of the fragment.</summary>
    public string Name { get; } = name;
}

/// <summary>An inline fragment, <c>... on Type { }</c> or <c>... { }</c>.</summary>
public sealed class InlineFragmentNode(
    SourceLocation location,
    NamedTypeNode? typeCondition,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet) : SelectionNode(location, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InlineFragment;

    /// <summary>Type condition, or null: the enclosing type.</summary>
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    /// <summary>What the fragment selects.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary>One argument of a field or directive (section "Arguments").</summary>
public sealed class ArgumentNode(SourceLocation location, string name, ValueNode value) : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Argument;

    /// <summary>Argument name.</summary>
    public string Name { get; } = name;

    /// <summary>Literal or variable.</summary>
    public ValueNode Value { get; } = value;
}

/// <summary>A directive in use, <c>@name(…)</c> (section "Directives").</summary>
public sealed class DirectiveNode(SourceLocation location, string name, ImmutableArray<ArgumentNode> arguments) : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Directive;

    /// <summary>Name without the at sign.</summary>
    public string Name { get; } = name;

    /// <summary>Arguments in document order; empty when none.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; } = arguments;
}
