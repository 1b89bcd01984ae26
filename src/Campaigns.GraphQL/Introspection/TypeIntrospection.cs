using System.Collections.Immutable;
using Campaigns.GraphQL.TypeSystem;
using static Campaigns.GraphQL.Introspection.IntrospectionFields;

namespace Campaigns.GraphQL.Introspection;

/// <summary><c>__Type</c> and its members (sections "The __Type Type", "The __Field Type", "The __InputValue Type",
/// "The __EnumValue Type").</summary>
internal sealed class TypeIntrospection
{
    private readonly Func<Schema> _schema;
    private readonly EnumTypeDefinition _kind;

    public TypeIntrospection(Func<Schema> schema, EnumTypeDefinition kind)
    {
        _schema = schema;
        _kind = kind;
        Type = new ObjectTypeDefinition("__Type", TypeFields) { Description = "A named type, or a list or non-null wrapping of a type." };
        Field = new ObjectTypeDefinition("__Field", FieldFields) { Description = "A field of an object or interface." };
        InputValue = new ObjectTypeDefinition("__InputValue", InputValueFields) { Description = "An argument or a field of an input object." };
        EnumValue = new ObjectTypeDefinition("__EnumValue", EnumValueFields) { Description = "A value of an enum." };
    }

    public ObjectTypeDefinition Type { get; }

    public ObjectTypeDefinition Field { get; }

    public ObjectTypeDefinition InputValue { get; }

    public ObjectTypeDefinition EnumValue { get; }

    private IEnumerable<FieldDefinition> TypeFields() =>
    [
        Field<GraphQLType>("kind", new NonNullType(_kind), static type => Kind(type)),
        Field<GraphQLType>("name", Text, static type => (type as NamedTypeDefinition)?.Name),
        Field<GraphQLType>("description", Text, static type => (type as NamedTypeDefinition)?.Description),
        Field<GraphQLType>("specifiedByURL", Text, static type => (type as ScalarTypeDefinition)?.SpecifiedByUrl),
        Listing<GraphQLType, FieldDefinition>(
            "fields", ListOf(Field), static type => (type as FieldedTypeDefinition)?.Fields, static field => field.IsDeprecated),
        Field<GraphQLType>("interfaces", ListOf(Type), static type => (type as FieldedTypeDefinition)?.Interfaces),
        Field<GraphQLType>("possibleTypes", ListOf(Type), PossibleTypes),
        Listing<GraphQLType, EnumValueDefinition>(
            "enumValues", ListOf(EnumValue), static type => (type as EnumTypeDefinition)?.Values, static value => value.IsDeprecated),
        Listing<GraphQLType, InputValueDefinition>(
            "inputFields", ListOf(InputValue), static type => (type as InputObjectTypeDefinition)?.Fields, static field => field.IsDeprecated),
        Field<GraphQLType>("ofType", Type, OfType),
        Field<GraphQLType>("isOneOf", Flag, static type => (type as InputObjectTypeDefinition)?.IsOneOf),
    ];

    private IEnumerable<FieldDefinition> FieldFields() =>
    [
        Field<FieldDefinition>("name", RequiredText, static field => field.Name),
        Field<FieldDefinition>("description", Text, static field => field.Description),
        Listing<FieldDefinition, InputValueDefinition>(
            "args", RequiredListOf(InputValue), static field => field.Arguments, static argument => argument.IsDeprecated),
        Field<FieldDefinition>("type", new NonNullType(Type), static field => field.Type),
        Field<FieldDefinition>("isDeprecated", RequiredFlag, static field => field.IsDeprecated),
        Field<FieldDefinition>("deprecationReason", Text, static field => field.DeprecationReason),
    ];

    private IEnumerable<FieldDefinition> InputValueFields() =>
    [
        Field<InputValueDefinition>("name", RequiredText, static value => value.Name),
        Field<InputValueDefinition>("description", Text, static value => value.Description),
        Field<InputValueDefinition>("type", new NonNullType(Type), static value => value.Type),

        // The declared literal, not the coerced value: {} stays {}, an enum keeps its name.
        Field<InputValueDefinition>("defaultValue", Text, static value => value.DefaultValue?.ToString()),
        Field<InputValueDefinition>("isDeprecated", RequiredFlag, static value => value.IsDeprecated),
        Field<InputValueDefinition>("deprecationReason", Text, static value => value.DeprecationReason),
    ];

    private static IEnumerable<FieldDefinition> EnumValueFields() =>
    [
        Field<EnumValueDefinition>("name", RequiredText, static value => value.Name),
        Field<EnumValueDefinition>("description", Text, static value => value.Description),
        Field<EnumValueDefinition>("isDeprecated", RequiredFlag, static value => value.IsDeprecated),
        Field<EnumValueDefinition>("deprecationReason", Text, static value => value.DeprecationReason),
    ];

    private static object Kind(GraphQLType type) => type switch
    {
        NamedTypeDefinition named => named.Kind,
        ListType => IntrospectionEnums.List,
        _ => IntrospectionEnums.NonNull,
    };

    private static GraphQLType? OfType(GraphQLType type) => type switch
    {
        NonNullType nonNull => nonNull.Nullable,
        ListType list => list.ItemType,
        _ => null,
    };

    private object? PossibleTypes(GraphQLType type)
    {
        if (type is not NamedTypeDefinition { IsAbstract: true } named)
        {
            return null;
        }

        ImmutableArray<ObjectTypeDefinition> possible = _schema().GetPossibleTypes(named);
        return possible;
    }
}
