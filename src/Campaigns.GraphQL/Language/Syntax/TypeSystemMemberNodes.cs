using System.Collections.Immutable;

namespace Campaigns.GraphQL.Language;

/// <summary>A field of an object or interface definition.</summary>
public sealed class FieldDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    string name,
    ImmutableArray<InputValueDefinitionNode> arguments,
    TypeNode type,
    ImmutableArray<DirectiveNode> directives) : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FieldDefinition;

    /// <summary>Description, or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Field name.</summary>
    public string Name { get; } = name;

    /// <summary>Arguments; empty when none.</summary>
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>Type of the field.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>Directives; empty when none.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

/// <summary>An argument's or input field's definition.</summary>
public sealed class InputValueDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    string name,
    TypeNode type,
    ValueNode? defaultValue,
    ImmutableArray<DirectiveNode> directives) : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputValueDefinition;

    /// <summary>Description, or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Name of the argument or input field.</summary>
    public string Name { get; } = name;

    /// <summary>Its type.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>Default, a constant; null when none was written.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>Directives; empty when none.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

/// <summary>A value of an enum definition.</summary>
public sealed class EnumValueDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    string name,
    ImmutableArray<DirectiveNode> directives) : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumValueDefinition;

    /// <summary>Description, or null.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Name of the value.</summary>
    public string Name { get; } = name;

    /// <summary>Directives; empty when none.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}
