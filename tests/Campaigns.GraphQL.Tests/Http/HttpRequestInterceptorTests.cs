using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.GraphQL.Execution;
using Campaigns.GraphQL.Hosting;
using Campaigns.GraphQL.Http;
using Campaigns.GraphQL.Tests.Infrastructure;
using Microsoft.AspNetCore.Http;

namespace Campaigns.GraphQL.Tests.Http;

public class HttpRequestInterceptorTests
{
    private const string GraphQLResponse = "application/graphql-response+json";

    [Fact]
    public async Task Interceptor_AddsToARequest_ResolversFindIt()
    {
        await using var server = await StartAsync();
        server.Client.DefaultRequestHeaders.Add("tenant", "north");

        Assert.Equal("""{"data":{"tenant":"north","user":"ann","secret":1}}""", await server.AskAsync("{ tenant user secret }"));
    }

    [Fact]
    public async Task Interceptor_OfSeveral_AreCalledInOrder()
    {
        await using var server = await StartAsync(static builder => builder.AddHttpRequestInterceptor<SecondInterceptor>());
        server.Client.DefaultRequestHeaders.Add("tenant", "north");

        Assert.Equal("""{"data":{"tenant":"second"}}""", await server.AskAsync("{ tenant }"));
    }

    [Fact]
    public async Task Interceptor_Subscription_EventsFindWhatItAdded()
    {
        await using var server = await StartAsync();
        server.Client.DefaultRequestHeaders.Add("tenant", "north");

        using var response = await server.PostAsync("""{"query":"subscription { tenants { tenant } }"}""", accept: "text/event-stream");

        Assert.Contains("""{"data":{"tenants":{"tenant":"north 1"}}}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", HttpStatusCode.OK)]
    [InlineData(GraphQLResponse, HttpStatusCode.BadRequest)]
    public async Task Interceptor_Refuses_NothingRuns(string accept, HttpStatusCode status)
    {
        await using var server = await StartAsync();
        server.Client.DefaultRequestHeaders.Add("refuse", "yes");

        using var response = await server.PostAsync("""{"query":"mutation { touch }"}""", accept: accept);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("""{"errors":[{"message":"Not from here.","extensions":{"code":"REFUSED"}}]}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, InterceptedMutation.Runs);
    }

    [Fact]
    public async Task Interceptor_Fails_IsAMaskedServerError()
    {
        await using var server = await StartAsync();
        server.Client.DefaultRequestHeaders.Add("fail", "yes");

        using var response = await server.PostAsync("""{"query":"{ user }"}""");
        var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("INTERNAL_ERROR", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("inner words", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interceptor_LowersTheCost_DearerOperationsAreRefused()
    {
        await using var server = await StartAsync();
        server.Client.DefaultRequestHeaders.Add("cost", "2");

        Assert.Contains("COST_EXCEEDED", await server.AskAsync("{ a: user b: user c: user }"), StringComparison.Ordinal);
        Assert.Equal("""{"data":{"a":"ann","b":"ann"}}""", await server.AskAsync("{ a: user b: user }"));
    }

    [Fact]
    public async Task Interceptor_CostAboveTheServersLimit_HasNoEffect()
    {
        await using var server = await StartAsync(static builder => builder.ModifyCostOptions(options => options.MaxFieldCost = 1));
        server.Client.DefaultRequestHeaders.Add("cost", "100");

        Assert.Contains("COST_EXCEEDED", await server.AskAsync("{ a: user b: user }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interceptor_DecidesAboutIntrospection()
    {
        await using var server = await StartAsync();

        Assert.DoesNotContain("errors", await server.AskAsync("{ __schema { queryType { name } } }"), StringComparison.Ordinal);
        server.Client.DefaultRequestHeaders.Add("hide", "yes");
        Assert.Contains("INTROSPECTION_DISABLED", await server.AskAsync("{ __schema { queryType { name } } }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interceptor_GetAndInvalidDocument_AreSeenToo()
    {
        await using var server = await StartAsync();
        server.Client.DefaultRequestHeaders.Add("refuse", "yes");

        Assert.Contains("REFUSED", await server.Client.GetStringAsync(new Uri("?query={user}", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("REFUSED", await server.AskAsync("{ nope"), StringComparison.Ordinal);
    }

    private static Task<HttpServer> StartAsync(Action<GraphQLServerBuilder>? more = null) => HttpServer.StartAsync(builder =>
    {
        builder.AddQueryType<InterceptedQuery>().AddMutationType<InterceptedMutation>().AddSubscriptionType<InterceptedSubscription>().AddHttpRequestInterceptor<HeaderInterceptor>();
        more?.Invoke(builder);
    });

    /// <summary>Does what the headers of the request say.</summary>
    private sealed class HeaderInterceptor : IHttpRequestInterceptor
    {
        public async ValueTask OnCreateAsync(HttpContext context, IRequestExecutor requestExecutor, OperationRequestBuilder requestBuilder, CancellationToken cancellationToken)
        {
            await Task.Yield();
            var headers = context.Request.Headers;
            if (headers.ContainsKey("refuse"))
            {
                throw new GraphQLException("Not from here.", "REFUSED");
            }

            if (headers.ContainsKey("fail"))
            {
                throw new InvalidOperationException("inner words");
            }

            if (double.TryParse(headers["cost"], System.Globalization.CultureInfo.InvariantCulture, out var cost))
            {
                requestBuilder.SetMaxFieldCost(cost);
            }

            requestBuilder
                .SetGlobalState("tenant", headers["tenant"].ToString())
                .SetUser(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "ann")], "test")))
                .AllowIntrospection(!headers.ContainsKey("hide"));
        }
    }

    private sealed class SecondInterceptor : IHttpRequestInterceptor
    {
        public ValueTask OnCreateAsync(HttpContext context, IRequestExecutor requestExecutor, OperationRequestBuilder requestBuilder, CancellationToken cancellationToken)
        {
            requestBuilder.SetGlobalState("tenant", "second");
            return ValueTask.CompletedTask;
        }
    }

    [GraphQLName("Query")]
    public sealed class InterceptedQuery
    {
        public static string? Tenant(IResolverContext context) => (string?)context.ContextData["tenant"];

        [Cost(1)]
        public static string? User(ClaimsPrincipal user) => user.Identity?.Name;

        [Authorize]
        public static int? Secret() => 1;
    }

    [GraphQLName("Mutation")]
    public sealed class InterceptedMutation
    {
        public static int Runs { get; private set; }

        public static int Touch() => ++Runs;
    }

    [GraphQLName("Subscription")]
    public sealed class InterceptedSubscription
    {
        public static async IAsyncEnumerable<TenantEvent> Tenants([EnumeratorCancellation] CancellationToken token)
        {
            await Task.Delay(TimeSpan.Zero, token);
            yield return new TenantEvent(1);
        }
    }

    public sealed record TenantEvent(int Number)
    {
        public string GetTenant(IResolverContext context) => $"{context.ContextData["tenant"]} {Number}";
    }
}
