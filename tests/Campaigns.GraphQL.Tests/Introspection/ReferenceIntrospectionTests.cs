using System.Text.Json;
using System.Text.Json.Nodes;
using Campaigns.GraphQL.Execution;
using Campaigns.GraphQL.Tests.Corpus;
using Campaigns.GraphQL.Tests.Infrastructure;
using Campaigns.GraphQL.TypeSystem;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.GraphQL.Tests.Introspection;

/// <summary>Sections "Schema Introspection" and "Type System": graphql-js reads our SDL as it reads the original, and introspects
/// a schema as we do.</summary>
public sealed class ReferenceIntrospectionTests
{
    private static readonly string[] BuiltIn = ["Int", "Float", "String", "Boolean", "ID", "skip", "include", "deprecated", "specifiedBy", "oneOf"];

    private const string Everything = """"
        "A schema with a description"
        schema { query: Root mutation: Changes }
        type Root { old(a: Int = 1 @deprecated(reason: "no"), b: [E!] = [A, B], s: String = "å\"\\\n"): String @deprecated u: U when: Day }
        type Changes { set(value: Only!): Boolean! }
        "Named as a root, but none"
        type Query { a: Int }
        """
        Several
          lines

        "quoted" and \""" three quotes, a backslash \ at the end \
        """
        interface I implements J { i(p: Float = 1.5): ID! j: Int }
        interface J { j: Int }
        """   one line with space before """
        type T implements I & J { i(p: Float = 1.5, extra: Boolean = true): ID! j: Int! }
        union U = T | Root
        enum E { A B @deprecated(reason: "use A") "described" C }
        input In { x: Int! y: [[String!]]! = [["a"], []] e: E = C n: In }
        input Only @oneOf { a: Int b: String i: In }
        "A day" scalar Day @specifiedBy(url: "https://example.test/day")
        directive @d("argument" a: E = B, b: Int! = 2) repeatable on FIELD | OBJECT
        extend type Root { more: Float }
        extend enum E { D }
        """";

    private static readonly (string Name, string Sdl)[] Schemas =
    [
        ("museum", Museum.Sdl),
        ("everything", Everything),
        .. new[] { "graphql-js-pets", "graphql-cats-pets", "spec-section5", "graphql-js-local-6", "graphql-js-local-8", "graphql-js-local-11" }
            .Select(static name => (name, CorpusFile.Schema(name))),
    ];

    [Fact]
    public async Task Introspection_AndSdl_AgreeWithGraphQLJs()
    {
        string input = JsonSerializer.Serialize(Schemas.Select(static schema => new
        {
            name = schema.Name,
            original = schema.Sdl,
            printed = SchemaSdl.Print(SchemaSdl.Build(schema.Sdl)),
            sorted = SchemaSdl.Print(SchemaSdl.Build(schema.Sdl), isSorted: true),
        }));

        string[] lines = [.. NodeScript.Run("differential", input, "introspect.mjs")];

        Assert.Equal(Schemas.Length + 1, lines.Length);
        string query = JsonSerializer.Deserialize<string>(lines[0])!;
        for (int i = 0; i < Schemas.Length; i++)
        {
            JsonNode reference = JsonNode.Parse(lines[i + 1])!;
            Assert.True((bool)reference["printedIsSame"]!, $"{Schemas[i].Name}: graphql-js reads the printed SDL otherwise");
            Assert.True((bool)reference["sortedIsSame"]!, $"{Schemas[i].Name}: graphql-js reads the sorted SDL otherwise");
            JsonNode ours = await Introspect(Schemas[i].Sdl, query);
            AssertSame(Schemas[i].Name, reference["introspection"]!["__schema"]!, ours);
        }
    }

    [Fact]
    public async Task Introspection_Twice_IsTheSameText()
    {
        const string query = "{ __schema { types { name fields(includeDeprecated: true) { name args { name } } enumValues { name } } directives { name locations } } }";

        Assert.Equal((await Introspect(Museum.Sdl, query)).ToJsonString(), (await Introspect(Museum.Sdl, query)).ToJsonString());
    }

    private static async Task<JsonNode> Introspect(string sdl, string query)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddGraphQLServer().AddDocumentFromString(sdl).AddFallbackResolver(static _ => null);
        await using ServiceProvider provider = services.BuildServiceProvider();
        using ExecutionResult result = await provider.GetRequiredService<IRequestExecutor>()
            .ExecuteAsync(new GraphQLRequest(query), TestContext.Current.CancellationToken);
        Assert.Empty(result.Errors);
        return JsonNode.Parse(result.ToJson())!["data"]!["__schema"]!;
    }

    /// <summary>The order of types is free, the words for built-in things are ours, and the introspection types are those of
    /// another edition.</summary>
    private static void AssertSame(string schema, JsonNode expected, JsonNode actual)
    {
        foreach (string list in new[] { "types", "directives" })
        {
            SortedDictionary<string, JsonNode> theirs = ByName(expected[list]!);
            SortedDictionary<string, JsonNode> ours = ByName(actual[list]!);
            Assert.Equal(theirs.Keys, ours.Keys);
            foreach ((string name, JsonNode node) in theirs)
            {
                Assert.True(JsonNode.DeepEquals(node, ours[name]), $"{schema}, {name}\ngraphql-js: {node.ToJsonString()}\nours:       {ours[name].ToJsonString()}");
            }
        }

        foreach (string root in new[] { "description", "queryType", "mutationType", "subscriptionType" })
        {
            Assert.True(JsonNode.DeepEquals(expected[root], actual[root]), $"{schema}: {root}");
        }
    }

    private static SortedDictionary<string, JsonNode> ByName(JsonNode list)
    {
        var byName = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (JsonNode? item in list.AsArray())
        {
            string name = (string)item!["name"]!;
            if (name.StartsWith("__", StringComparison.Ordinal))
            {
                continue;
            }

            ForgetDraft(item.AsObject());
            if (BuiltIn.Contains(name))
            {
                Forget(item);
            }

            byName.Add(name, item);
        }

        return byName;
    }

    /// <summary>Leaves out the words for a built-in thing, and the type of the argument of <c>@deprecated</c>, which became
    /// non-null in the edition of 2025.</summary>
    private static void Forget(JsonNode item)
    {
        item["description"] = null;
        foreach (JsonNode? argument in item["args"]?.AsArray() ?? [])
        {
            argument!["description"] = null;
            if ((string)argument["name"]! == "reason")
            {
                argument["type"] = null;
            }
        }
    }

    /// <summary>Leaves out what graphql-js 16.15 knows beyond the edition of 2025: deprecated directives.</summary>
    private static void ForgetDraft(JsonObject item)
    {
        if (item["locations"] is JsonArray locations)
        {
            item.Remove("isDeprecated");
            item.Remove("deprecationReason");
            locations.RemoveAll(static location => (string?)location == "DIRECTIVE_DEFINITION");
        }
    }
}
