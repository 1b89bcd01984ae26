namespace Campaigns.GraphQL.TypeSystem;

/// <summary>A type (specification, section "Types"): a named type, or a list or non-null wrapping of another.</summary>
public abstract class GraphQLType
{
    /// <summary>The innermost type, without lists and non-nulls.</summary>
    public abstract NamedTypeDefinition NamedType { get; }

    /// <summary>This type without its outermost non-null, if it has one.</summary>
    public virtual GraphQLType Nullable => this;

    /// <summary>True for <see cref="NonNullType"/>.</summary>
    public bool IsNonNull => this is NonNullType;

    /// <summary>True for a list, non-null or not.</summary>
    public bool IsList => Nullable is ListType;

    /// <summary>Usable for arguments, input fields and variables (section "Input and Output Types").</summary>
    public bool IsInputType => NamedType is ScalarTypeDefinition or EnumTypeDefinition or InputObjectTypeDefinition;

    /// <summary>Usable as the type of a field.</summary>
    public bool IsOutputType => NamedType is not InputObjectTypeDefinition;

    /// <summary>Whether both are the same type. Wrapping types are compared by structure, named types by reference.</summary>
    /// <param name="other">The type to compare with.</param>
    public abstract bool IsSameAs(GraphQLType other);
}

/// <summary>A list of another type.</summary>
/// <param name="itemType">Type of the items, nullable or not.</param>
public sealed class ListType(GraphQLType itemType) : GraphQLType
{
    /// <summary>Type of the items.</summary>
    public GraphQLType ItemType { get; } = itemType;

    /// <inheritdoc/>
    public override NamedTypeDefinition NamedType { get; } = itemType.NamedType;

    /// <inheritdoc/>
    public override bool IsSameAs(GraphQLType other) => other is ListType list && ItemType.IsSameAs(list.ItemType);

    /// <summary>The type as written: <c>[T]</c>.</summary>
    public override string ToString() => $"[{ItemType}]";
}

/// <summary>A type without null.</summary>
public sealed class NonNullType : GraphQLType
{
    /// <summary>Wraps a nullable type.</summary>
    /// <param name="type">The nullable type.</param>
    /// <exception cref="ArgumentException">The type is non-null already.</exception>
    public NonNullType(GraphQLType type)
    {
        if (type is NonNullType)
        {
            throw new ArgumentException($"{type} is non-null already and cannot be wrapped again.", nameof(type));
        }

        Nullable = type;
        NamedType = type.NamedType;
    }

    /// <inheritdoc/>
    public override GraphQLType Nullable { get; }

    /// <inheritdoc/>
    public override NamedTypeDefinition NamedType { get; }

    /// <inheritdoc/>
    public override bool IsSameAs(GraphQLType other) => other is NonNullType nonNull && Nullable.IsSameAs(nonNull.Nullable);

    /// <summary>The type as written: <c>T!</c>.</summary>
    public override string ToString() => $"{Nullable}!";
}
