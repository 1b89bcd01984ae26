using System.Net;
using System.Text;
using System.Text.Json;
using Campaigns.GraphQL.Http;
using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Http;

/// <summary>GraphQL over HTTP: what is answered with which status, type and code.</summary>
public class HttpRulesTests
{
    private const string Json = "application/json";
    private const string GraphQLResponse = "application/graphql-response+json";

    [Theory]
    [InlineData(null, Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/json", Json)]
    [InlineData("application/json; charset=utf-8", Json)]
    [InlineData("application/graphql-response+json", GraphQLResponse)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", GraphQLResponse)]
    [InlineData("application/json;q=0.5, application/graphql-response+json;q=0.6", GraphQLResponse)]
    [InlineData("application/graphql-response+json;q=0, */*", Json)]
    [InlineData("APPLICATION/JSON", Json)]
    [InlineData("text/html, application/*;q=0.8", Json)]
    public async Task Post_Accept_DecidesTheMediaType(string? accept, string expected)
    {
        await using var server = await StartAsync();

        using var response = await server.PostAsync("""{"query":"{ ping }"}""", accept: accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType?.CharSet);
        Assert.Equal("""{"data":{"ping":"pong"}}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("text/plain", 406, "NOT_ACCEPTABLE")]
    [InlineData("application/json;q=0", 406, "NOT_ACCEPTABLE")]
    public async Task Post_AcceptOfNothingServed_IsRefused(string accept, int status, string code)
    {
        await using var server = await StartAsync();

        using var response = await server.PostAsync("""{"query":"{ ping }"}""", accept: accept);

        await AssertErrorAsync(response, status, code);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8", 200)]
    [InlineData("application/json; charset=\"UTF-8\"", 200)]
    [InlineData("Application/JSON", 200)]
    [InlineData("application/json; charset=iso-8859-1", 415)]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("multipart/form-data; boundary=x", 415)]
    [InlineData("application/graphql", 415)]
    [InlineData("", 415)]
    public async Task Post_ContentType_MustBeJson(string contentType, int status)
    {
        await using var server = await StartAsync();

        using var response = await server.PostAsync("""{"query":"{ ping }"}""", contentType);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("", 400, "INVALID_JSON")]
    [InlineData("{", 400, "INVALID_JSON")]
    [InlineData("{\"query\":\"{ ping }\"} x", 400, "INVALID_JSON")]
    [InlineData("null", 400, "BAD_REQUEST")]
    [InlineData("\"{ ping }\"", 400, "BAD_REQUEST")]
    [InlineData("{}", 400, "BAD_REQUEST")]
    [InlineData("{\"query\":null}", 400, "BAD_REQUEST")]
    [InlineData("{\"query\":1}", 400, "BAD_REQUEST")]
    [InlineData("{\"query\":\"{ ping }\",\"variables\":[]}", 400, "BAD_REQUEST")]
    [InlineData("{\"query\":\"{ ping }\",\"variables\":\"{}\"}", 400, "BAD_REQUEST")]
    [InlineData("{\"query\":\"{ ping }\",\"operationName\":1}", 400, "BAD_REQUEST")]
    [InlineData("{\"query\":\"{ ping }\",\"extensions\":1}", 400, "BAD_REQUEST")]
    [InlineData("[{\"query\":\"{ ping }\"}]", 400, "BATCHING_NOT_ALLOWED")]
    [InlineData("{\"query\":\"\\ud800\"}", 400, "INVALID_JSON")]
    [InlineData("{\"a\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}", 400, "JSON_TOO_DEEP")]
    public async Task Post_MalformedBody_IsRefusedWithOneError(string body, int status, string code)
    {
        await using var server = await StartAsync();

        using var response = await server.PostAsync(body);

        await AssertErrorAsync(response, status, code);
    }

    [Fact]
    public async Task Post_AfterARefusedBody_TheConnectionGoesOn()
    {
        await using var server = await StartAsync();

        foreach (var body in new[] { "{", "{}", "[]", "{\"query\":\"{ ping }\"}" })
        {
            using var response = await server.PostAsync(body);
            Assert.Equal(body.Length > 2 ? HttpStatusCode.OK : HttpStatusCode.BadRequest, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("{\"query\":\"{ ping }\",\"unknown\":[1,{\"a\":null}],\"variables\":null,\"extensions\":null,\"operationName\":\"\"}")]
    [InlineData("\uFEFF{\"query\":\"{ ping }\"}")]
    [InlineData("{\"query\":\"{ nope }\",\"query\":\"{ ping }\"}")]
    [InlineData("{\"query\":\"{\\u0020ping\\n}\"}")]
    public async Task Post_UnusualButLegalBody_IsAnswered(string body)
    {
        await using var server = await StartAsync();

        using var response = await server.PostAsync(body);

        Assert.Equal("""{"data":{"ping":"pong"}}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(HttpStatusProfile.Deployed, GraphQLResponse, "{ ping", 400)]
    [InlineData(HttpStatusProfile.Deployed, Json, "{ ping", 200)]
    [InlineData(HttpStatusProfile.Deployed, GraphQLResponse, "{ nope }", 400)]
    [InlineData(HttpStatusProfile.Deployed, Json, "{ nope }", 200)]
    [InlineData(HttpStatusProfile.Deployed, GraphQLResponse, "{ fails }", 200)]
    [InlineData(HttpStatusProfile.Deployed, GraphQLResponse, "{ mustNotFail }", 200)]
    [InlineData(HttpStatusProfile.Draft2026, GraphQLResponse, "{ ping", 400)]
    [InlineData(HttpStatusProfile.Draft2026, Json, "{ ping", 400)]
    [InlineData(HttpStatusProfile.Draft2026, Json, "{ nope }", 422)]
    [InlineData(HttpStatusProfile.Draft2026, GraphQLResponse, "{ fails }", 294)]
    [InlineData(HttpStatusProfile.Draft2026, Json, "{ fails }", 200)]
    [InlineData(HttpStatusProfile.Draft2026, GraphQLResponse, "{ ping }", 200)]
    public async Task Post_StatusProfile_DecidesTheStatus(HttpStatusProfile profile, string accept, string document, int status)
    {
        await using var server = await HttpServer.StartAsync(builder => builder.AddQueryType<PingQuery>().ModifyHttpOptions(options => options.StatusProfile = profile));

        using var response = await server.PostAsync(JsonSerializer.Serialize(new { query = document }), accept: accept);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Get_Query_IsRun()
    {
        await using var server = await StartAsync();

        var answer = await server.Client.GetStringAsync(new Uri("?query=query($n:Int!){twice(n:$n)}&variables={\"n\":21}&operationName=", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("""{"data":{"twice":42}}""", answer);
    }

    [Fact]
    public async Task Get_Mutation_IsRefusedAndNothingRuns()
    {
        await using var server = await StartAsync();
        PingMutation.Runs = 0;

        using var response = await server.Client.GetAsync(new Uri("?query=mutation{touch}", UriKind.Relative), TestContext.Current.CancellationToken);

        await AssertErrorAsync(response, 405, "METHOD_NOT_ALLOWED");
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        Assert.Equal(0, PingMutation.Runs);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("HEAD")]
    public async Task OtherMethod_IsRefusedWithAllow(string method)
    {
        await using var server = await StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), server.Url);

        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("?query={ping}&variables={", 400, "INVALID_JSON")]
    [InlineData("?query={ping}&variables=[]", 400, "BAD_REQUEST")]
    [InlineData("?variables={}", 400, "BAD_REQUEST")]
    [InlineData("", 400, "BAD_REQUEST")]
    public async Task Get_Malformed_IsRefused(string query, int status, string code)
    {
        await using var server = await StartAsync();

        using var response = await server.Client.GetAsync(new Uri(query, UriKind.Relative), TestContext.Current.CancellationToken);

        await AssertErrorAsync(response, status, code);
    }

    [Fact]
    public async Task Get_WithoutPreflightHeader_IsRefusedWhereItIsAskedFor()
    {
        await using var server = await HttpServer.StartAsync(builder => builder.AddQueryType<PingQuery>().ModifyHttpOptions(options => options.RequirePreflightHeader = true));

        using var refused = await server.Client.GetAsync(new Uri("?query={ping}", UriKind.Relative), TestContext.Current.CancellationToken);
        server.Client.DefaultRequestHeaders.Add("GraphQL-Require-Preflight", "1");
        using var answered = await server.Client.GetAsync(new Uri("?query={ping}", UriKind.Relative), TestContext.Current.CancellationToken);

        await AssertErrorAsync(refused, 400, "PREFLIGHT_REQUIRED");
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
    }

    [Fact]
    public async Task Post_BodyAboveTheLimit_Is413()
    {
        await using var server = await HttpServer.StartAsync(builder => builder.AddQueryType<PingQuery>().ModifyHttpOptions(options => options.MaxRequestBytes = 1000));
        var body = $$"""{"query":"{ ping }","padding":"{{new string('x', 1000)}}"}""";

        using var known = await server.PostAsync(body);
        using var chunked = new HttpRequestMessage(HttpMethod.Post, server.Url) { Content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(body))) };
        chunked.Headers.TransferEncodingChunked = true;
        chunked.Content.Headers.ContentType = new("application/json");
        using var unknown = await server.Client.SendAsync(chunked, TestContext.Current.CancellationToken);

        await AssertErrorAsync(known, 413, "REQUEST_TOO_LARGE");
        await AssertErrorAsync(unknown, 413, "REQUEST_TOO_LARGE");
    }

    [Fact]
    public async Task Post_InvalidUtf8_IsAClientError()
    {
        await using var server = await StartAsync();

        using var response = await server.PostAsync([.. "{\"query\":\"{ ping #"u8, 0xFF, 0xFE, .. " \"}"u8], accept: GraphQLResponse);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Cost_AskedForByHeader_IsInTheExtensions()
    {
        await using var server = await StartAsync();
        server.Client.DefaultRequestHeaders.Add("GraphQL-Cost", "report");

        Assert.Equal("""{"data":{"ping":"pong"},"extensions":{"operationCost":{"fieldCost":0}}}""", await server.AskAsync("{ ping }"));
    }

    [Fact]
    public async Task Response_IsNotCachedAndVariesByAccept()
    {
        await using var server = await StartAsync();

        using var response = await server.PostAsync("""{"query":"{ ping }"}""");

        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Equal(["Accept"], response.Headers.Vary);
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
    }

    [Theory]
    [InlineData("{ __schema { queryType { name } } }")]
    [InlineData("{ ...F } fragment F on Query { __type(name: \"Query\") { name } }")]
    public async Task Introspection_InProduction_IsOff(string document)
    {
        await using var server = await HttpServer.StartAsync(builder => builder.AddQueryType<PingQuery>(), "Production");

        using var answer = await server.PostAsync(JsonSerializer.Serialize(new { query = document }), accept: GraphQLResponse);
        using var sdl = await server.Client.GetAsync(new Uri("?sdl", UriKind.Relative), TestContext.Current.CancellationToken);
        using var typeName = await server.PostAsync("""{"query":"{ __typename }"}""");

        await AssertErrorAsync(answer, 400, "INTROSPECTION_DISABLED");
        Assert.Equal(HttpStatusCode.Forbidden, sdl.StatusCode);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await typeName.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("?sdl")]
    [InlineData("graphql/schema.graphql")]
    public async Task Sdl_InDevelopment_IsServed(string path)
    {
        await using var server = await StartAsync();

        var sdl = await server.Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.StartsWith("type Query {\n  ping: String!\n", sdl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GraphiQL_InDevelopment_ServesItsPageAndFilesFromHere()
    {
        await using var server = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Url);
        request.Headers.TryAddWithoutValidation("Accept", "text/html");

        using var page = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("script-src 'self'", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotContain("http://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
        foreach (var file in new[] { "graphiql.min.js", "graphiql.min.css", "react.production.min.js", "react-dom.production.min.js", "start.js", "start.css" })
        {
            Assert.Contains($"/graphql/graphiql/{file}\"", html, StringComparison.Ordinal);
            Assert.NotEmpty(await server.Client.GetByteArrayAsync(new Uri($"graphql/graphiql/{file}", UriKind.Relative), TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task GraphiQL_InProduction_IsOff()
    {
        await using var server = await HttpServer.StartAsync(builder => builder.AddQueryType<PingQuery>(), "Production");

        using var file = await server.Client.GetAsync(new Uri("graphql/graphiql/start.js", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, file.StatusCode);
    }

    [Fact]
    public async Task TrustedDocument_ById_IsRunAndOthersAreRefused()
    {
        const string document = "query Named($n: Int!) { twice(n: $n) }";
        var id = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(document)));
        await using var server = await HttpServer.StartAsync(builder => builder.AddQueryType<PingQuery>()
            .AddTrustedDocuments([document])
            .ModifyHttpOptions(options => options.OnlyTrustedDocuments = static _ => true));

        using var byId = await server.PostAsync($$$"""{"documentId":"sha256:{{{id}}}","variables":{"n":4}}""");
        using var byHash = await server.PostAsync($$$"""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{{id}}}"}},"variables":{"n":5}}""");
        using var unknown = await server.PostAsync($$"""{"documentId":"{{new string('0', 64)}}"}""");
        using var path = await server.PostAsync("""{"documentId":"../../secret"}""");
        using var text = await server.PostAsync("""{"query":"{ ping }"}""");

        Assert.Equal("""{"data":{"twice":8}}""", await byId.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("""{"data":{"twice":10}}""", await byHash.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await AssertErrorAsync(unknown, 404, "PERSISTED_QUERY_NOT_FOUND");
        await AssertErrorAsync(path, 404, "PERSISTED_QUERY_NOT_FOUND");
        await AssertErrorAsync(text, 403, "PERSISTED_QUERY_ONLY");
    }

    private static Task<HttpServer> StartAsync() => HttpServer.StartAsync(builder => builder.AddQueryType<PingQuery>().AddMutationType<PingMutation>());

    private static async Task AssertErrorAsync(HttpResponseMessage response, int status, string code)
    {
        Assert.Equal(status, (int)response.StatusCode);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["errors"], answer.RootElement.EnumerateObject().Select(member => member.Name));
        var error = Assert.Single(answer.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [global::Campaigns.GraphQL.CodeFirst.GraphQLName("Query")]
    public sealed class PingQuery
    {
        public static string Ping() => "pong";

        public static int Twice(int n) => n * 2;

        public static string? Fails() => throw new InvalidOperationException("secret");

        public static string MustNotFail() => throw new InvalidOperationException("secret");
    }

    [global::Campaigns.GraphQL.CodeFirst.GraphQLName("Mutation")]
    public sealed class PingMutation
    {
        public static int Runs { get; set; }

        public static int Touch() => ++Runs;
    }
}
