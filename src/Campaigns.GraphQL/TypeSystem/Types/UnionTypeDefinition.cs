using System.Collections.Immutable;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>A union (section "Unions").</summary>
/// <param name="name">Name of the type.</param>
/// <param name="types">Gives the members; called once, after all types of the schema exist.</param>
public sealed class UnionTypeDefinition(string name, Func<IEnumerable<ObjectTypeDefinition>> types) : NamedTypeDefinition(name)
{
    private readonly Lazy<ImmutableArray<ObjectTypeDefinition>> _types = new(() => [.. types()]);

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Union;

    /// <summary>Member types in declaration order.</summary>
    public ImmutableArray<ObjectTypeDefinition> Types => _types.Value;
}
