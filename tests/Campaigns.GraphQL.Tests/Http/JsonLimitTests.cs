using System.Net;
using System.Text.Json;
using Campaigns.GraphQL.Tests.Infrastructure;
using static Campaigns.GraphQL.Tests.Hostile.HostileDocuments;

namespace Campaigns.GraphQL.Tests.Http;

/// <summary>How many JSON values and names a request may hold.</summary>
public class JsonLimitTests
{
    private const string Start = "{\"query\":\"query($v:Json){anything(value:$v)}\",";

    public static TheoryData<string, string> TooLarge => new()
    {
        { "items of a variable", Start + "\"variables\":{\"v\":[" + Repeat("1,", 20_000) + "1]}}" },
        { "nested items", Start + "\"variables\":{\"v\":[" + Repeat("[[1]],", 7_000) + "1]}}" },
        { "doubled keys", Start + "\"variables\":{\"v\":{" + Repeat("\"v\":1,", 20_000) + "\"v\":1}}}" },
        { "names of variables", Start + "\"variables\":{" + Repeat("\"u\":1,", 1_000) + "\"v\":1}}" },
        { "items of extensions", Start + "\"extensions\":{\"e\":[" + Repeat("1,", 20_000) + "1]}}" },
        { "doubled members", Start + Repeat("\"variables\":{},", 10_001) + "\"a\":1}" },
        { "unknown members", Start + Repeat("\"a\":1,", 20_000) + "\"a\":1}" },
    };

    [Theory]
    [MemberData(nameof(TooLarge))]
    public async Task Post_MoreThanTheLimit_IsRefused(string name, string body)
    {
        await using var server = await StartAsync();

        using var response = await server.PostAsync(body);

        Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{name}: {response.StatusCode}");
        Assert.Equal("JSON_TOO_LARGE", await CodeAsync(response));
    }

    [Theory]
    [InlineData("{\"v\":[", "1,", 19_990, "1]}")]
    [InlineData("{", "\"u\":1,", 999, "\"v\":1}")]
    public async Task Post_UpToTheLimit_IsAnswered(string start, string piece, int count, string end)
    {
        await using var server = await StartAsync();

        using var response = await server.PostAsync(Start + "\"variables\":" + start + Repeat(piece, count) + end + "}");

        Assert.Equal("""{"data":{"anything":null}}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Get_MoreThanTheLimit_IsRefused()
    {
        await using var server = await StartAsync(maxValues: 10);

        using var response = await server.Client.GetAsync(new Uri("?query={__typename}&variables={\"v\":[1,2,3,4,5,6,7,8,9]}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("JSON_TOO_LARGE", await CodeAsync(response));
    }

    [Theory]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"v\":{\"\\udc00\":1}}")]
    public async Task Post_NameWithLoneSurrogate_IsRefused(string variables)
    {
        await using var server = await StartAsync();

        using var response = await server.PostAsync(Start + "\"variables\":" + variables + "}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("INVALID_JSON", await CodeAsync(response));
    }

    private static Task<HttpServer> StartAsync(int maxValues = 20_000) => HttpServer.StartAsync(builder => builder
        .AddDocumentFromString(Museum.Sdl)
        .AddFallbackResolver(static _ => null)
        .ModifyHttpOptions(options => options.MaxRequestValues = maxValues));

    private static async Task<string?> CodeAsync(HttpResponseMessage response)
    {
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return json.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
    }
}
