using System.Security.Claims;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.GraphQL.Execution;
using Campaigns.GraphQL.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.GraphQL.Tests.CodeFirst;

public class CodeFirstExecutionTests
{
    [Fact]
    public async Task InterfaceAndUnion_RuntimeType_IsFoundByClass()
    {
        await using var server = Server();

        var answer = await server.AskAsync("{ ads { __typename title ... on VideoAd { seconds } } hits { __typename ... on TextAd { words } ... on VideoAd { title } } }");

        Assert.Equal("""{"data":{"ads":[{"__typename":"VideoAd","title":"v","seconds":30},{"__typename":"TextAd","title":"t"}],"hits":[{"__typename":"TextAd","words":7},{"__typename":"VideoAd","title":"v"}]}}""", answer);
    }

    [Theory]
    [InlineData("{ find(by: { id: 3 }) }", """{"data":{"find":"id 3"}}""")]
    [InlineData("{ find(by: { name: \"x\" }) }", """{"data":{"find":"name x"}}""")]
    public async Task OneOf_ExactlyOneField_IsAccepted(string document, string expected)
    {
        await using var server = Server();

        Assert.Equal(expected, await server.AskAsync(document));
    }

    [Theory]
    [InlineData("""{"by":{"id":3,"name":"x"}}""")]
    [InlineData("""{"by":{}}""")]
    [InlineData("""{"by":{"id":null}}""")]
    public async Task OneOf_AnythingElseInVariables_IsRefused(string variables)
    {
        await using var server = Server();

        var answer = await server.AskAsync("query ($by: FindInput!) { find(by: $by) }", System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(variables));

        Assert.Contains("VARIABLE_VALUE", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scalars_InAndOut_KeepEveryDigit()
    {
        await using var server = Server();

        var answer = await server.AskAsync(
            "query ($l: Long!, $d: Decimal!, $t: DateTime!, $u: UUID!, $w: URL!) { echo(l: $l, d: $d, t: $t, u: $u, w: $w) { l d t u w } }",
            System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>("""{"l":9007199254740993,"d":1234567890123456789.012345678,"t":"2026-03-01T08:30:00.120+01:00","u":"F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6","w":"https://example.org/å?q=1"}"""));

        Assert.Equal("""{"data":{"echo":{"l":9007199254740993,"d":1234567890123456789.012345678,"t":"2026-03-01T08:30:00.12+01:00","u":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6","w":"https://example.org/å?q=1"}}}""", answer);
    }

    [Fact]
    public async Task Authorize_WithoutUser_IsAFieldErrorAndTheResolverDoesNotRun()
    {
        await using var server = Server();

        var answer = await server.AskAsync("{ guarded open }");
        var extended = await server.AskAsync("{ locked { ofExtension } }");

        Assert.Contains("\"locked\":{\"ofExtension\":null}", extended, StringComparison.Ordinal);
        Assert.Contains("AUTH_NOT_AUTHORIZED", extended, StringComparison.Ordinal);
        Assert.Equal("""{"data":{"guarded":null,"open":1},"errors":[{"message":"You are not allowed to see this field.","locations":[{"line":1,"column":3}],"path":["guarded"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}]}""", answer);
        Assert.Equal(0, AdQuery.GuardedRuns);
    }

    [Theory]
    [InlineData("editor", """{"data":{"forAdmins":null},"errors":[{"message":"You are not allowed to see this field.","locations":[{"line":1,"column":3}],"path":["forAdmins"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}]}""")]
    [InlineData("admin", """{"data":{"forAdmins":2}}""")]
    public async Task Authorize_Roles_DecideWhoSees(string role, string expected)
    {
        await using var server = Server();
        var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, role)], "test"));

        using var result = await server.Executor.ExecuteAsync(new GraphQLRequest("{ forAdmins }") { User = user }, TestContext.Current.CancellationToken);

        Assert.Equal(expected, result.ToJson());
    }

    [Fact]
    public async Task Service_OfTheResolversOwnScope_IsNotShared()
    {
        await using var server = Server();

        var answer = await server.AskAsync("{ a: own b: own c: shared d: shared }");

        var numbers = System.Text.RegularExpressions.Regex.Matches(answer, "\\d+").Select(match => match.Value).ToArray();
        Assert.Equal(4, numbers.Length);
        Assert.NotEqual(numbers[0], numbers[1]);
        Assert.Equal(numbers[2], numbers[3]);
    }

    [Fact]
    public async Task ResolverContext_ReportsErrorsBesideItsValue()
    {
        await using var server = Server();

        Assert.Equal(
            """{"data":{"ads":[{"warned":"v"},{"warned":"t"}]},"errors":[{"message":"Careful.","locations":[{"line":1,"column":9}],"path":["ads",0,"warned"],"extensions":{"code":"CAREFUL","since":"2026-01-02"}},{"message":"Careful.","locations":[{"line":1,"column":9}],"path":["ads",1,"warned"],"extensions":{"code":"CAREFUL","since":"2026-01-02"}}]}""",
            await server.AskAsync("{ ads { warned } }"));
    }

    [Fact]
    public async Task ErrorFilter_SeesTheExceptionAndReplacesTheError()
    {
        await using var server = Server();

        Assert.Equal("""{"data":{"misses":null},"errors":[{"message":"Nothing of that id.","locations":[{"line":1,"column":3}],"path":["misses"],"extensions":{"code":"NOT_FOUND"}}]}""", await server.AskAsync("{ misses }"));
    }

    [Fact]
    public async Task AsyncSequence_IsAList()
    {
        await using var server = Server();

        Assert.Equal("""{"data":{"later":[1,2,3]}}""", await server.AskAsync("{ later }"));
    }

    private static GraphQLServer Server() => new(builder =>
    {
        builder.Services.AddScoped<Numbered>();
        builder.AddQueryType<AdQuery>().AddType<VideoAd>().AddType<TextAd>().AddTypeExtension(typeof(AdFields)).AddTypeExtension(typeof(TextAdFields)).AddTypeExtension(typeof(LockedFields)).AddErrorFilter<MissFilter>();
    });

    [InterfaceType("Ad")]
    public interface IAd
    {
        string Title { get; }

        string Warned => Title;
    }

    [UnionType("Hit")]
    public interface IHit;

    public sealed record VideoAd(string Title, int Seconds) : IAd, IHit;

    public sealed record TextAd(string Title, int Words) : IAd, IHit;

    [OneOf]
    public sealed record Find(int? Id = null, string? Name = null);

    public sealed record Echo(long L, decimal D, DateTimeOffset T, Guid U, Uri W);

    public sealed class Numbered
    {
        private static int last;

        public int Number { get; } = Interlocked.Increment(ref last);
    }

    [ExtendObjectType(typeof(VideoAd))]
    public static class AdFields
    {
        public static string Warned([Parent] IAd ad, IResolverContext context)
        {
            context.ReportError(ErrorBuilder.New().SetMessage("Careful.").SetCode("CAREFUL").SetExtension("since", new DateOnly(2026, 1, 2)).Build());
            return ad.Title;
        }
    }

    [ExtendObjectType("TextAd")]
    public static class TextAdFields
    {
        public static string Warned([Parent] IAd ad, IResolverContext context) => AdFields.Warned(ad, context);
    }

    [Authorize]
    public sealed record Locked(int? Own);

    [ExtendObjectType(typeof(Locked))]
    public static class LockedFields
    {
        public static int? OfExtension([Parent] Locked locked) => locked.Own;
    }

    public sealed class MissFilter : IErrorFilter
    {
        public IError OnError(IError error) => error.Exception is KeyNotFoundException
            ? ErrorBuilder.New().SetMessage("Nothing of that id.").SetCode("NOT_FOUND").SetPath(error.Path).AddLocation(error.Locations![0]).Build()
            : error;
    }

    [GraphQLName("Query")]
    public sealed class AdQuery
    {
        [GraphQLIgnore]
        public static int GuardedRuns { get; private set; }

        public static IAd[] Ads() => [new VideoAd("v", 30), new TextAd("t", 7)];

        public static IReadOnlyList<IHit> Hits() => [new TextAd("t", 7), new VideoAd("v", 30)];

        public static string Find(Find by) => by.Id is { } id ? FormattableString.Invariant($"id {id}") : $"name {by.Name}";

        public static Echo Echo(long l, decimal d, DateTimeOffset t, Guid u, Uri w) => new(l, d, t, u, w);

        [Authorize]
        public static int? Guarded() => ++GuardedRuns;

        [Authorize(Roles = ["admin"])]
        public static int? ForAdmins() => 2;

        public static int Open() => 1;

        public static Locked Locked() => new(5);

        public static async Task<int> Own([Service(ServiceKind.Resolver)] Numbered numbered)
        {
            await Task.Yield();
            return numbered.Number;
        }

        public static int Shared([Service] Numbered numbered) => numbered.Number;

        public static int? Misses() => throw new KeyNotFoundException("secret");

        public static async IAsyncEnumerable<int> Later()
        {
            for (var i = 1; i <= 3; i++)
            {
                await Task.Yield();
                yield return i;
            }
        }
    }
}
