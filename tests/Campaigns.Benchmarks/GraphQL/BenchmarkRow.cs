namespace Campaigns.Benchmarks.GraphQL;

/// <summary>One query that is measured.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Document">The GraphQL document.</param>
/// <param name="Ceiling">The path of the bare endpoint with the same answer; null when there is none.</param>
/// <param name="Goal">The least share of the ceiling asked for; null for none.</param>
internal sealed record BenchmarkRow(string Name, string Document, string? Ceiling, double? Goal)
{
    private const string Points = "name points { date impressions reach spend rate }";

    public static IReadOnlyList<BenchmarkRow> All { get; } =
    [
        new("{ ping }", "{ ping }", "/ceiling/ping", 0.85),
        new("series, 1 point", $"{{ series(points: 1) {{ {Points} }} }}", "/ceiling/series1", null),
        new("series, 100 points", $"{{ series(points: 100) {{ {Points} }} }}", "/ceiling/series100", 0.75),
        new("series, 2,000 points", $"{{ series(points: 2000) {{ {Points} }} }}", "/ceiling/series2000", 0.6),
        new("50 campaigns with channel", "{ campaigns { id name status channel { id name } } }", "/ceiling/campaigns", null),
        new("full introspection", Introspection, null, null),
    ];

    private const string Introspection = """
        query { __schema { queryType { name } mutationType { name } subscriptionType { name } types { ...T }
          directives { name description locations args { ...I } } } }
        fragment T on __Type { kind name description
          fields(includeDeprecated: true) { name description args { ...I } type { ...R } isDeprecated deprecationReason }
          inputFields { ...I } interfaces { ...R } enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...R } }
        fragment I on __InputValue { name description type { ...R } defaultValue }
        fragment R on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
        """;
}
