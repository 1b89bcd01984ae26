using Campaigns.GraphQL.TypeSystem;
using static Campaigns.GraphQL.Introspection.IntrospectionFields;

namespace Campaigns.GraphQL.Introspection;

/// <summary><c>__Directive</c> (section "The __Directive Type").</summary>
internal static class DirectiveIntrospection
{
    public static ObjectTypeDefinition Type(TypeIntrospection type, EnumTypeDefinition location) => new(
        "__Directive",
        () =>
        [
            Field<DirectiveDefinition>("name", RequiredText, static directive => directive.Name),
            Field<DirectiveDefinition>("description", Text, static directive => directive.Description),
            Field<DirectiveDefinition>("isRepeatable", RequiredFlag, static directive => directive.IsRepeatable),
            Field<DirectiveDefinition>("locations", RequiredListOf(location), static directive => directive.Locations),
            Listing<DirectiveDefinition, InputValueDefinition>(
                "args", RequiredListOf(type.InputValue), static directive => directive.Arguments, static argument => argument.IsDeprecated),
        ])
    {
        Description = "A directive that the server knows.",
    };
}
