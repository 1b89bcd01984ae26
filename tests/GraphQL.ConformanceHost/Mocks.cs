using Campaigns.GraphQL.Hosting;
using Campaigns.GraphQL.TypeSystem;

namespace GraphQL.ConformanceHost;

/// <summary>Serves any schema: each field gives the simplest value of its type.</summary>
internal static class Mocks
{
    private static readonly object Anything = new();

    public static void Add(GraphQLServerBuilder server, string sdl)
    {
        Schema? schema = null;
        server.AddDocumentFromString(sdl)
            .AddFallbackResolver(context => Value(context.Field.Type))
            .AddTypeResolver((type, _) => (schema ??= SchemaSdl.Build(sdl)).GetPossibleTypes(schema.FindType(type.Name)!).FirstOrDefault()?.Name);
    }

    private static object? Value(GraphQLType type) => type.Nullable switch
    {
        ListType list => new[] { Value(list.ItemType) },
        EnumTypeDefinition enumeration => enumeration.Values[0].RuntimeValue,
        ScalarTypeDefinition scalar => Scalar(scalar.Name),
        _ => Anything,
    };

    private static object Scalar(string name) => name switch
    {
        "Int" => 1,
        "Float" => 1.5,
        "Boolean" => true,
        "Long" => 1L,
        "Decimal" => 1.50m,
        "Date" => new DateOnly(2026, 11, 21),
        "DateTime" => new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero),
        "UUID" => Guid.Empty,
        "URL" => new Uri("https://example.org/"),
        _ => "mock",
    };
}
