using System.Collections.Frozen;
using System.Collections.Immutable;
using Campaigns.GraphQL.Introspection;
using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>A schema: root types, all types reachable from them, directives. Immutable and thread-safe once built.</summary>
public sealed class Schema
{
    private static readonly GraphQLType TypeNameType = new NonNullType(BuiltInScalars.String);

    private readonly FrozenDictionary<string, NamedTypeDefinition> _types;
    private readonly FrozenDictionary<NamedTypeDefinition, PossibleTypes> _possibleTypes;
    private readonly ImmutableArray<NamedTypeDefinition> _introspectionTypes;

    private Schema(SchemaParts parts)
    {
        Description = parts.Description;
        QueryType = parts.Query;
        MutationType = parts.Mutation;
        SubscriptionType = parts.Subscription;

        IEnumerable<DirectiveDefinition> missing = BuiltInDirectives.All
            .Where(builtIn => !parts.Directives.Any(own => own.Name == builtIn.Name));
        Directives = new NamedCollection<DirectiveDefinition>([.. missing, .. parts.Directives], static directive => directive.Name);

        var introspection = new IntrospectionTypes(() => this);
        _introspectionTypes = introspection.All;
        SchemaField = introspection.SchemaField;
        TypeField = introspection.TypeField;
        TypeNameField = new FieldDefinition("__typename", TypeNameType) { Description = "The name of the object's type." };

        var types = new TypeCollection([.. parts.Types, .. parts.Roots, .. introspection.All], Directives);
        DuplicateTypes = [.. types.Duplicates];
        Types = [.. types.All];
        _types = types.ByName.ToFrozenDictionary(StringComparer.Ordinal);
        _possibleTypes = PossibleTypes.Of(Types);
    }

    /// <summary>Collects the types, adds what every schema has, and checks everything.</summary>
    /// <param name="parts">Root types, further types, directives.</param>
    /// <exception cref="SchemaException">The parts break rules of the type system; lists all violations.</exception>
    public static Schema Create(SchemaParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var schema = new Schema(parts);
        IReadOnlyList<string> violations = SchemaValidator.Validate(schema);
        return violations.Count == 0 ? schema : throw new SchemaException(violations);
    }

    /// <summary>Types whose name another type has already. Empty once the schema has passed validation.</summary>
    internal ImmutableArray<NamedTypeDefinition> DuplicateTypes { get; }

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

    /// <summary>The meta-field <c>__schema</c>, which only the query root offers.</summary>
    public FieldDefinition SchemaField { get; }

    /// <summary>The meta-field <c>__type(name:)</c>, which only the query root offers.</summary>
    public FieldDefinition TypeField { get; }

    /// <summary>The meta-field <c>__typename</c>, which every composite type offers. It has no behavior: only execution knows
    /// the object's type.</summary>
    public FieldDefinition TypeNameField { get; }

    /// <summary>All named types in the order they were met; introspection types last.</summary>
    public ImmutableArray<NamedTypeDefinition> Types { get; }

    /// <summary>The type of that name, or null.</summary>
    /// <param name="name">Case-sensitive name.</param>
    public NamedTypeDefinition? FindType(string name) => _types.GetValueOrDefault(name);

    /// <summary>Whether a type is one of the eight types of introspection.</summary>
    /// <param name="type">Any type.</param>
    public bool IsIntrospectionType(NamedTypeDefinition type) => _introspectionTypes.Contains(type);

    /// <summary>The root type of an operation, or null when the schema does not offer the operation.</summary>
    /// <param name="operation">Query, mutation or subscription.</param>
    public ObjectTypeDefinition? RootType(OperationKind operation) => operation switch
    {
        OperationKind.Query => QueryType,
        OperationKind.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>Finds a field of a composite type, meta-fields included (section "Field Selections").</summary>
    /// <param name="type">An object, interface or union of this schema.</param>
    /// <param name="name">Name of the field.</param>
    /// <returns>The field, or null when the type has none of that name.</returns>
    public FieldDefinition? FindField(NamedTypeDefinition type, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            bool isQuery = ReferenceEquals(type, QueryType);
            return name switch
            {
                "__typename" => TypeNameField,
                "__schema" when isQuery => SchemaField,
                "__type" when isQuery => TypeField,
                _ => null,
            };
        }

        return (type as FieldedTypeDefinition)?.Fields.Find(name);
    }

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
