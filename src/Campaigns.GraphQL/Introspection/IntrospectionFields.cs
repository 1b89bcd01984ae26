using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Introspection;

/// <summary>Shorthand for the fields of introspection types.</summary>
internal static class IntrospectionFields
{
    public static readonly GraphQLType Text = BuiltInScalars.String;
    public static readonly GraphQLType RequiredText = new NonNullType(BuiltInScalars.String);
    public static readonly GraphQLType Flag = BuiltInScalars.Boolean;
    public static readonly GraphQLType RequiredFlag = new NonNullType(BuiltInScalars.Boolean);

    /// <summary>A field without arguments.</summary>
    public static FieldDefinition Field<TSource>(string name, GraphQLType type, Func<TSource, object?> getter) => new(name, type)
    {
        Behavior = new GetterBehavior((source, _) => getter((TSource)source!)),
    };

    /// <summary>A list that leaves deprecated members out unless asked for them.</summary>
    public static FieldDefinition Listing<TSource, TMember>(
        string name,
        GraphQLType type,
        Func<TSource, IReadOnlyList<TMember>?> members,
        Func<TMember, bool> isDeprecated)
    {
        // September 2025: Boolean! with a default. A client of October 2021 sees no difference unless it sends null.
        var argument = new InputValueDefinition("includeDeprecated", RequiredFlag)
        {
            DefaultValue = new BooleanValueNode(SourceLocation.None, false),
        };
        return new FieldDefinition(name, type, [argument])
        {
            Behavior = new GetterBehavior((source, arguments) =>
            {
                IReadOnlyList<TMember>? all = members((TSource)source!);
                bool everything = arguments.TryGetValue("includeDeprecated", out object? include) && include is true;
                return all is null || everything || !all.Any(isDeprecated) ? all : [.. all.Where(member => !isDeprecated(member))];
            }),
        };
    }

    /// <summary><c>[T!]</c></summary>
    public static GraphQLType ListOf(NamedTypeDefinition type) => new ListType(new NonNullType(type));

    /// <summary><c>[T!]!</c></summary>
    public static GraphQLType RequiredListOf(NamedTypeDefinition type) => new NonNullType(ListOf(type));
}
