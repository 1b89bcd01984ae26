using System.Collections.Immutable;

namespace Campaigns.GraphQL.Language;

/// <summary>A definition or extension of the type system (section "Type System").</summary>
public abstract class TypeSystemNode(
    SourceLocation location,
    StringValueNode? description,
    bool isExtension,
    ImmutableArray<DirectiveNode> directives) : DefinitionNode(location)
{
    /// <summary>Description, or null. Extensions have none.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>True for <c>extend …</c>.</summary>
    public bool IsExtension { get; } = isExtension;

    /// <summary>Directives on the definition; empty when none.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

/// <summary><c>schema { … }</c> and its extension.</summary>
public sealed class SchemaDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    bool isExtension,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<OperationTypeDefinitionNode> operationTypes) : TypeSystemNode(location, description, isExtension, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SchemaDefinition;

    /// <summary>Root types; empty only in an extension with directives alone.</summary>
    public ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;
}

/// <summary>One root type, <c>query: Name</c>.</summary>
public sealed class OperationTypeDefinitionNode(SourceLocation location, OperationKind operation, NamedTypeNode type) : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.OperationTypeDefinition;

    /// <summary>Which operation.</summary>
    public OperationKind Operation { get; } = operation;

    /// <summary>Its root type.</summary>
    public NamedTypeNode Type { get; } = type;
}

/// <summary>A directive's definition, <c>directive @name … on …</c>.</summary>
public sealed class DirectiveDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    string name,
    ImmutableArray<InputValueDefinitionNode> arguments,
    bool isRepeatable,
    ImmutableArray<string> locations) : TypeSystemNode(location, description, false, [])
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.DirectiveDefinition;

    /// <summary>Name without the at sign.</summary>
    public string Name { get; } = name;

    /// <summary>Arguments; empty when none.</summary>
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>Whether it may stand several times at one place.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>Location names as written, each one legal.</summary>
    public ImmutableArray<string> Locations { get; } = locations;
}

/// <summary>A definition or extension of a named type.</summary>
public abstract class TypeDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    bool isExtension,
    string name,
    ImmutableArray<DirectiveNode> directives) : TypeSystemNode(location, description, isExtension, directives)
{
    /// <summary>The type's name.</summary>
    public string Name { get; } = name;
}

/// <summary><c>scalar</c></summary>
public sealed class ScalarTypeDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    bool isExtension,
    string name,
    ImmutableArray<DirectiveNode> directives) : TypeDefinitionNode(location, description, isExtension, name, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeDefinition;
}

/// <summary><c>type</c> or <c>interface</c>: fields, and interfaces that are implemented.</summary>
public abstract class FieldedTypeDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    bool isExtension,
    string name,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields) : TypeDefinitionNode(location, description, isExtension, name, directives)
{
    /// <summary>Implemented interfaces; empty when none.</summary>
    public ImmutableArray<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>Fields; empty when no body was written.</summary>
    public ImmutableArray<FieldDefinitionNode> Fields { get; } = fields;
}

/// <summary><c>type</c></summary>
public sealed class ObjectTypeDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    bool isExtension,
    string name,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields)
    : FieldedTypeDefinitionNode(location, description, isExtension, name, interfaces, directives, fields)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeDefinition;
}

/// <summary><c>interface</c></summary>
public sealed class InterfaceTypeDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    bool isExtension,
    string name,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields)
    : FieldedTypeDefinitionNode(location, description, isExtension, name, interfaces, directives, fields)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeDefinition;
}

/// <summary><c>union</c></summary>
public sealed class UnionTypeDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    bool isExtension,
    string name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<NamedTypeNode> types) : TypeDefinitionNode(location, description, isExtension, name, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.UnionTypeDefinition;

    /// <summary>Members; empty when none were written.</summary>
    public ImmutableArray<NamedTypeNode> Types { get; } = types;
}

/// <summary><c>enum</c></summary>
public sealed class EnumTypeDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    bool isExtension,
    string name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<EnumValueDefinitionNode> values) : TypeDefinitionNode(location, description, isExtension, name, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumTypeDefinition;

    /// <summary>Values; empty when no body was written.</summary>
    public ImmutableArray<EnumValueDefinitionNode> Values { get; } = values;
}

/// <summary><c>input</c></summary>
public sealed class InputObjectTypeDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    bool isExtension,
    string name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<InputValueDefinitionNode> fields) : TypeDefinitionNode(location, description, isExtension, name, directives)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeDefinition;

    /// <summary>Fields; empty when no body was written.</summary>
    public ImmutableArray<InputValueDefinitionNode> Fields { get; } = fields;
}
