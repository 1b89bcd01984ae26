using System.Collections.Immutable;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>A type with fields that may implement interfaces: object or interface.</summary>
public abstract class FieldedTypeDefinition : NamedTypeDefinition
{
    private readonly Lazy<NamedCollection<FieldDefinition>> _fields;
    private readonly Lazy<ImmutableArray<InterfaceTypeDefinition>> _interfaces;

    private protected FieldedTypeDefinition(
        string name,
        Func<IEnumerable<FieldDefinition>> fields,
        Func<IEnumerable<InterfaceTypeDefinition>>? interfaces)
        : base(name)
    {
        _fields = new(() => new NamedCollection<FieldDefinition>(fields(), static field => field.Name));
        _interfaces = new(() => interfaces is null ? [] : [.. interfaces()]);
    }

    /// <summary>Fields in declaration order. Computed at the first read, so that types may refer to each other.</summary>
    public NamedCollection<FieldDefinition> Fields => _fields.Value;

    /// <summary>Declared interfaces, transitive ones included, in declaration order.</summary>
    public ImmutableArray<InterfaceTypeDefinition> Interfaces => _interfaces.Value;
}

/// <summary>An object type (section "Objects").</summary>
/// <param name="name">Name of the type.</param>
/// <param name="fields">Gives the fields; called once, after all types of the schema exist.</param>
/// <param name="interfaces">Gives the interfaces; called once. Null: none.</param>
public sealed class ObjectTypeDefinition(
    string name,
    Func<IEnumerable<FieldDefinition>> fields,
    Func<IEnumerable<InterfaceTypeDefinition>>? interfaces = null) : FieldedTypeDefinition(name, fields, interfaces)
{
    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Object;
}

/// <summary>An interface type (section "Interfaces").</summary>
/// <param name="name">Name of the type.</param>
/// <param name="fields">Gives the fields; called once, after all types of the schema exist.</param>
/// <param name="interfaces">Gives the interfaces it implements itself; called once. Null: none.</param>
public sealed class InterfaceTypeDefinition(
    string name,
    Func<IEnumerable<FieldDefinition>> fields,
    Func<IEnumerable<InterfaceTypeDefinition>>? interfaces = null) : FieldedTypeDefinition(name, fields, interfaces)
{
    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Interface;
}
