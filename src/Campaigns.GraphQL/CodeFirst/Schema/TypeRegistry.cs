using System.Reflection;
using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>The GraphQL type of every C# type of a schema: each is made once, and one name stands for one C# type.</summary>
internal sealed class TypeRegistry(SchemaDeclarations declarations)
{
    private readonly Dictionary<(Type Type, bool IsInput), NamedTypeDefinition> _byClrType = [];
    private readonly Dictionary<string, NamedTypeDefinition> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<NamedTypeDefinition, Type> _origins = [];

    /// <summary>Makes object, interface and union types; set by the schema builder, which knows of fields.</summary>
    public required Func<Type, NamedTypeDefinition> MakeOutput { get; init; }

    /// <summary>Makes input object types.</summary>
    public required Func<Type, NamedTypeDefinition> MakeInput { get; init; }

    /// <summary>The type of a field.</summary>
    public GraphQLType Output(ClrType type, MemberInfo member) => Type(type, member, isInput: false);

    /// <summary>The type of an argument or input field.</summary>
    public GraphQLType Input(ClrType type, ICustomAttributeProvider member) => Type(type, member, isInput: true);

    /// <summary>The type of values that no member declares, such as the items of a page.</summary>
    public GraphQLType Output(ClrType type) => Wrap(type, isInput: false, isId: false);

    /// <summary>A named output type.</summary>
    public NamedTypeDefinition Output(Type type) => Named(type, isInput: false);

    /// <summary>Makes a type known by name.</summary>
    /// <exception cref="SchemaException">Another C# type has the name.</exception>
    public void Register(NamedTypeDefinition definition, Type origin)
    {
        if (_byName.TryGetValue(definition.Name, out var known) && !ReferenceEquals(known, definition))
        {
            throw new SchemaException([$"{origin} and {_origins[known]} would both be the type {definition.Name}; give one another name with [GraphQLName]."]);
        }

        _byName[definition.Name] = definition;
        _origins[definition] = origin;
    }

    private GraphQLType Type(ClrType type, ICustomAttributeProvider member, bool isInput)
    {
        if (member.GetCustomAttributes(typeof(GraphQLTypeAttribute), false) is [GraphQLTypeAttribute given])
        {
            return FromSyntax(GraphQLParser.ParseType(given.Type), member);
        }

        var isId = member.IsDefined(typeof(IDAttribute), false);
        return Wrap(type, isInput, isId);
    }

    private GraphQLType Wrap(ClrType type, bool isInput, bool isId)
    {
        if (isInput && type.Type.IsGenericType && type.Type.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            // Absent must be possible, whatever the type inside says.
            return Wrap(type.Arguments[0], isInput, isId).Nullable;
        }

        var item = Declared(type.Type) is null ? Execution.ListItems.ItemType(type.Type) : null;
        GraphQLType inner = item is null
            ? isId ? BuiltInScalars.Id : Named(type.Type, isInput)
            : new ListType(Wrap(type.Arguments.Count == 1 ? type.Arguments[0] : new ClrType(item, true, []), isInput, isId));
        return type.IsNullable ? inner : new NonNullType(inner);
    }

    private ScalarTypeDefinition? Declared(Type type) => declarations.Scalars.GetValueOrDefault(type);

    private NamedTypeDefinition Named(Type type, bool isInput)
    {
        if (Declared(type) is { } scalar)
        {
            Register(scalar, type);
            return scalar;
        }

        var key = (type, isInput && !type.IsEnum);
        if (_byClrType.TryGetValue(key, out var known))
        {
            return known;
        }

        var made = type.IsEnum ? EnumTypes.Create(type) : isInput ? MakeInput(type) : MakeOutput(type);
        _byClrType[key] = made;
        Register(made, type);
        return made;
    }

    private GraphQLType FromSyntax(TypeNode node, ICustomAttributeProvider member) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(FromSyntax(nonNull.Type, member)),
        ListTypeNode list => new ListType(FromSyntax(list.ItemType, member)),
        NamedTypeNode named => ByName(named.Name, member),
        _ => throw new InvalidOperationException("Unknown type syntax."),
    };

    private NamedTypeDefinition ByName(string name, ICustomAttributeProvider member) =>
        _byName.GetValueOrDefault(name)
        ?? BuiltInScalars.All.FirstOrDefault(scalar => scalar.Name == name)
        ?? declarations.Scalars.Values.FirstOrDefault(scalar => scalar.Name == name)
        ?? throw new SchemaException([$"[GraphQLType] on {member} names {name}, which is no type of the schema; register it with AddType."]);
}
