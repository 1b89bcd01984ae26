using System.Buffers.Text;
using System.Text;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.GraphQL.Execution;
using Campaigns.GraphQL.Tests.Infrastructure;
using Campaigns.GraphQL.TypeSystem;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.GraphQL.Tests.CodeFirst;

/// <summary>Ids that are unique over all types.</summary>
public class NodeIdTests
{
    private static readonly Guid Uuid = new("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");

    public static TheoryData<string> NoIds =>
    [
        "", "7", "Q2FtcGFpZ246Nw==", "Campaign:7", "not base64!", "å", "\0",
        Encode("Campaign"), Encode(":7"), Encode("Campaign:"), Encode("Campaign: 7"), Encode("Campaign:+7"), Encode("Campaign:07"),
        Encode("Campaign:7x"), Encode("Campaign:99999999999999999999"), Encode("campaign:7"), Encode("Channel:7"), Encode("Camp aign:7"),
        Base64Url.EncodeToString([0xFF, (byte)':', (byte)'7']),
        new string('A', 50_000),
    ];

    [Fact]
    public async Task Result_WithType_IsOpaqueAndLeadsBack()
    {
        await using var server = Server();

        Assert.Equal(
            $$$$"""{"data":{"campaign":{"id":"{{{{Encode("Campaign:7")}}}}","key":"{{{{Encode($"Key:{Uuid:D}")}}}}","channels":["{{{{Encode("Channel:a:å")}}}}","{{{{Encode("Channel:")}}}}"],"any":"{{{{Encode("Any:9")}}}}","none":null,"plain":"7"}}}""",
            await server.AskAsync("query ($id: ID!) { campaign(id: $id) { id key channels any none plain } }", new { id = Encode("Campaign:7") }));
    }

    [Theory]
    [MemberData(nameof(NoIds))]
    public async Task Argument_NoIdOfTheType_IsRefused(string id)
    {
        await using var server = Server();

        var answer = await server.AskAsync("query ($id: ID!) { campaign(id: $id) { id } }", new { id });

        Assert.Equal("""{"data":{"campaign":null},"errors":[{"message":"This is no id of a Campaign; send an id as it was received.","locations":[{"line":1,"column":20}],"path":["campaign"],"extensions":{"code":"INVALID_ID"}}]}""", answer);
    }

    [Fact]
    public async Task Argument_ListsInputsAndOptionals_AreDecoded()
    {
        await using var server = Server();
        var variables = new { f = new { id = Encode("Campaign:1"), others = new[] { Encode("Channel:x"), Encode("Channel:y") }, key = Encode($"Key:{Uuid}") } };

        Assert.Equal($$$"""{"data":{"filter":"1 x,y {{{Uuid}}}"}}""", await server.AskAsync("query ($f: IdFilterInput!) { filter(filter: $f) }", variables));
        Assert.Contains("INVALID_ID", await server.AskAsync("query ($f: IdFilterInput!) { filter(filter: $f) }", new { f = variables.f with { id = "1" } }), StringComparison.Ordinal);
        Assert.Equal("""{"data":{"sum":3}}""", await server.AskAsync($$"""{ sum(ids: ["{{Encode("Campaign:1")}}", "{{Encode("Campaign:2")}}"]) }"""));
        Assert.Equal("""{"data":{"sum":-1}}""", await server.AskAsync("{ sum(ids: null) }"));
        Assert.Contains("INVALID_ID", await server.AskAsync($$"""{ sum(ids: ["{{Encode("Campaign:1")}}", "2"]) }"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_InAResolver_ReadsIdsOfEveryType()
    {
        await using var server = Server();

        Assert.Equal("""{"data":{"kind":"Channel a"}}""", await server.AskAsync("query ($id: ID!) { kind(id: $id) }", new { id = Encode("Channel:a") }));
        Assert.Contains("INVALID_ID", await server.AskAsync("{ kind(id: \"a\") }"), StringComparison.Ordinal);
    }

    [Fact]
    public void Format_WhatHasNoId_Throws()
    {
        using var provider = Services();
        var ids = provider.GetRequiredService<INodeIdSerializer>();

        Assert.Throws<ArgumentException>(() => ids.Format("a:b", 1));
        Assert.Throws<ArgumentException>(() => ids.Format("", 1));
        Assert.Throws<ArgumentException>(() => ids.Format("A", 1.5m));
        Assert.Throws<EncoderFallbackException>(() => ids.Format("A", "\ud800"));
        Assert.Equal(new NodeId("A", 12L), ids.Parse(ids.Format("A", 12L), typeof(long)));
        Assert.Equal("INVALID_ID", Assert.Throws<GraphQLException>(() => ids.Parse(ids.Format("A", "x"), typeof(int))).Errors[0].Code);
    }

    [Fact]
    public void Schema_IdThatCannotBe_IsRefused()
    {
        Assert.Contains("cannot have a default", Assert.Throws<SchemaException>(() => new GraphQLServer(static builder => builder.AddQueryType<DefaultQuery>())).Message, StringComparison.Ordinal);
        Assert.Contains("needs the name", Assert.Throws<SchemaException>(() => new GraphQLServer(static builder => builder.AddQueryType<NamelessQuery>())).Message, StringComparison.Ordinal);
        Assert.Contains("cannot be the C# type of an id", Assert.Throws<SchemaException>(() => new GraphQLServer(static builder => builder.AddQueryType<MoneyQuery>())).Message, StringComparison.Ordinal);
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static GraphQLServer Server() => new(static builder => builder.AddQueryType<IdQuery>());

    private static ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddGraphQLServer().AddQueryType<IdQuery>();
        return services.BuildServiceProvider();
    }

    [GraphQLName("Query")]
    public sealed class IdQuery
    {
        public static IdCampaign? GetCampaign([ID("Campaign")] int id) => new(id, Uuid, ["a:å", ""], 9L, null, id);

        public static string GetFilter(IdFilter filter) => $"{filter.Id} {string.Join(',', filter.Others)} {filter.Key.Value}";

        public static int? GetSum([ID("Campaign")] IReadOnlyList<int>? ids) => ids?.Sum() ?? -1;

        public static string? GetKind([ID] string id, INodeIdSerializer ids) => ids.Parse(id, typeof(string)) is var node ? $"{node.TypeName} {node.InternalId}" : null;
    }

    public sealed record IdCampaign(
        [property: ID("Campaign")] int Id,
        [property: ID("Key")] Guid Key,
        [property: ID("Channel")] IReadOnlyList<string> Channels,
        [property: ID("Any")] object Any,
        [property: ID("Campaign")] long? None,
        [property: ID] int Plain);

    public sealed record IdFilter([property: ID("Campaign")] long Id, [property: ID("Channel")] string[] Others, [property: ID("Key")] Optional<Guid?> Key);

    [GraphQLName("Query")]
    public sealed class DefaultQuery
    {
        public static int GetOne([ID("Campaign")] int id = 5) => id;
    }

    [GraphQLName("Query")]
    public sealed class NamelessQuery
    {
        [ID("a:b")]
        public static int GetOne() => 1;
    }

    [GraphQLName("Query")]
    public sealed class MoneyQuery
    {
        [ID("Money")]
        public static decimal GetOne() => 1;
    }
}
