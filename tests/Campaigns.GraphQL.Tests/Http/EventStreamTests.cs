using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.GraphQL.Execution;
using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Http;

/// <summary>GraphQL over server-sent events, distinct connections mode.</summary>
public class EventStreamTests
{
    [Fact]
    public async Task Subscription_SendsEachEventAndCompletes()
    {
        await using var server = await StartAsync();

        using var response = await SendAsync(server, "subscription { count(to: 3) { value } }");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Events("""{"data":{"count":{"value":1}}}""", """{"data":{"count":{"value":2}}}""", """{"data":{"count":{"value":3}}}"""), text);
    }

    [Theory]
    [InlineData("{ ping }", """{"data":{"ping":"pong"}}""")]
    [InlineData("{ nope }", """{"errors":[{"message":"Query has no field \"nope\".","locations":[{"line":1,"column":3}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}""")]
    [InlineData("subscription { refused }", """{"errors":[{"message":"Not today.","locations":[{"line":1,"column":16}],"path":["refused"],"extensions":{"code":"CLOSED"}}]}""")]
    public async Task AnythingElse_IsOneEvent(string document, string expected)
    {
        await using var server = await StartAsync();

        using var response = await SendAsync(server, document);

        Assert.Equal(Events(expected), await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Subscription_WithoutEventStream_IsToldToAskForOne()
    {
        await using var server = await StartAsync();

        var answer = await server.AskAsync("subscription { count(to: 1) { value } }");

        Assert.Contains("SUBSCRIPTION_NEEDS_EVENT_STREAM", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subscription_ClientLeaves_TheSourceIsDisposed()
    {
        await using var server = await StartAsync();
        var disposed = StreamSubscription.NextDisposal();

        var response = await SendAsync(server, "subscription { endless }", HttpCompletionOption.ResponseHeadersRead);
        var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(0, await stream.ReadAsync(new byte[16], TestContext.Current.CancellationToken));
        response.Dispose();

        await disposed.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Subscription_Silent_IsKeptAlive()
    {
        await using var server = await StartAsync(keepAlive: TimeSpan.FromMilliseconds(20));
        using var response = await SendAsync(server, "subscription { silent }", HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var buffer = new byte[3];

        await stream.ReadExactlyAsync(buffer, TestContext.Current.CancellationToken);

        Assert.Equal(":\n\n", Encoding.UTF8.GetString(buffer));
    }

    [Fact]
    public async Task Subscription_MoreStreamsThanAllowed_Is429()
    {
        await using var server = await StartAsync();
        using var first = await SendAsync(server, "subscription { silent }", HttpCompletionOption.ResponseHeadersRead);
        using var second = await SendAsync(server, "subscription { silent }", HttpCompletionOption.ResponseHeadersRead);

        using var third = await SendAsync(server, "subscription { silent }");

        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.Contains("TOO_MANY_SUBSCRIPTIONS", await third.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static Task<HttpServer> StartAsync(TimeSpan? keepAlive = null) => HttpServer.StartAsync(builder => builder
        .AddQueryType<StreamQuery>()
        .AddSubscriptionType<StreamSubscription>()
        .ModifyHttpOptions(options =>
        {
            options.MaxStreamsPerClient = 2;
            options.StreamKeepAlive = keepAlive ?? options.StreamKeepAlive;
        }));

    private static async Task<HttpResponseMessage> SendAsync(HttpServer server, string document, HttpCompletionOption completion = HttpCompletionOption.ResponseContentRead)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Url)
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query = document }), Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        return await server.Client.SendAsync(request, completion, TestContext.Current.CancellationToken);
    }

    private static string Events(params string[] results) => string.Concat(results.Select(result => $"event: next\ndata: {result}\n\n")) + "event: complete\ndata: \n\n";

    [GraphQLName("Query")]
    public sealed class StreamQuery
    {
        public static string Ping() => "pong";
    }

    [GraphQLName("Subscription")]
    public sealed class StreamSubscription
    {
        private static TaskCompletionSource disposal = new();

        public static async IAsyncEnumerable<Tick> Count(int to)
        {
            for (var i = 1; i <= to; i++)
            {
                await Task.Yield();
                yield return new Tick(i);
            }
        }

        public static async IAsyncEnumerable<string> Refused()
        {
            await Task.Yield();
            if (disposal is not null)
            {
                throw new GraphQLException("Not today.", "CLOSED");
            }

            yield return string.Empty;
        }

        public static async IAsyncEnumerable<int> Endless([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            try
            {
                yield return 1;
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            }
            finally
            {
                disposal.TrySetResult();
            }
        }

        public static async IAsyncEnumerable<int> Silent([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            yield return 1;
        }

        [GraphQLIgnore]
        public static Task NextDisposal()
        {
            disposal = new TaskCompletionSource();
            return disposal.Task;
        }
    }

    public sealed record Tick(int Value);
}
