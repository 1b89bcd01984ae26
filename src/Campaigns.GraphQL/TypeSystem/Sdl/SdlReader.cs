using System.Collections.Immutable;
using Campaigns.GraphQL.Introspection;
using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>Makes type definitions of syntax nodes. The document has passed <see cref="SdlDocumentCheck"/>: names resolve.</summary>
internal sealed class SdlReader
{
    private readonly SdlDefinitions _definitions;
    private readonly Func<ScalarTypeDefinitionNode, ScalarTypeDefinition?> _scalars;
    private readonly Dictionary<string, NamedTypeDefinition> _types = new(StringComparer.Ordinal);

    public SdlReader(SdlDefinitions definitions, Func<ScalarTypeDefinitionNode, ScalarTypeDefinition?> scalars)
    {
        _definitions = definitions;
        _scalars = scalars;
        foreach (ScalarTypeDefinition builtIn in BuiltInScalars.All)
        {
            _types.Add(builtIn.Name, builtIn);
        }
    }

    public Schema Read()
    {
        var declared = new List<NamedTypeDefinition>();
        foreach (TypeDefinitionNode node in _definitions.Types)
        {
            // A built-in scalar may be declared and stays what it is.
            if (_types.TryAdd(node.Name, ReadType(node)))
            {
                declared.Add(_types[node.Name]);
            }
        }

        return Schema.Create(new SchemaParts
        {
            Description = _definitions.Schemas.FirstOrDefault(static schema => schema.Description is not null)?.Description?.Value,
            Query = Root(OperationKind.Query, "Query"),
            Mutation = Root(OperationKind.Mutation, "Mutation"),
            Subscription = Root(OperationKind.Subscription, "Subscription"),
            Types = declared,
            Directives = [.. _definitions.Directives.Select(ReadDirective)],
        });
    }

    private ObjectTypeDefinition? Root(OperationKind operation, string defaultName)
    {
        string? name = _definitions.Schemas
            .SelectMany(static schema => schema.OperationTypes)
            .FirstOrDefault(root => root.Operation == operation)?.Type.Name;

        // Default names count only where no schema definition names the roots.
        if (name is null && !_definitions.Schemas.Any(static schema => !schema.IsExtension))
        {
            name = defaultName;
        }

        return name is null ? null : _types.GetValueOrDefault(name) as ObjectTypeDefinition;
    }

    private NamedTypeDefinition ReadType(TypeDefinitionNode node) => node switch
    {
        ScalarTypeDefinitionNode scalar => ReadScalar(scalar),
        ObjectTypeDefinitionNode type => new ObjectTypeDefinition(type.Name, () => ReadFields(type), () => ReadInterfaces(type))
        {
            Description = type.Description?.Value,
        },
        InterfaceTypeDefinitionNode type => new InterfaceTypeDefinition(type.Name, () => ReadFields(type), () => ReadInterfaces(type))
        {
            Description = type.Description?.Value,
        },
        UnionTypeDefinitionNode union => new UnionTypeDefinition(union.Name, () => ReadMembers(union)) { Description = union.Description?.Value },
        EnumTypeDefinitionNode type => new EnumTypeDefinition(type.Name, _definitions.PartsOf(type).SelectMany(static part => part.Values).Select(ReadEnumValue))
        {
            Description = type.Description?.Value,
        },
        InputObjectTypeDefinitionNode type => new InputObjectTypeDefinition(
            type.Name, () => _definitions.PartsOf(type).SelectMany(static part => part.Fields).Select(ReadInputValue))
        {
            Description = type.Description?.Value,
            IsOneOf = _definitions.PartsOf(type).Any(static part => part.Directives.Any(static directive => directive.Name == "oneOf")),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.Kind, "Not a type definition."),
    };

    private ScalarTypeDefinition ReadScalar(ScalarTypeDefinitionNode node)
    {
        var description = node.Description?.Value;
        var url = _definitions.PartsOf(node).Select(static part => StringArgument(part.Directives, "specifiedBy", "url")).FirstOrDefault(static url => url is not null);
        return _scalars(node) is { } values
            ? new SdlScalar(node.Name, values) { Description = description, SpecifiedByUrl = url }
            : new AnyScalar(node.Name) { Description = description, SpecifiedByUrl = url };
    }

    private IEnumerable<FieldDefinition> ReadFields<T>(T type)
        where T : FieldedTypeDefinitionNode =>
        _definitions.PartsOf(type).SelectMany(static part => part.Fields).Select(field =>
            new FieldDefinition(field.Name, Resolve(field.Type), field.Arguments.Select(ReadInputValue))
            {
                Description = field.Description?.Value,
                DeprecationReason = DeprecationReason(field.Directives),
            });

    private IEnumerable<InterfaceTypeDefinition> ReadInterfaces<T>(T type)
        where T : FieldedTypeDefinitionNode =>
        _definitions.PartsOf(type).SelectMany(static part => part.Interfaces).Select(node => (InterfaceTypeDefinition)_types[node.Name]);

    private IEnumerable<ObjectTypeDefinition> ReadMembers(UnionTypeDefinitionNode union) =>
        _definitions.PartsOf(union).SelectMany(static part => part.Types).Select(node => (ObjectTypeDefinition)_types[node.Name]);

    private static EnumValueDefinition ReadEnumValue(EnumValueDefinitionNode node) => new(node.Name)
    {
        Description = node.Description?.Value,
        DeprecationReason = DeprecationReason(node.Directives),
    };

    private InputValueDefinition ReadInputValue(InputValueDefinitionNode node) => new(node.Name, Resolve(node.Type))
    {
        Description = node.Description?.Value,
        DefaultValue = node.DefaultValue,
        DeprecationReason = DeprecationReason(node.Directives),
    };

    private DirectiveDefinition ReadDirective(DirectiveDefinitionNode node) => new(
        node.Name,
        [.. node.Locations.Select(IntrospectionEnums.Location).Distinct()],
        node.Arguments.Select(ReadInputValue))
    {
        Description = node.Description?.Value,
        IsRepeatable = node.IsRepeatable,
    };

    private GraphQLType Resolve(TypeNode node) => node switch
    {
        NamedTypeNode named => _types[named.Name],
        ListTypeNode list => new ListType(Resolve(list.ItemType)),
        NonNullTypeNode nonNull => new NonNullType(Resolve(nonNull.Type)),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.Kind, "Not a type reference."),
    };

    private static string? DeprecationReason(ImmutableArray<DirectiveNode> directives) =>
        directives.Any(static directive => directive.Name == "deprecated")
            ? StringArgument(directives, "deprecated", "reason") ?? BuiltInDirectives.DefaultDeprecationReason
            : null;

    private static string? StringArgument(ImmutableArray<DirectiveNode> directives, string directive, string argument) =>
        directives.Where(candidate => candidate.Name == directive)
            .SelectMany(static found => found.Arguments)
            .Where(candidate => candidate.Name == argument)
            .Select(static found => (found.Value as StringValueNode)?.Value)
            .FirstOrDefault();
}
