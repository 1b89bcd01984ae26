namespace Campaigns.GraphQL.Language;

/// <summary>A reference to a type as written (section "Type References").</summary>
public abstract class TypeNode(SourceLocation location) : SyntaxNode(location);

/// <summary>A type by name.</summary>
public sealed class NamedTypeNode(SourceLocation location, string name) : TypeNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NamedType;

    /// <summary>The type's name.</summary>
    public string Name { get; } = name;
}

/// <summary>A list, <c>[T]</c>.</summary>
public sealed class ListTypeNode(SourceLocation location, TypeNode itemType) : TypeNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ListType;

    /// <summary>Type of the items.</summary>
    public TypeNode ItemType { get; } = itemType;
}

/// <summary>A type that excludes null, <c>T!</c>.</summary>
public sealed class NonNullTypeNode(SourceLocation location, TypeNode type) : TypeNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NonNullType;

    /// <summary>The nullable type inside: a named type or a list.</summary>
    public TypeNode Type { get; } = type;
}
