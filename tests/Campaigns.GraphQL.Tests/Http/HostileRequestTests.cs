using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using Campaigns.GraphQL.Hosting;
using Campaigns.GraphQL.Tests.Hostile;
using Campaigns.GraphQL.Tests.Infrastructure;
using static Campaigns.GraphQL.Tests.Hostile.HostileDocuments;

namespace Campaigns.GraphQL.Tests.Http;

/// <summary>Attacks over HTTP: each is answered with a 4xx or an error, and the memory stays where it was. Times are reported, not judged.</summary>
public class HostileRequestTests(ITestOutputHelper output)
{
    private const long MostGrowth = 50 * 1024 * 1024;

    [Fact]
    public async Task HostileSet_EachRequest_IsRefusedAndTheServerLives()
    {
        await using var server = await HttpServer.StartAsync(AddMuseum);
        var requests = Documents().Concat(Bodies()).ToArray();
        await SendAsync(server, requests[0].Body);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        foreach (var (name, body) in requests)
        {
            var watch = Stopwatch.StartNew();
            var (status, answer) = await SendAsync(server, body);
            output.WriteLine($"{watch.Elapsed.TotalMilliseconds,8:0.0} ms  {(int)status}  {name}");
            Assert.True((int)status is >= 400 and < 500 || (status == HttpStatusCode.OK && answer.Contains("\"errors\":[", StringComparison.Ordinal)), $"{name}: {(int)status} {answer[..Math.Min(200, answer.Length)]}");
        }

        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        output.WriteLine($"memory grew by {growth / 1024.0:0} KB over {requests.Length} requests");
        Assert.True(growth < MostGrowth, $"Memory grew by {growth} bytes.");
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await server.AskAsync("{ __typename }"));
    }

    [Theory]
    [InlineData("text/plain", "{\"query\":\"mutation{__typename}\"}")]
    [InlineData("application/x-www-form-urlencoded", "query=mutation%7B__typename%7D")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"query\"\r\n\r\nmutation{__typename}\r\n--b--")]
    public async Task CrossSiteForm_IsRefused(string contentType, string body)
    {
        await using var server = await HttpServer.StartAsync(AddMuseum);

        using var response = await server.PostAsync(body, contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    private static IEnumerable<(string Name, byte[] Body)> Documents() => HostileDocumentTests.Refused
        .Select(row => (row.Data.Item1, JsonSerializer.SerializeToUtf8Bytes(new { query = row.Data.Item2 })))
        .Concat(HostileDocumentTests.Nestings.SelectMany(row => new[] { 300, 10_000, 100_000 }
            .Select(depth => ($"{row.Data}, {depth} deep", JsonSerializer.SerializeToUtf8Bytes(new { query = Nested(row.Data, depth) })))));

    private static IEnumerable<(string Name, byte[] Body)> Bodies()
    {
        const string start = "{\"query\":\"query($v:Int){nope}\",\"variables\":";
        yield return Text("variables 100,000 deep", start + Repeat("{\"v\":", 100_000) + "1" + Repeat("}", 100_000) + "}");
        yield return Text("a variable list of 300,000", start + "{\"v\":[" + Repeat("1,", 300_000) + "1]}}");
        yield return Text("a number of 500,000 digits", start + "{\"v\":" + new string('9', 500_000) + "}}");
        yield return Text("a number beyond every range", start + "{\"v\":1e999999999}}");
        yield return Text("100,000 doubled keys", start + "{" + Repeat("\"v\":1,", 100_000) + "\"v\":1}}");
        yield return Text("100,000 unknown keys for 100 variables", AllUsed + "{" + Repeat("\"u\":1,", 100_000) + "\"w\":1}}");
        yield return Text("60,000 names that are no text for 100 variables", AllUsed + "{" + Repeat("\"\\ud800\":1,", 60_000) + "\"w\":1}}");
        yield return Text("an input object of 100,000 doubled keys", "{\"query\":\"query($f:Filter!){search(filter:$f){__typename}}\",\"variables\":{\"f\":{" + Repeat("\"v\":1,", 100_000) + "\"v\":1}}}");
        yield return Text("60,000 doubled members", "{\"query\":\"{nope}\"," + Repeat("\"variables\":{},", 60_000) + "\"a\":1}");
        yield return Text("300,000 items in extensions", "{\"query\":\"{nope}\",\"extensions\":{\"e\":[" + Repeat("1,", 300_000) + "1]}}");
        yield return Text("300,000 items in an unknown member", "{\"query\":\"{nope}\",\"other\":[" + Repeat("1,", 300_000) + "1]}");
        yield return Text("a body of two megabytes", "{\"query\":\"" + new string(' ', 2_000_000) + "\"}");
        yield return Text("1,000 requests in one", "[" + Repeat("{\"query\":\"{__typename}\"},", 1_000) + "{}]");
        yield return Text("arrays 100,000 deep", Repeat("[", 100_000));
        yield return Text("nothing", string.Empty);
        yield return ("bytes that are no text", [.. Enumerable.Range(0, 5_000).Select(i => (byte)(i * 37))]);
        yield return ("a document that is not UTF-8", [.. "{\"query\":\"{ \xff\xfe }\"}".Select(letter => (byte)letter)]);
    }

    /// <summary>A request whose document uses 100 variables and is valid, up to the value of <c>variables</c>.</summary>
    private static string AllUsed =>
        "{\"query\":\"query(" + Series(100, static i => $"$v{i}:Int,") + "){ints(list:[" + Series(100, static i => $"$v{i},") + "])}\",\"variables\":";

    private static (string Name, byte[] Body) Text(string name, string body) => (name, Encoding.UTF8.GetBytes(body));

    private static async Task<(HttpStatusCode Status, string Answer)> SendAsync(HttpServer server, byte[] body)
    {
        using var response = await server.PostAsync(body);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static void AddMuseum(GraphQLServerBuilder builder) =>
        builder.AddDocumentFromString(Museum.Sdl).AddFallbackResolver(static _ => null);
}
