using System.Text.Json.Nodes;
using Campaigns.Api.Tests.Infrastructure;

namespace Campaigns.Api.Tests.Analysis;

/// <summary>Deduplicated reach and prices over the printed report, asked as a client asks.</summary>
public sealed class PrintedReachTests : IAsyncLifetime
{
    private const string Reach = """
        query Q($slug: String!, $tracks: [String!], $basis: IdentityBasis) {
          campaign(slug: $slug) {
            deduplicatedReach(tracks: $tracks, identityBasis: $basis) {
              verdict identityBasis offeredBases estimate figureId notes
              interval { low high } shownInterval { low high }
              channels { channel { id } used reach { low high } reason }
              expression { operation leaves { value figure { id } } }
            }
          }
        }
        """;

    private ApiHost host = null!;

    public async ValueTask InitializeAsync()
    {
        host = await ApiHost.StartInMemoryAsync();
        await PrintedReport.LoadAsync(host);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Reach_OfTheYoung_IsOfTheChannelsThatCountIndividuals()
    {
        var reach = await ReachAsync("lat-inte-tystnaden-tala", "unga");

        // YouTube 338 000, FB+IG 91 000, TikTok 23 800; the cinema's 32 800 visitors can be nobody new or all of them. Snapchat counts profiles.
        Assert.Equal("MIXED_BASES INDIVIDUALS 338000 485600", Line(reach));
        Assert.Equal((338_000, 486_000), ((decimal)reach["shownInterval"]!["low"]!, (decimal)reach["shownInterval"]!["high"]!));
        Assert.Null(reach["estimate"]);
        Assert.Equal("PROFILES", (string?)Assert.Single(reach["offeredBases"]!.AsArray()));
        Assert.Equal(
            ["youtube 338000-338000", "tiktok 23800-23800", "facebook-instagram 91000-91000", "bio 0-32800"],
            reach["channels"]!.AsArray().Where(line => (bool)line!["used"]!).Select(line => $"{line!["channel"]!["id"]} {line["reach"]!["low"]}-{line["reach"]!["high"]}"));
        Assert.Contains("räknar något annat", (string?)reach["channels"]!.AsArray().Single(line => (string?)line!["channel"]!["id"] == "snapchat")!["reason"], StringComparison.Ordinal);
        Assert.Equal([338_000m, 23_800m, 91_000m, 32_800m], reach["expression"]!["leaves"]!.AsArray().Select(leaf => (decimal)leaf!["value"]!));
    }

    [Fact]
    public async Task Reach_OfTheOfferedBasis_IsItsChannelsAlone()
    {
        var reach = await ReachAsync("lat-inte-tystnaden-tala", "unga", "PROFILES");

        Assert.Equal("MIXED_BASES PROFILES 345300 378100", Line(reach));
    }

    [Fact]
    public async Task Reach_OfAdults_KeepsNearly()
    {
        var reach = await ReachAsync("lat-inte-tystnaden-tala", "vuxna");

        // YouTube 355 000, FB+IG 208 100, TV4 "nearly 200 000" is 100 000 to 200 000, cinema at most 86 100.
        Assert.Equal("NO_POPULATION INDIVIDUALS 355000 849200", Line(reach));
        Assert.Equal((355_000, 850_000), ((decimal)reach["shownInterval"]!["low"]!, (decimal)reach["shownInterval"]!["high"]!));
        Assert.Contains(reach["notes"]!.AsArray(), note => ((string)note!).Contains("TV4 streaming redovisar bara en del", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reach_WithAPopulation_HasEstimateAndShare()
    {
        await EnterPopulationAsync(1_000_000);
        var reach = await host.DataAsync("""
            { campaign(slug: "resekurage") { deduplicatedReach { verdict interval { low high } estimate estimateShare shareOfPopulation { low high } population { size source version } notes assumptions } } }
            """);

        // 1 100 000 accounts in a population of 1 000 000: capped for the computation, said, and the screens have no reach at all.
        var found = reach["campaign"]!["deduplicatedReach"]!;
        Assert.Equal("INTERVAL", (string?)found["verdict"]);
        Assert.Equal("1000000-1000000", $"{found["interval"]!["low"]}-{found["interval"]!["high"]}");
        Assert.Equal(1m, (decimal)found["estimateShare"]!);
        Assert.Contains(found["notes"]!.AsArray(), note => ((string)note!).Contains("uppger fler nådda än det finns", StringComparison.Ordinal));
        Assert.Contains(found["notes"]!.AsArray(), note => ((string)note!).Contains("Polisens skärmar", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reach_UnknownTrack_IsRefusedWithTheOnesThereAre()
    {
        var error = await host.ErrorAsync(Reach, new { slug = "lat-inte-tystnaden-tala", tracks = new[] { "ungdomar" } });

        Assert.Equal("BAD_USER_INPUT", (string?)error["extensions"]!["code"]);
        Assert.Contains("unga, vuxna, yrkesverksamma", (string?)error["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Costs_OfTheReport_AreMissingAndNotZero()
    {
        var data = await host.DataAsync("""
            { costEffectiveness(input: { campaign: "lat-inte-tystnaden-tala", track: "unga" }) {
                total atLeast perReachedTogether { value }
                rows { channel { id } state amount reason impressions reach identityBasis frequency }
                measures { id groups { points { value } } notComparable { channel { id } reason } }
            } }
            """);

        var answer = data["costEffectiveness"]!;
        Assert.All(answer["rows"]!.AsArray(), row => Assert.Equal("MISSING  Kostnad saknas.", $"{row!["state"]} {row["amount"]} {row["reason"]}"));
        Assert.Null(answer["total"]);
        Assert.Null(answer["atLeast"]);
        Assert.Null(answer["perReachedTogether"]);
        Assert.All(answer["measures"]!.AsArray(), measure => Assert.Empty(measure!["groups"]!.AsArray()));
        var snapchat = answer["rows"]!.AsArray().Single(row => (string?)row!["channel"]!["id"] == "snapchat")!;
        Assert.Equal("4500000 345300 PROFILES", $"{snapchat["impressions"]} {snapchat["reach"]} {snapchat["identityBasis"]}");
        Assert.Equal(13.03m, Math.Round((decimal)snapchat["frequency"]!, 2));
    }

    private static string Line(JsonNode reach) => $"{reach["verdict"]} {reach["identityBasis"]} {reach["interval"]!["low"]} {reach["interval"]!["high"]}";

    private async Task<JsonNode> ReachAsync(string slug, string track, string? basis = null) =>
        (await host.DataAsync(Reach, new { slug, tracks = new[] { track }, basis }))["campaign"]!["deduplicatedReach"]!;

    private Task EnterPopulationAsync(int size) => host.DataAsync(
        """
        mutation M($size: Decimal!) {
          enterPopulation(input: { campaign: "resekurage", nameSv: "Vuxna i Sverige", size: $size, year: 2023, source: "SCB", by: "anna", idempotencyKey: "p1" }) { population { version } errors { field message } }
        }
        """,
        new { size });
}
