namespace Campaigns.GraphQL.TypeSystem;

/// <summary>A type with a name: scalar, object, interface, union, enum or input object.</summary>
public abstract class NamedTypeDefinition : GraphQLType
{
    private protected NamedTypeDefinition(string name) => Name = name;

    /// <summary>Name, unique in the schema, case-sensitive.</summary>
    public string Name { get; }

    /// <summary>Description in Markdown, or null.</summary>
    public string? Description { get; init; }

    /// <summary>What execution knows of the type (how the runtime type of an abstract type is found, how an input object
    /// is built). Set while the schema is built, never afterwards.</summary>
    public ITypeBehavior? Behavior { get; set; }

    /// <summary>Which kind of type it is, as introspection names it.</summary>
    public abstract TypeKind Kind { get; }

    /// <inheritdoc/>
    public override NamedTypeDefinition NamedType => this;

    /// <summary>A leaf of a response: scalar or enum.</summary>
    public bool IsLeaf => this is ScalarTypeDefinition or EnumTypeDefinition;

    /// <summary>Has a selection set in a document: object, interface or union.</summary>
    public bool IsComposite => this is ObjectTypeDefinition or InterfaceTypeDefinition or UnionTypeDefinition;

    /// <summary>Stands for one of several object types: interface or union.</summary>
    public bool IsAbstract => this is InterfaceTypeDefinition or UnionTypeDefinition;

    /// <inheritdoc/>
    public override bool IsSameAs(GraphQLType other) => ReferenceEquals(this, other);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>The kinds of types, in the words of <c>__TypeKind</c>.</summary>
public enum TypeKind
{
    /// <summary>SCALAR</summary>
    Scalar,
    /// <summary>OBJECT</summary>
    Object,
    /// <summary>INTERFACE</summary>
    Interface,
    /// <summary>UNION</summary>
    Union,
    /// <summary>ENUM</summary>
    Enum,
    /// <summary>INPUT_OBJECT</summary>
    InputObject,
}
