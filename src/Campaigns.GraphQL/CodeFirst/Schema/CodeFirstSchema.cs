using System.Reflection;
using Campaigns.GraphQL.Execution;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Builds a schema out of C# classes, records, enums and interfaces.</summary>
internal sealed class CodeFirstSchema
{
    private readonly SchemaDeclarations _declarations;
    private readonly TypeRegistry _types;
    private readonly FieldFactory _fields;
    private readonly RuntimeTypes _runtimeTypes = new();
    private readonly HashSet<Type> _resolverClasses;

    private CodeFirstSchema(SchemaDeclarations declarations, Func<Type, bool> isService)
    {
        _declarations = declarations;
        _types = new TypeRegistry(declarations) { MakeOutput = MakeOutput, MakeInput = MakeInput };
        _fields = new FieldFactory(_types, new CompleterFactory(_runtimeTypes), isService);
        _resolverClasses = [.. new[] { declarations.Query, declarations.Mutation, declarations.Subscription }.OfType<Type>()];
    }

    /// <summary>Builds and checks the schema.</summary>
    /// <param name="declarations">What was registered.</param>
    /// <param name="isService">Whether dependency injection knows a type.</param>
    /// <exception cref="SchemaException">The classes do not make a valid schema.</exception>
    public static (Schema Schema, RuntimeTypes RuntimeTypes) Build(SchemaDeclarations declarations, Func<Type, bool> isService)
    {
        var builder = new CodeFirstSchema(declarations, isService);
        return (builder.Build(), builder._runtimeTypes);
    }

    private Schema Build()
    {
        var further = _declarations.Interfaces.Concat(_declarations.Unions).Concat(_declarations.Objects).Concat(_declarations.Enums)
            .Select(_types.Output)
            .Concat(_declarations.Inputs.Select(type => _types.Input(new ClrType(type, false, []), type).NamedType))
            .ToArray();
        return Schema.Create(new SchemaParts
        {
            Description = _declarations.Description,
            Query = Root(_declarations.Query),
            Mutation = Root(_declarations.Mutation),
            Subscription = Root(_declarations.Subscription),
            Types = further,
        });
    }

    private ObjectTypeDefinition? Root(Type? type) => type is null ? null : (ObjectTypeDefinition)_types.Output(type);

    private NamedTypeDefinition MakeOutput(Type type)
    {
        if (type.GetCustomAttribute<UnionTypeAttribute>(inherit: false) is { } union)
        {
            return new UnionTypeDefinition(Naming.Abstract(type, union.Name), () => Members(type)) { Description = Descriptions.Of(type) };
        }

        if (IsInterface(type))
        {
            return new InterfaceTypeDefinition(
                Naming.Abstract(type, type.GetCustomAttribute<InterfaceTypeAttribute>(inherit: false)?.Name),
                () => CodeFirst.Members.Fields(type, withStatic: false).Select(_fields.CreateAbstract),
                () => Interfaces(type))
            {
                Description = Descriptions.Of(type),
            };
        }

        CheckObject(type);
        var made = new ObjectTypeDefinition(Naming.Type(type), () => ObjectFields(type), () => Interfaces(type)) { Description = Descriptions.Of(type) };
        _runtimeTypes.Add(type, made);
        return made;
    }

    private static void CheckObject(Type type)
    {
        var problem = type == typeof(DateTime) ? "states no zone; use DateTimeOffset"
            : type.IsPrimitive || type == typeof(object) || type == typeof(TimeSpan) ? "has no GraphQL type; bind it to a scalar with BindRuntimeType, or state a type with [GraphQLType]"
            : type == typeof(Task) || type == typeof(ValueTask) ? "gives no value; a field needs one"
            : type.IsInterface ? "is an interface; mark it with [InterfaceType] or [UnionType]"
            : type.IsGenericType && typeof(System.Collections.IEnumerable).IsAssignableFrom(type) ? "has no GraphQL type; return a list of records"
            : null;
        if (problem is not null)
        {
            throw new InvalidOperationException($"{type} {problem}.");
        }
    }

    private bool IsInterface(Type type) => type.IsDefined(typeof(InterfaceTypeAttribute), inherit: false) || _declarations.Interfaces.Contains(type);

    private IEnumerable<FieldDefinition> ObjectFields(Type type)
    {
        var isRoot = _resolverClasses.Contains(type);
        var isSubscription = type == _declarations.Subscription;
        var own = CodeFirst.Members.Fields(type, withStatic: isRoot)
            .Select(member => isSubscription ? _fields.CreateSubscription(member, type) : _fields.Create(member, type, isRoot));
        var name = Naming.Type(type);
        var added = _declarations.Extensions
            .Where(extension => extension.GetCustomAttribute<ExtendObjectTypeAttribute>() is { } target && (target.ExtendedType == type || target.Name == name))
            .SelectMany(extension => CodeFirst.Members.Fields(extension, withStatic: true))
            .Select(member => isSubscription ? _fields.CreateSubscription(member, type) : _fields.Create(member, type, isResolverClass: true));

        // A field of an extension replaces the object's own of that name.
        return own.Concat(added).GroupBy(field => field.Name).Select(group => group.Last());
    }

    private IEnumerable<InterfaceTypeDefinition> Interfaces(Type type)
    {
        var bases = new List<Type>();
        for (var level = type.BaseType; level is not null; level = level.BaseType)
        {
            bases.Add(level);
        }

        return type.GetInterfaces().Concat(bases).Where(IsInterface).Select(_types.Output).OfType<InterfaceTypeDefinition>();
    }

    private IEnumerable<ObjectTypeDefinition> Members(Type union) => _declarations.Objects
        .Where(type => type != union && union.IsAssignableFrom(type))
        .Select(_types.Output)
        .OfType<ObjectTypeDefinition>();

    private InputObjectTypeDefinition MakeInput(Type type)
    {
        if (type.IsInterface || type.IsAbstract || type.IsPrimitive || type == typeof(object) || type == typeof(DateTime))
        {
            throw new InvalidOperationException($"{type} cannot be an input: use a record or class, a scalar's type, or [Service] when it is a service.");
        }

        return new InputObjectTypeDefinition(Naming.Input(type), () => InputFields(type))
        {
            Description = Descriptions.Of(type),
            IsOneOf = type.IsDefined(typeof(OneOfAttribute), inherit: false),
        };
    }

    private IEnumerable<InputValueDefinition> InputFields(Type type) => CodeFirst.Members.Inputs(type)
        .Select(property => new InputValueDefinition(Naming.Field(property), InputFieldType(type, property))
        {
            DefaultValue = DefaultLiterals.Of(property),
            Description = Descriptions.Of(property),
            DeprecationReason = Descriptions.Deprecation(property),
        });

    private GraphQLType InputFieldType(Type owner, PropertyInfo property)
    {
        var type = _types.Input(ClrType.Of(property), property);

        // Of a oneOf object only one field is given, so none of them is required.
        return owner.IsDefined(typeof(OneOfAttribute), inherit: false) ? type.Nullable : type;
    }
}
