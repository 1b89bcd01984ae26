using System.Net;
using System.Text.Json.Nodes;
using Campaigns.Api.Tests.Infrastructure;

namespace Campaigns.Api.Tests.Health;

public sealed class HealthTests
{
    [Theory]
    [InlineData("/health/ready")]
    [InlineData("/healthz")]
    public async Task Ready_WithAStore_NamesItsSources(string address)
    {
        await using var host = await ApiHost.StartOnSqliteAsync();
        await PrintedReport.LoadAsync(host);

        var answer = await host.Client.GetStringAsync(address, TestContext.Current.CancellationToken);

        Assert.True(
            JsonNode.DeepEquals(
                JsonNode.Parse("""{ "status": "ready", "store": "ready", "sources": [ { "id": "published-report", "lastRun": "2026-11-21T09:30:01+00:00" } ] }"""),
                JsonNode.Parse(answer)),
            answer);
    }

    [Fact]
    public async Task Ready_WithoutAStore_IsUnavailableAndNamesNoFile()
    {
        await using var host = await ApiHost.StartInMemoryAsync(new UnavailableMetricStore(), "Production");

        using var ready = await host.Client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        using var live = await host.Client.GetAsync("/health/live", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("""{"status":"not ready","store":"unavailable","sources":[]}""", await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal("no-store", live.Headers.CacheControl!.ToString());
    }
}
