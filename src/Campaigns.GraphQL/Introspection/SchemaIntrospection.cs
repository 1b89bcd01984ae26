using Campaigns.GraphQL.TypeSystem;
using static Campaigns.GraphQL.Introspection.IntrospectionFields;

namespace Campaigns.GraphQL.Introspection;

/// <summary><c>__Schema</c> (section "The __Schema Type").</summary>
internal static class SchemaIntrospection
{
    public static ObjectTypeDefinition Type(ObjectTypeDefinition type, ObjectTypeDefinition directive) => new(
        "__Schema",
        () =>
        [
            Field<Schema>("description", Text, static schema => schema.Description),
            Field<Schema>("types", RequiredListOf(type), static schema => schema.Types),
            Field<Schema>("queryType", new NonNullType(type), static schema => schema.QueryType),
            Field<Schema>("mutationType", type, static schema => schema.MutationType),
            Field<Schema>("subscriptionType", type, static schema => schema.SubscriptionType),
            Field<Schema>("directives", RequiredListOf(directive), static schema => schema.Directives),
        ])
    {
        Description = "What a server can do: its types, its directives and the roots of its operations.",
    };
}
