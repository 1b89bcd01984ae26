using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Introspection;

/// <summary><c>__TypeKind</c> and <c>__DirectiveLocation</c>.</summary>
internal static class IntrospectionEnums
{
    /// <summary>Runtime value of a wrapping list type's kind.</summary>
    public const string List = "LIST";

    /// <summary>Runtime value of a non-null type's kind.</summary>
    public const string NonNull = "NON_NULL";

    private static readonly (DirectiveLocation Location, string Name)[] Locations =
    [
        (TypeSystem.DirectiveLocation.Query, "QUERY"),
        (TypeSystem.DirectiveLocation.Mutation, "MUTATION"),
        (TypeSystem.DirectiveLocation.Subscription, "SUBSCRIPTION"),
        (TypeSystem.DirectiveLocation.Field, "FIELD"),
        (TypeSystem.DirectiveLocation.FragmentDefinition, "FRAGMENT_DEFINITION"),
        (TypeSystem.DirectiveLocation.FragmentSpread, "FRAGMENT_SPREAD"),
        (TypeSystem.DirectiveLocation.InlineFragment, "INLINE_FRAGMENT"),
        (TypeSystem.DirectiveLocation.VariableDefinition, "VARIABLE_DEFINITION"),
        (TypeSystem.DirectiveLocation.Schema, "SCHEMA"),
        (TypeSystem.DirectiveLocation.Scalar, "SCALAR"),
        (TypeSystem.DirectiveLocation.Object, "OBJECT"),
        (TypeSystem.DirectiveLocation.FieldDefinition, "FIELD_DEFINITION"),
        (TypeSystem.DirectiveLocation.ArgumentDefinition, "ARGUMENT_DEFINITION"),
        (TypeSystem.DirectiveLocation.Interface, "INTERFACE"),
        (TypeSystem.DirectiveLocation.Union, "UNION"),
        (TypeSystem.DirectiveLocation.Enum, "ENUM"),
        (TypeSystem.DirectiveLocation.EnumValue, "ENUM_VALUE"),
        (TypeSystem.DirectiveLocation.InputObject, "INPUT_OBJECT"),
        (TypeSystem.DirectiveLocation.InputFieldDefinition, "INPUT_FIELD_DEFINITION"),
    ];

    public static EnumTypeDefinition TypeKind() => new(
        "__TypeKind",
        [
            new EnumValueDefinition("SCALAR", TypeSystem.TypeKind.Scalar),
            new EnumValueDefinition("OBJECT", TypeSystem.TypeKind.Object),
            new EnumValueDefinition("INTERFACE", TypeSystem.TypeKind.Interface),
            new EnumValueDefinition("UNION", TypeSystem.TypeKind.Union),
            new EnumValueDefinition("ENUM", TypeSystem.TypeKind.Enum),
            new EnumValueDefinition("INPUT_OBJECT", TypeSystem.TypeKind.InputObject),
            new EnumValueDefinition(List),
            new EnumValueDefinition(NonNull),
        ])
    {
        Description = "The kinds of types.",
    };

    public static EnumTypeDefinition DirectiveLocation() =>
        new("__DirectiveLocation", Locations.Select(static pair => new EnumValueDefinition(pair.Name, pair.Location)))
        {
            Description = "The places where a directive may stand.",
        };

    /// <summary>The name of a location in SDL and introspection.</summary>
    public static string Name(DirectiveLocation location) => Locations[(int)location].Name;

    /// <summary>The location of a name that the parser accepted.</summary>
    public static DirectiveLocation Location(string name) => Array.Find(Locations, pair => pair.Name == name).Location;
}
