using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Introspection;

/// <summary>Scalars of this library in a schema that was given as SDL: described as there, read and written as here.</summary>
public class SdlScalarTests
{
    private const string Sdl = """
        "A day of the account's calendar."
        scalar Date @specifiedBy(url: "https://example.org/day")
        scalar Long
        scalar UUID
        extend scalar UUID @specifiedBy(url: "https://example.org/uuid")
        type Query { day(value: Date): Date long(value: Long): Long uuid(value: UUID): UUID }
        """;

    [Theory]
    [InlineData("Date", """{"description":"A day of the account's calendar.","specifiedByURL":"https://example.org/day"}""")]
    [InlineData("Long", """{"description":null,"specifiedByURL":null}""")]
    [InlineData("UUID", """{"description":null,"specifiedByURL":"https://example.org/uuid"}""")]
    public async Task Introspection_KnownScalar_IsAsTheDocumentDescribesIt(string name, string expected)
    {
        await using var server = Server();

        var answer = await server.AskAsync("query ($name: String!) { __type(name: $name) { description specifiedByURL } }", new { name });

        Assert.Equal($$$"""{"data":{"__type":{{{expected}}}}}""", answer);
    }

    [Fact]
    public async Task Values_KnownScalar_AreReadAndWrittenAsItsOwn()
    {
        await using var server = Server();

        Assert.Equal("""{"data":{"day":"2026-03-01","long":9007199254740993}}""", await server.AskAsync("""{ day(value: "2026-03-01") long(value: 9007199254740993) }"""));
        Assert.Contains("VALIDATION_FAILED", await server.AskAsync("""{ day(value: "1 March") }"""), StringComparison.Ordinal);
        Assert.Contains("VARIABLE_VALUE", await server.AskAsync("query ($u: UUID) { uuid(value: $u) }", new { u = "no" }), StringComparison.Ordinal);
    }

    private static GraphQLServer Server() => new(static builder => builder
        .AddDocumentFromString(Sdl)
        .AddFallbackResolver(static context => context.ArgumentValue<object?>("value")));
}
