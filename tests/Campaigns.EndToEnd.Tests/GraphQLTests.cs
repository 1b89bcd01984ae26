using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Campaigns.EndToEnd.Tests.Infrastructure;

namespace Campaigns.EndToEnd.Tests;

/// <summary>The same figures by GraphQL over HTTP.</summary>
[Collection(SiteFixtures.Name)]
public sealed class GraphQLTests(ServerProcess server)
{
    [Fact]
    public async Task Compare_Reach_GivesThePrintedFiguresWithTheirWords()
    {
        var answer = await AskAsync(
            """
            { compare(input: { campaign: "lat-inte-tystnaden-tala", metric: "reach", by: [TRACK, CHANNEL] }) {
                groups { identityBasis cells { track { id } channel { id } audience { key } value qualifier } } } }
            """);

        var cells = answer.GetProperty("data").GetProperty("compare").GetProperty("groups").EnumerateArray()
            .SelectMany(group => group.GetProperty("cells").EnumerateArray()
                .Where(cell => cell.GetProperty("value").ValueKind == JsonValueKind.Number)
                .Select(cell => Describe(group, cell)))
            .ToList();
        Assert.Contains("PROFILES unga snapchat 345300 UNHEDGED", cells);
        Assert.Contains("INDIVIDUALS unga tiktok 23800 UNHEDGED", cells);
        Assert.Contains("INDIVIDUALS unga facebook-instagram 91000 UNHEDGED", cells);
        Assert.Contains("INDIVIDUALS vuxna facebook-instagram 208100 UNHEDGED", cells);
        Assert.Contains("INDIVIDUALS unga youtube 338000 UNHEDGED", cells);
        Assert.Contains("INDIVIDUALS vuxna youtube 355000 UNHEDGED", cells);
        Assert.Contains("INDIVIDUALS vuxna tv4 200000 NEARLY", cells);
    }

    [Theory]
    [InlineData("[TRACK]")]
    [InlineData("[CHANNEL]")]
    [InlineData("[]")]
    public async Task Compare_ReachSummed_IsRefusedWithWhatToAskInstead(string by)
    {
        var answer = await AskAsync($$"""{ compare(input: { campaign: "lat-inte-tystnaden-tala", metric: "reach", by: {{by}} }) { groups { cells { value } } } }""");

        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal("NOT_ADDITIVE", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains("by", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BadDocument_Sent_IsAClientError()
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Accept.ParseAdd("application/graphql-response+json");

        using var answer = await client.PostAsJsonAsync(new Uri($"{server.Address}/graphql"), new { query = "{ campagns { nodes { slug } } }" }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("campagns", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static string Describe(JsonElement group, JsonElement cell) => string.Join(
        ' ',
        group.GetProperty("identityBasis").GetString(),
        cell.GetProperty("track").GetProperty("id").GetString(),
        cell.GetProperty("channel").GetProperty("id").GetString(),
        cell.GetProperty("value").ToString(),
        cell.GetProperty("qualifier").GetString());

    private async Task<JsonElement> AskAsync(string query)
    {
        using var client = new HttpClient();
        using var answer = await client.PostAsJsonAsync(new Uri($"{server.Address}/graphql"), new { query }, TestContext.Current.CancellationToken);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
