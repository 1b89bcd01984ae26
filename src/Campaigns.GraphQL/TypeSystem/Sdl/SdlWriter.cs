using System.Collections.Immutable;
using Campaigns.GraphQL.Introspection;
using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>Makes syntax nodes of type definitions.</summary>
internal sealed class SdlWriter(Schema schema, bool isSorted)
{
    public DocumentNode Write()
    {
        var definitions = new List<DefinitionNode>();
        if (NeedsSchemaDefinition())
        {
            definitions.Add(WriteSchema());
        }

        definitions.AddRange(Order(schema.Directives.Where(static own => !BuiltInDirectives.All.Contains(own)), static own => own.Name).Select(WriteDirective));
        IEnumerable<NamedTypeDefinition> types = schema.Types.Where(type => !BuiltInScalars.Contains(type) && !schema.IsIntrospectionType(type));
        definitions.AddRange(Order(types, static type => type.Name).Select(WriteType));
        return new DocumentNode([.. definitions]);
    }

    private IEnumerable<T> Order<T>(IEnumerable<T> items, Func<T, string> name) =>
        isSorted ? items.OrderBy(name, StringComparer.Ordinal) : items;

    /// <summary>Also when a type bears the default name of a root without being it: reading would make it the root.</summary>
    private bool NeedsSchemaDefinition() =>
        schema.Description is not null
        || DiffersFromDefault(schema.QueryType, "Query")
        || DiffersFromDefault(schema.MutationType, "Mutation")
        || DiffersFromDefault(schema.SubscriptionType, "Subscription");

    private bool DiffersFromDefault(ObjectTypeDefinition? root, string name) =>
        root is null ? schema.FindType(name) is ObjectTypeDefinition : root.Name != name;

    private SchemaDefinitionNode WriteSchema()
    {
        var roots = new List<OperationTypeDefinitionNode>();
        foreach (OperationKind operation in Enum.GetValues<OperationKind>())
        {
            if (schema.RootType(operation) is { } root)
            {
                roots.Add(new OperationTypeDefinitionNode(SourceLocation.None, operation, Name(root)));
            }
        }

        return new SchemaDefinitionNode(SourceLocation.None, Text(schema.Description), false, [], [.. roots]);
    }

    private DirectiveDefinitionNode WriteDirective(DirectiveDefinition directive) => new(
        SourceLocation.None,
        Text(directive.Description),
        directive.Name,
        WriteInputValues(directive.Arguments),
        directive.IsRepeatable,
        [.. directive.Locations.Select(IntrospectionEnums.Name)]);

    private TypeDefinitionNode WriteType(NamedTypeDefinition type)
    {
        StringValueNode? description = Text(type.Description);
        return type switch
        {
            ScalarTypeDefinition scalar => new ScalarTypeDefinitionNode(
                SourceLocation.None, description, false, type.Name, Directive("specifiedBy", "url", scalar.SpecifiedByUrl)),
            ObjectTypeDefinition fielded => new ObjectTypeDefinitionNode(
                SourceLocation.None, description, false, type.Name, WriteInterfaces(fielded), [], WriteFields(fielded)),
            InterfaceTypeDefinition fielded => new InterfaceTypeDefinitionNode(
                SourceLocation.None, description, false, type.Name, WriteInterfaces(fielded), [], WriteFields(fielded)),
            UnionTypeDefinition union => new UnionTypeDefinitionNode(
                SourceLocation.None, description, false, type.Name, [], [.. Order(union.Types, static member => member.Name).Select(Name)]),
            EnumTypeDefinition enumeration => new EnumTypeDefinitionNode(
                SourceLocation.None, description, false, type.Name, [], [.. Order(enumeration.Values, static value => value.Name).Select(WriteEnumValue)]),
            InputObjectTypeDefinition input => new InputObjectTypeDefinitionNode(
                SourceLocation.None, description, false, type.Name, input.IsOneOf ? [new DirectiveNode(SourceLocation.None, "oneOf", [])] : [], WriteInputValues(input.Fields)),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type.Kind, "Not a named type."),
        };
    }

    private ImmutableArray<NamedTypeNode> WriteInterfaces(FieldedTypeDefinition type) =>
        [.. Order(type.Interfaces, static implemented => implemented.Name).Select(Name)];

    private ImmutableArray<FieldDefinitionNode> WriteFields(FieldedTypeDefinition type) =>
        [
            .. Order(type.Fields, static field => field.Name).Select(field => new FieldDefinitionNode(
                SourceLocation.None,
                Text(field.Description),
                field.Name,
                WriteInputValues(field.Arguments),
                Reference(field.Type),
                Deprecated(field.DeprecationReason))),
        ];

    private ImmutableArray<InputValueDefinitionNode> WriteInputValues(IEnumerable<InputValueDefinition> values) =>
        [
            .. Order(values, static value => value.Name).Select(value => new InputValueDefinitionNode(
                SourceLocation.None,
                Text(value.Description),
                value.Name,
                Reference(value.Type),
                value.DefaultValue,
                Deprecated(value.DeprecationReason))),
        ];

    private static EnumValueDefinitionNode WriteEnumValue(EnumValueDefinition value) =>
        new(SourceLocation.None, Text(value.Description), value.Name, Deprecated(value.DeprecationReason));

    private static TypeNode Reference(GraphQLType type) => type switch
    {
        NonNullType nonNull => new NonNullTypeNode(SourceLocation.None, Reference(nonNull.Nullable)),
        ListType list => new ListTypeNode(SourceLocation.None, Reference(list.ItemType)),
        _ => Name(type.NamedType),
    };

    private static NamedTypeNode Name(NamedTypeDefinition type) => new(SourceLocation.None, type.Name);

    private static StringValueNode? Text(string? description) =>
        description is null ? null : new StringValueNode(SourceLocation.None, description, isBlock: true);

    private static ImmutableArray<DirectiveNode> Deprecated(string? reason) =>
        reason == BuiltInDirectives.DefaultDeprecationReason
            ? [new DirectiveNode(SourceLocation.None, "deprecated", [])]
            : Directive("deprecated", "reason", reason);

    private static ImmutableArray<DirectiveNode> Directive(string name, string argument, string? value) => value is null
        ? []
        : [new DirectiveNode(SourceLocation.None, name, [new ArgumentNode(SourceLocation.None, argument, new StringValueNode(SourceLocation.None, value))])];
}
