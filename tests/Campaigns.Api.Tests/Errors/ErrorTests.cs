using Campaigns.Api.Tests.Infrastructure;
using Campaigns.Metrics.Tests.Infrastructure;

namespace Campaigns.Api.Tests.Errors;

public sealed class ErrorTests
{
    [Theory]
    [InlineData("""{ metric(id: "frequency") { id } }""", "BAD_USER_INPUT", "There is no metric 'frequency'. Did you mean average_frequency?")]
    [InlineData("""{ compare(input: { campaign: "resekurage", metric: "impresions", by: [] }) { notes } }""", "BAD_USER_INPUT", "There is no metric 'impresions'. Did you mean impressions")]
    [InlineData("""{ compare(input: { campaign: "finns-inte", metric: "reach", by: [] }) { notes } }""", "NOT_FOUND", "There is no campaign 'finns-inte'. The field 'campaigns' lists all slugs.")]
    [InlineData("""{ compare(input: { campaign: "resekurage", metric: "reach", by: [CHANNEL], tracks: ["unga"] }) { notes } }""", "BAD_USER_INPUT", "The campaign 'resekurage' has no track 'unga'. It has none.")]
    [InlineData("""{ compare(input: { campaign: "resekurage", metric: "reach", by: [CHANNEL], channels: ["fax"] }) { notes } }""", "BAD_USER_INPUT", "There is no channel 'fax'.")]
    [InlineData("""{ compare(input: { campaign: "resekurage", metric: "reach", by: [CHANNEL], audiences: ["sex:robots"] }) { notes } }""", "BAD_USER_INPUT", "audiences: 'robots' is no sex.")]
    [InlineData("""{ compare(input: { campaign: "resekurage", metric: "reach", by: [CHANNEL], from: "2024-01-02", to: "2024-01-01" }) { notes } }""", "BAD_USER_INPUT", "The last day 2024-01-01 is before the first day 2024-01-02.")]
    [InlineData("""{ campaign(slug: "resekurage") { figures(metrics: ["likes"]) { id } } }""", "BAD_USER_INPUT", "There is no metric 'likes'.")]
    [InlineData("""{ campaign(slug: "resekurage") { figures(from: "2024-01-02", to: "2024-01-01") { id } } }""", "BAD_USER_INPUT", "The last day is before the first day.")]
    [InlineData("""{ campaigns(first: 101) { totalCount } }""", "MAX_PAGE_SIZE", "first is larger than the 100 items")]
    public async Task Error_SaysWhatToWriteInstead(string query, string code, string message)
    {
        await using var host = await ApiHost.StartInMemoryAsync();
        await PrintedReport.LoadAsync(host);

        var error = await host.ErrorAsync(query);

        Assert.Equal(code, (string?)error["extensions"]!["code"]);
        Assert.StartsWith(message, (string?)error["message"], StringComparison.Ordinal);
        Assert.NotNull(error["path"]);
    }

    [Fact]
    public async Task Error_LongSearch_IsRefused()
    {
        await using var host = await ApiHost.StartInMemoryAsync();

        var error = await host.ErrorAsync("query Q($search: String) { campaigns(search: $search) { totalCount } }", new { search = new string('a', 101) });

        Assert.Equal("search: 101 characters are too many. Write at most 100.", (string?)error["message"]);
    }

    [Fact]
    public async Task Error_StoreThatCannotBeRead_NamesNoFile()
    {
        await using var host = await ApiHost.StartInMemoryAsync(new UnavailableMetricStore(), "Production");
        await host.Catalogue.SaveCampaignAsync(PrintedCampaigns.Resekurage, TestContext.Current.CancellationToken);

        var answer = await host.AskAsync("""{ compare(input: { campaign: "resekurage", metric: "reach", by: [CHANNEL] }) { notes } }""");

        Assert.Equal("STORE_UNAVAILABLE", (string?)answer["errors"]![0]!["extensions"]!["code"]);
        Assert.DoesNotContain("/srv", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Null(answer["data"]);
    }

    [Fact]
    public async Task Error_FiguresOfCampaignsOfFigures_CostTooMuchAndReadNothing()
    {
        var store = new InMemoryMetricStore();
        await using var host = await ApiHost.StartInMemoryAsync(store);
        await PrintedReport.LoadAsync(host);

        var error = await host.ErrorAsync("{ campaigns(first: 100) { nodes { figures { campaign { figures { campaign { figures { id } } } } } } } }");

        Assert.Equal("COST_EXCEEDED", (string?)error["extensions"]!["code"]);
        Assert.Equal(0, store.Reads);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("'; DROP TABLE campaigns; --")]
    [InlineData("=HYPERLINK(\"https://evil.test\")")]
    [InlineData("{{7*7}} {0,999999999} \u202Egnp.exe")]
    public async Task HostileName_IsDataAndComesBackAsItIs(string name)
    {
        await using var host = await ApiHost.StartOnSqliteAsync();
        var token = TestContext.Current.CancellationToken;
        await host.Catalogue.SaveCampaignAsync(PrintedCampaigns.Resekurage with { Name = name }, token);
        await host.Catalogue.SaveSourceAsync(PrintedReport.Source, token);
        await host.Store.WriteAsync([Figure.Of("resekurage", null, name, "impressions", 5)], token);

        var data = await host.DataAsync("""
            { campaign(slug: "resekurage") { name figures { channel { id name } } }
              compare(input: { campaign: "resekurage", metric: "impressions", by: [CHANNEL] }) { groups { cells { value channel { name } } } } }
            """);
        var unknown = await host.ErrorAsync("query Q($id: ID!) { metric(id: $id) { id } }", new { id = name });

        Assert.Equal(name, (string?)data["campaign"]!["name"]);
        Assert.Equal(name, (string?)data["campaign"]!["figures"]![0]!["channel"]!["name"]);
        Assert.Equal(name, (string?)data["compare"]!["groups"]![0]!["cells"]![0]!["channel"]!["name"]);
        Assert.StartsWith($"There is no metric '{name}'.", (string?)unknown["message"], StringComparison.Ordinal);
    }
}
