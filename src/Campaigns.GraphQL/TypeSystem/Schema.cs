using System.Collections.Frozen;
using System.Collections.Immutable;
using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>A schema: root types, all types reachable from them, directives. Immutable and thread-safe once built.</summary>
public sealed class Schema
{
    private readonly FrozenDictionary<string, NamedTypeDefinition> _types;
    private readonly FrozenDictionary<NamedTypeDefinition, PossibleTypes> _possibleTypes;

    internal Schema(SchemaParts parts, TypeCollection types)
    {
        Description = parts.Description;
        QueryType = parts.Query;
        MutationType = parts.Mutation;
        SubscriptionType = parts.Subscription;
        Directives = new NamedCollection<DirectiveDefinition>(parts.Directives, static directive => directive.Name);
        Types = [.. types.All];
        _types = types.ByName.ToFrozenDictionary(StringComparer.Ordinal);
        _possibleTypes = PossibleTypes.Of(Types);
    }

    /// <summary>Description in Markdown, or null.</summary>
    public string? Description { get; }

    /// <summary>Root of queries. Null only in a schema that has not passed validation.</summary>
    public ObjectTypeDefinition? QueryType { get; }

    /// <summary>Root of mutations, or null.</summary>
    public ObjectTypeDefinition? MutationType { get; }

    /// <summary>Root of subscriptions, or null.</summary>
    public ObjectTypeDefinition? SubscriptionType { get; }

    /// <summary>Directives in declaration order, the built-in ones first.</summary>
    public NamedCollection<DirectiveDefinition> Directives { get; }

    /// <summary>All named types in the order they were met; introspection types last.</summary>
    public ImmutableArray<NamedTypeDefinition> Types { get; }

    /// <summary>The type of that name, or null.</summary>
    /// <param name="name">Case-sensitive name.</param>
    public NamedTypeDefinition? FindType(string name) => _types.GetValueOrDefault(name);

    /// <summary>The root type of an operation, or null when the schema does not offer the operation.</summary>
    /// <param name="operation">Query, mutation or subscription.</param>
    public ObjectTypeDefinition? RootType(OperationKind operation) => operation switch
    {
        OperationKind.Query => QueryType,
        OperationKind.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>The object types a value of a composite type can have: itself for an object, the members of a union, the
    /// implementations of an interface.</summary>
    /// <param name="type">A type of this schema.</param>
    /// <returns>In declaration order; empty for types that are not composite.</returns>
    public ImmutableArray<ObjectTypeDefinition> GetPossibleTypes(NamedTypeDefinition type) =>
        _possibleTypes.TryGetValue(type, out PossibleTypes? possible) ? possible.Ordered : [];

    /// <summary>Whether an object type is among the possible types of another.</summary>
    /// <param name="type">A composite type of this schema.</param>
    /// <param name="possible">The object type asked about.</param>
    public bool IsPossibleType(NamedTypeDefinition type, ObjectTypeDefinition possible) =>
        _possibleTypes.TryGetValue(type, out PossibleTypes? set) && set.Set.Contains(possible);

    /// <summary>Whether some object type is possible for both (section "Fragment Spread is Possible").</summary>
    /// <param name="a">A composite type of this schema.</param>
    /// <param name="b">Another one.</param>
    public bool Overlap(NamedTypeDefinition a, NamedTypeDefinition b)
    {
        if (ReferenceEquals(a, b))
        {
            return true;
        }

        return _possibleTypes.TryGetValue(a, out PossibleTypes? first)
            && _possibleTypes.TryGetValue(b, out PossibleTypes? second)
            && first.Set.Overlaps(second.Set);
    }

    /// <summary>Object and interface types that declare an interface, in declaration order.</summary>
    /// <param name="type">An interface of this schema.</param>
    public IEnumerable<FieldedTypeDefinition> GetImplementations(InterfaceTypeDefinition type) =>
        Types.OfType<FieldedTypeDefinition>().Where(candidate => candidate.Interfaces.Contains(type));
}
