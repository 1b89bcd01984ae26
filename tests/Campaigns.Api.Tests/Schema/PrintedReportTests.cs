using System.Text.Json.Nodes;
using Campaigns.Api.Tests.Infrastructure;

namespace Campaigns.Api.Tests.Schema;

/// <summary>The API over the printed report, once over hand-written fakes and once over the embedded store.</summary>
public abstract class PrintedReportTests : IAsyncLifetime
{
    private const string Compare = """
        query Q($metric: ID!, $campaign: String!) {
          compare(input: { campaign: $campaign, metric: $metric, by: [TRACK, CHANNEL] }) {
            groups {
              identityBasis
              denominatorBase
              cells { track { id } channel { id } audience { key } state value qualifier }
              printedTotals { figure { track { id } channel { id } value qualifier } verdict sumOfParts missing { id } }
            }
          }
        }
        """;

    private protected ApiHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await StartAsync();
        await PrintedReport.LoadAsync(Host);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("lat-inte-tystnaden-tala", "impressions", "unga/snapchat 4500000 UNHEDGED")]
    [InlineData("lat-inte-tystnaden-tala", "impressions", "unga/tiktok 113300 UNHEDGED")]
    [InlineData("lat-inte-tystnaden-tala", "impressions", "/facebook-instagram 561200 UNHEDGED")]
    [InlineData("lat-inte-tystnaden-tala", "impressions", "unga/youtube MISSING")]
    [InlineData("lat-inte-tystnaden-tala", "impressions", "unga/bio NOT_MEASURED")]
    [InlineData("lat-inte-tystnaden-tala", "reach", "PROFILES unga/snapchat 345300 UNHEDGED")]
    [InlineData("lat-inte-tystnaden-tala", "reach", "INDIVIDUALS unga/tiktok 23800 UNHEDGED")]
    [InlineData("lat-inte-tystnaden-tala", "reach", "INDIVIDUALS unga/facebook-instagram 91000 UNHEDGED")]
    [InlineData("lat-inte-tystnaden-tala", "reach", "INDIVIDUALS vuxna/facebook-instagram 208100 UNHEDGED")]
    [InlineData("lat-inte-tystnaden-tala", "reach", "INDIVIDUALS unga/youtube 338000 UNHEDGED")]
    [InlineData("lat-inte-tystnaden-tala", "reach", "INDIVIDUALS vuxna/youtube 355000 UNHEDGED")]
    [InlineData("lat-inte-tystnaden-tala", "reach", "INDIVIDUALS vuxna/tv4[sex:men,age:25-79] 200000 NEARLY")]
    [InlineData("lat-inte-tystnaden-tala", "average_frequency", "PROFILES unga/snapchat 13.032145960035 UNHEDGED")]
    [InlineData("lat-inte-tystnaden-tala", "average_frequency", "INDIVIDUALS unga/tiktok 4.760504201681 UNHEDGED")]
    [InlineData("lat-inte-tystnaden-tala", "average_frequency", "INDIVIDUALS vuxna/tv4[sex:men,age:25-79] 2.46 EXACT")]
    [InlineData("lat-inte-tystnaden-tala", "completion_rate", "TWO_SECOND_STARTS unga/tiktok 0.25 NEARLY")]
    [InlineData("lat-inte-tystnaden-tala", "completion_rate", "NOT_STATED /youtube 0.5 ABOUT")]
    [InlineData("lat-inte-tystnaden-tala", "completion_rate", "IMPRESSIONS vuxna/tv4[sex:men,age:25-79] 0.96 EXACT")]
    [InlineData("lat-inte-tystnaden-tala", "clicks", "unga/tiktok 600 UNHEDGED")]
    [InlineData("lat-inte-tystnaden-tala", "admissions", "VISITORS unga/bio 32800 UNHEDGED")]
    [InlineData("lat-inte-tystnaden-tala", "admissions", "VISITORS vuxna/bio 86100 UNHEDGED")]
    [InlineData("lat-inte-tystnaden-tala", "admissions", "total VISITORS /bio 120000 UNHEDGED DIFFERS_FROM_PARTS 118900 ")]
    [InlineData("lat-inte-tystnaden-tala", "impressions", "total unga/social-media 6600000 NEARLY PARTS_INCOMPLETE 4613300 facebook-instagram+youtube")]
    [InlineData("lat-inte-tystnaden-tala", "showings", "total /all-channels 8000000 OVER MIXED_MEASURES  ")]
    [InlineData("lat-inte-tystnaden-tala", "spend", "unga/snapchat MISSING")]
    [InlineData("resekurage", "reach", "ACCOUNTS /facebook 1100000 UNHEDGED")]
    [InlineData("before-you-go", "reach", "INDIVIDUALS /facebook-instagram 113000 UNHEDGED")]
    [InlineData("before-you-go", "interactions", "/facebook-instagram 218000 NEARLY")]
    public async Task Compare_PrintedFigure_ComesOutAsPrinted(string campaign, string metric, string expected)
    {
        var data = await Host.DataAsync(Compare, new { campaign, metric });

        Assert.Contains(expected, Lines(data["compare"]!));
    }

    [Fact]
    public async Task Compare_ReachOverChannels_IsRefusedWithWhatToAskFor()
    {
        var error = await Host.ErrorAsync("""{ compare(input: { campaign: "lat-inte-tystnaden-tala", metric: "reach", by: [TRACK] }) { notes } }""");

        Assert.Equal("NOT_ADDITIVE", (string?)error["extensions"]!["code"]);
        Assert.Equal("reach", (string?)error["extensions"]!["metric"]);
        Assert.Equal("CHANNEL", (string?)error["extensions"]!["dimension"]);
        Assert.Equal(
            "'reach' cannot be added up over CHANNEL: the same person may be counted in several channels. Ask with by: [TRACK, CHANNEL], or name one value in 'channels'.",
            (string?)error["message"]);
    }

    [Fact]
    public async Task Compare_DerivedFigure_LeadsBackToItsInputs()
    {
        var data = await Host.DataAsync("""
            { compare(input: { campaign: "lat-inte-tystnaden-tala", metric: "click_rate", by: [TRACK, CHANNEL], channels: ["tiktok"] }) {
                groups { cells { derived interval { low high } inputs { id metric { id } value provenance { pointer } source { name(language: EN) } } } } } }
            """);

        AssertJson(
            """
            { "compare": { "groups": [ { "cells": [ {
                "derived": true, "interval": { "low": 0.004889511124, "high": 0.005735384231 },
                "inputs": [
                  { "id": "F-UHLJPC3F", "metric": { "id": "clicks" }, "value": 600, "provenance": { "pointer": "/rows/2/value" }, "source": { "name": "Report 2024:3" } },
                  { "id": "F-IF4SMAPT", "metric": { "id": "impressions" }, "value": 113300, "provenance": { "pointer": "/rows/2/value" }, "source": { "name": "Report 2024:3" } } ] } ] } ] } }
            """,
            data);
    }

    [Fact]
    public async Task Compare_AlternativePrinting_StandsBesideTheValue()
    {
        var data = await Host.DataAsync("""
            { compare(input: { campaign: "lat-inte-tystnaden-tala", metric: "reach", by: [CHANNEL], tracks: ["vuxna"], channels: ["tv4"] }) {
                notes groups { cells { value qualifier note(language: EN) alternatives { value qualifier placement } } } } }
            """);

        AssertJson(
            """
            { "compare": { "notes": [], "groups": [ { "cells": [ {
                "value": 200000, "qualifier": "NEARLY", "note": "The source prints the figure in several ways. The most cautious one is shown.",
                "alternatives": [ { "value": 200000, "qualifier": "UNHEDGED", "placement": "streaming" } ] } ] } ] } }
            """,
            data);
    }

    [Fact]
    public async Task FiguresUntil_OfFiguresByMonth_SaysThatTheDayIsNotKnown()
    {
        var data = await Host.DataAsync("""{ campaign(slug: "resekurage") { figuresUntil figuresUntilPrecision } }""");

        AssertJson("""{ "figuresUntil": "2024-01-31", "figuresUntilPrecision": "MONTH" }""", data["campaign"]!);
    }

    [Fact]
    public async Task Campaign_WithEverything_IsServed()
    {
        var data = await Host.DataAsync("""
            { campaign(slug: "lat-inte-tystnaden-tala") {
                slug kind name nameLanguage owner mandate purpose(language: EN) status figuresUntil figuresUntilPrecision partners
                flight { kind first last precision } tracks { id name } annotations { id kind from text(language: EN) channels { name } }
                channels { channel { id name(language: EN) isGroup mediaType tier members { id } } tracks { id } }
                sources { id name document connector restatementDays lastRun { id added revised unchanged rawId } } } }
            """);

        var campaign = data["campaign"]!;
        Assert.Equal("ENDED", (string?)campaign["status"]);
        Assert.Equal("2023-12-31", (string?)campaign["figuresUntil"]);
        Assert.Equal("DAY", (string?)campaign["figuresUntilPrecision"]);
        AssertJson("""{ "kind": "FLIGHT", "first": "2023-10-18", "last": null, "precision": "DAY" }""", campaign["flight"]!);
        AssertJson("""[ { "id": "tiktok-avvisad", "kind": "REJECTED", "from": null, "text": "TikTok rejected the ad", "channels": [ { "name": "TikTok" } ] } ]""", campaign["annotations"]!);
        AssertJson(
            """
            { "channel": { "id": "facebook-instagram", "name": "Facebook + Instagram (reported together)", "isGroup": true, "mediaType": "PAID", "tier": "SERVED",
                "members": [ { "id": "facebook" }, { "id": "instagram" } ] }, "tracks": [ { "id": "unga" }, { "id": "vuxna" } ] }
            """,
            campaign["channels"]!.AsArray().Single(used => (string?)used!["channel"]!["id"] == "facebook-instagram")!);
        Assert.Equal("run-1", (string?)campaign["sources"]![0]!["lastRun"]!["id"]);
    }

    [Fact]
    public async Task Campaign_UnknownSlug_IsNull() => AssertJson("""{ "campaign": null }""", await Host.DataAsync("""{ campaign(slug: "finns-inte") { slug } }"""));

    [Fact]
    public async Task Campaigns_FilteredAndOrdered_ArePaged()
    {
        AssertJson(
            """{ "campaigns": { "totalCount": 3, "nodes": [ { "slug": "before-you-go" }, { "slug": "lat-inte-tystnaden-tala" } ], "pageInfo": { "hasNextPage": true } } }""",
            await Host.DataAsync("{ campaigns(first: 2, kind: CAMPAIGN) { totalCount nodes { slug } pageInfo { hasNextPage } } }"));
        AssertJson(
            """{ "campaigns": { "nodes": [ { "slug": "resekurage" }, { "slug": "lat-inte-tystnaden-tala" }, { "slug": "before-you-go" }, { "slug": "webbutbildning" } ] } }""",
            await Host.DataAsync("{ campaigns(orderBy: START_DATE_DESC) { nodes { slug } } }"));
        AssertJson("""{ "campaigns": { "nodes": [ { "slug": "resekurage" } ] } }""", await Host.DataAsync("""{ campaigns(search: " childHOOD ") { nodes { slug } } }"""));
        AssertJson("""{ "campaigns": { "nodes": [] } }""", await Host.DataAsync("""{ campaigns(search: "<script>") { nodes { slug } } }"""));
    }

    [Fact]
    public async Task Campaigns_StatusByTheDateInStockholm_Counts()
    {
        // 23:30 UTC on the 21st is the 22nd in Stockholm, the last day of the owned channel.
        AssertJson("""{ "campaigns": { "nodes": [ { "slug": "webbutbildning" } ] } }""", await Host.DataAsync("{ campaigns(status: RUNNING) { nodes { slug } } }"));
        AssertJson("""{ "campaigns": { "totalCount": 3 } }""", await Host.DataAsync("{ campaigns(status: ENDED) { totalCount } }"));
    }

    [Fact]
    public async Task Figures_Filtered_KeepTheirQuality()
    {
        var data = await Host.DataAsync("""
            { campaign(slug: "lat-inte-tystnaden-tala") {
                figures(metrics: ["impressions"], tracks: [null, "unga"], channels: ["facebook-instagram", "social-media"]) {
                  value qualifier state status identityBasis track { id } channel { id } window { kind first last } revisions { value } campaign { slug } } } }
            """);

        AssertJson(
            """
            [ { "value": 561200, "qualifier": "UNHEDGED", "state": "READY", "status": "FINAL", "identityBasis": null, "track": null, "channel": { "id": "facebook-instagram" },
                "window": { "kind": "FLIGHT", "first": null, "last": null }, "revisions": [ { "value": 561200 } ], "campaign": { "slug": "lat-inte-tystnaden-tala" } },
              { "value": 6600000, "qualifier": "NEARLY", "state": "READY", "status": "FINAL", "identityBasis": null, "track": { "id": "unga" }, "channel": { "id": "social-media" },
                "window": { "kind": "CUSTOM", "first": "2023-10-18", "last": null }, "revisions": [ { "value": 6600000 } ], "campaign": { "slug": "lat-inte-tystnaden-tala" } } ]
            """,
            data["campaign"]!["figures"]!);
    }

    [Fact]
    public async Task Figures_Revised_ShowTheNewestAndKeepTheOld()
    {
        var figure = Campaigns.Metrics.Tests.Infrastructure.Figure.Of("resekurage", null, "facebook", "spend", 10);
        await Host.Store.WriteAsync([figure], TestContext.Current.CancellationToken);
        await Host.Store.WriteAsync([figure with { Value = 12.5m, ObservedAt = figure.ObservedAt.AddHours(1) }], TestContext.Current.CancellationToken);

        AssertJson(
            """{ "campaign": { "now": [ { "value": 12.5, "revisions": [ { "value": 10 }, { "value": 12.5 } ] } ], "then": [ { "value": 10 } ] } }""",
            await Host.DataAsync("""
                { campaign(slug: "resekurage") {
                    now: figures(metrics: ["spend"]) { value revisions { value } }
                    then: figures(metrics: ["spend"], asOf: "2026-11-21T09:30:00Z") { value } } }
                """));
    }

    [Fact]
    public async Task Metric_HasItsWordsAndTerms()
    {
        AssertJson(
            """
            { "metric": { "id": "average_frequency", "name": "Visningar per nådd", "unit": "TIMES_PER_PERSON", "kind": "RATIO", "additiveOver": [], "tier": "SERVED",
                "numerator": { "id": "impressions", "additiveOver": [ "TIME", "CHANNEL", "TRACK", "AUDIENCE" ] }, "denominator": { "id": "reach" } } }
            """,
            await Host.DataAsync("""{ metric(id: "average_frequency") { id name unit kind additiveOver tier numerator { id additiveOver } denominator { id } } }"""));
    }

    [Fact]
    public async Task Channels_NameTheirMetrics()
    {
        var data = await Host.DataAsync("{ channels { id name metrics { id } } metrics { id description(language: EN) source } sources { id limits } }");

        AssertJson("""[ { "id": "admissions" }, { "id": "spend" } ]""", data["channels"]!.AsArray().Single(channel => (string?)channel!["id"] == "bio")!["metrics"]!);
        Assert.Contains(data["metrics"]!.AsArray(), metric => (string?)metric!["id"] == "impressions");
        AssertJson("""[ { "id": "published-report", "limits": null } ]""", data["sources"]!);
    }

    private protected abstract Task<ApiHost> StartAsync();

    private static void AssertJson(string expected, JsonNode actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual.ToJsonString())), actual.ToJsonString());

    private static IEnumerable<string> Lines(JsonNode comparison) => comparison["groups"]!.AsArray().SelectMany(group =>
        group!["cells"]!.AsArray().Select(cell => Joined(group["identityBasis"], group["denominatorBase"], Place(cell!), cell!["value"], cell["value"] is null ? cell["state"] : cell["qualifier"]))
            .Concat(group["printedTotals"]!.AsArray().Select(total => Joined("total", group["identityBasis"], Place(total!["figure"]!), total["figure"]!["value"], total["figure"]!["qualifier"])
                + $" {total["verdict"]} {total["sumOfParts"]} {string.Join('+', total["missing"]!.AsArray().Select(channel => channel!["id"]))}")));

    private static string Place(JsonNode cell)
    {
        var audience = (string?)cell["audience"]?["key"];

        return $"{cell["track"]?["id"]}/{cell["channel"]?["id"]}{(string.IsNullOrEmpty(audience) ? "" : $"[{audience}]")}";
    }

    private static string Joined(params JsonNode?[] parts) => string.Join(' ', parts.Where(part => part is not null).Select(part => part!.ToString()));
}
