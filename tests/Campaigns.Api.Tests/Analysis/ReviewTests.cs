using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Campaigns.Api.Tests.Infrastructure;
using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Tests.Infrastructure;

namespace Campaigns.Api.Tests.Analysis;

/// <summary>Figures by their id, printed figures against each other, rules, revisions and groups, over the embedded store.</summary>
public sealed class ReviewTests : IAsyncLifetime
{
    private const string Litt = "lat-inte-tystnaden-tala";

    private ApiHost host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await ApiHost.StartOnSqliteAsync();
        await PrintedReport.LoadAsync(host);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Figure_Stored_OpensToTheRowItWasReadFrom()
    {
        var raw = await host.RawAnswers.SaveAsync(
            new RawAnswer("published-report", "figures.csv", "text/csv", Figure.Imported, Encoding.UTF8.GetBytes("channel,value\r\nsnapchat,4500000\r\n<b>x</b>,1\r\n")), Token);
        var figure = Figure.Of("resekurage", null, "facebook", "clicks", 17) with { Provenance = new Provenance(raw, "/rows/3/value", "run-1") };
        await host.Store.WriteAsync([figure], Token);

        var record = (await FigureAsync(FigureId.Of(figure)))!;

        Assert.Equal("17", (string?)record["now"]!["value"]!.ToString());
        Assert.Equal("17", (string?)record["then"]!["value"]!.ToString());
        Assert.Equal(0m, (decimal)record["difference"]!);
        Assert.Empty(record["why"]!.AsArray());
        Assert.Equal("channel,value\n<b>x</b>,1", (string?)record["rawAnswer"]!["excerpt"]);
        Assert.Equal("text/csv figures.csv /rows/3/value", $"{record["rawAnswer"]!["mediaType"]} {record["rawAnswer"]!["origin"]} {record["rawAnswer"]!["pointer"]}");
        Assert.True((bool)record["rawAnswer"]!["retained"]!);
    }

    [Fact]
    public async Task Figure_OfJson_ShowsTheObjectAroundThePlace()
    {
        var raw = await host.RawAnswers.SaveAsync(
            new RawAnswer("published-report", "GET /insights", "application/json", Figure.Imported, Encoding.UTF8.GetBytes("""{"data":[{"reach":"1"},{"reach":"99","date_start":"2023-10-18"}]}""")), Token);
        var figure = Figure.Of("resekurage", null, "facebook", "clicks", 99) with { Provenance = new Provenance(raw, "/data/1/reach", "run-1") };
        await host.Store.WriteAsync([figure], Token);

        var excerpt = (string?)(await FigureAsync(FigureId.Of(figure)))!["rawAnswer"]!["excerpt"];

        Assert.Contains("2023-10-18", excerpt, StringComparison.Ordinal);
        Assert.DoesNotContain("\"1\"", excerpt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figure_Revised_TellsThenNowAndWhy()
    {
        var day = Figure.Of("resekurage", null, "facebook", "impressions", 100).In(Window.Day(new DateOnly(2023, 12, 1))) with { ObservedAt = new(2023, 12, 2, 5, 0, 0, TimeSpan.Zero) };
        await host.Store.WriteAsync([day], Token);
        await host.Store.WriteAsync([day with { Value = 108, ObservedAt = day.ObservedAt.AddDays(1), Provenance = day.Provenance with { RawId = new string('b', 64) } }], Token);
        await host.Store.WriteAsync([day with { Value = 110, ObservedAt = day.ObservedAt.AddDays(60), Provenance = day.Provenance with { RawId = new string('c', 64) } }], Token);

        var record = (await FigureAsync(FigureId.Of(day)))!;
        var data = await host.DataAsync("""
            { campaign(slug: "resekurage") { revisions { totalCount nodes { from to size cause } } asOf: revisions(to: "2023-12-10T00:00:00Z") { totalCount } } }
            """);

        Assert.Equal("100 110 10", $"{record["then"]!["value"]} {record["now"]!["value"]} {record["difference"]}");
        Assert.Equal(["LATE_DATA", "PLATFORM_RESTATEMENT"], record["changes"]!.AsArray().Select(change => (string?)change!["cause"]));
        Assert.Equal(["2023-12-03: 100 → 108. Källan räknade fortfarande.", "2024-01-31: 108 → 110. Källan ändrade en siffra som var slutlig."], record["why"]!.AsArray().Select(text => (string?)text));
        Assert.False((bool)record["rawAnswer"]!["retained"]!);
        var revisions = data["campaign"]!["revisions"]!;
        Assert.Equal(["108 110 2 PLATFORM_RESTATEMENT", "100 108 8 LATE_DATA"], revisions["nodes"]!.AsArray().Select(node => $"{node!["from"]} {node["to"]} {node["size"]} {node["cause"]}"));
        Assert.Equal(1, (int)data["campaign"]!["asOf"]!["totalCount"]!);
    }

    [Fact]
    public async Task Figure_Computed_TellsWhatChangedSinceItWasShown()
    {
        const string Ask = """{ campaign(slug: "before-you-go") { deduplicatedReach { figureId interval { low high } } } }""";
        var id = (string)(await host.DataAsync(Ask))["campaign"]!["deduplicatedReach"]!["figureId"]!;
        var same = (string)(await host.DataAsync(Ask))["campaign"]!["deduplicatedReach"]!["figureId"]!;
        await host.DataAsync("""
            mutation { enterPopulation(input: { campaign: "before-you-go", nameSv: "Vuxna med fyra språk", size: 150000, year: 2023, source: "Påhittad", constructed: true, by: "anna", idempotencyKey: "p" }) { errors { message } } }
            """);
        var figure = PrintedFigures.All.Single(known => known.Series.Campaign == "before-you-go" && known.Metric == "reach");
        await host.Store.WriteAsync([figure with { Value = 114_000, ObservedAt = figure.ObservedAt.AddDays(1) }], Token);

        var record = (await FigureAsync(id))!;

        Assert.Equal(id, same);
        Assert.Equal("113000 113000", $"{record["then"]!["interval"]!["low"]} {record["then"]!["interval"]!["high"]}");
        Assert.Equal("114000 114000", $"{record["now"]!["interval"]!["low"]} {record["now"]!["interval"]!["high"]}");
        Assert.Equal(
            ["Facebook + Instagram (redovisas ihop), räckvidd: 113000 → 114000.", "Nytt: Målgruppen: Vuxna med fyra språk."], record["why"]!.AsArray().Select(text => (string?)text));
        Assert.Equal("deduplicated_reach", (string?)record["expression"]!["operation"]);
        Assert.Equal("PERSONS", (string?)record["unit"]);
        Assert.Null(record["rawAnswer"]);
    }

    [Theory]
    [InlineData("F-AAAAAAAA")]
    [InlineData("F-aaaaaaaa")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task Figure_Unknown_IsNull(string id) => Assert.Null(await FigureAsync(id));

    [Fact]
    public async Task Reconcile_TheReport_SaysWhatItsNotesSay()
    {
        var data = await host.DataAsync("""
            { reconcile(campaign: "lat-inte-tystnaden-tala") { check verdict difference sumOfParts mixedMeasures figure { metric { id } channel { id } track { id } value } text } }
            """);

        var lines = data["reconcile"]!.AsArray().Where(found => (string?)found!["check"] != "STORED")
            .Select(found => $"{found!["check"]} {found["figure"]!["metric"]!["id"]} {found["figure"]!["channel"]?["id"]} {found["verdict"]} {(decimal)found["sumOfParts"]!:0} {(decimal)found["difference"]!:0}").ToList();

        // domain/campaigns.md §3: 8, 3, 2 and 6.
        Assert.Contains("PARTS admissions bio WITHIN_ROUNDING 118900 1100", lines);
        Assert.Contains("PARTS impressions social-media PARTS_INCOMPLETE 5174500 2425500", lines);
        Assert.Contains("PARTS showings all-channels WITHIN_ROUNDING 8210900 -210900", lines);
        Assert.Contains("PARTS completions  PARTS_INCOMPLETE 51400 70900", lines);
        Assert.Contains("PRINTED_TWICE reach tv4 WITHIN_ROUNDING 200000 0", lines);
        Assert.Equal(5, lines.Count);
        Assert.All(data["reconcile"]!.AsArray().Where(found => (string?)found!["check"] == "STORED"), found => Assert.Equal("NOTHING_STORED", (string?)found!["verdict"]));
    }

    [Fact]
    public async Task Reconcile_AgainstALiveSource_FindsRoundingGrossReachAndTheUnexplained()
    {
        await host.Catalogue.SaveSourceAsync(PrintedReport.Source with { Id = "live", Document = null }, Token);
        await host.Store.WriteAsync(
            [
                Live("snapchat", "impressions", 4_512_345), Live("tiktok", "clicks", 900), Live("snapchat", "reach", 345_300), Live("youtube", "reach", 452_800),
                Figure.Of(Litt, "unga", "social-media", "reach", 800_000, Qualifier.Nearly).Counting(IdentityBasis.Individuals),
            ],
            Token);

        var data = await host.DataAsync("""{ reconcile(campaign: "lat-inte-tystnaden-tala") { check verdict difference otherMetric { id } figure { metric { id } channel { id } track { id } } } }""");

        string Line(string metric, string channel) => data["reconcile"]!.AsArray()
            .Where(found => $"{found!["check"]} {found["figure"]!["metric"]!["id"]} {found["figure"]!["channel"]?["id"]} {found["figure"]!["track"]?["id"]}" == $"STORED {metric} {channel} unga")
            .Select(found => $"{found!["verdict"]} {found["difference"]} {found["otherMetric"]?["id"]}").Single();
        Assert.Equal("WITHIN_ROUNDING 12345 ", Line("impressions", "snapchat"));
        Assert.Equal("UNEXPLAINED 300 ", Line("clicks", "tiktok"));
        Assert.Equal("EXACT 0 ", Line("reach", "snapchat"));
        Assert.Equal("DEFINITION_DIFFERS  gross_reach", Line("reach", "social-media"));
    }

    [Theory]
    [InlineData("2024-02-01", DatePrecision.Day, "EXPLAINED_BY_REVISION 4512345 4700000 2024-02-01 2024-02-01")]
    [InlineData("2024-06-01", DatePrecision.Day, "UNEXPLAINED 4700000 4700000 2024-06-01 2024-06-01")]
    [InlineData("2024-01-01", DatePrecision.Year, "EXPLAINED_BY_REVISION 4512345 4700000 2024-01-01 2024-12-31")]
    [InlineData("2023-01-01", DatePrecision.Day, "UNEXPLAINED  4700000 2023-01-01 2023-01-01")]
    [InlineData(null, DatePrecision.Day, "UNEXPLAINED  4700000  ")]
    public async Task Reconcile_AFigureRevisedSince_IsHeldAgainstWhatWasKnownWhenTheDocumentCameOut(string? published, DatePrecision precision, string expected)
    {
        await host.Catalogue.SaveSourceAsync(PrintedReport.Source with { Id = "live", Document = null }, Token);
        await host.Catalogue.SaveSourceAsync(
            PrintedReport.Source with { PublishedOn = published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture), PublishedPrecision = precision }, Token);
        var then = Live("snapchat", "impressions", 4_512_345) with { ObservedAt = new(2024, 1, 2, 5, 0, 0, TimeSpan.Zero) };
        await host.Store.WriteAsync([then], Token);
        await host.Store.WriteAsync([then with { Value = 4_700_000, ObservedAt = new(2024, 3, 1, 5, 0, 0, TimeSpan.Zero) }], Token);

        var data = await host.DataAsync("""
            { reconcile(campaign: "lat-inte-tystnaden-tala") { check verdict atPublication now publishedFirst publishedLast figure { metric { id } channel { id } } } }
            """);

        var found = data["reconcile"]!.AsArray().Single(line => $"{line!["check"]} {line["figure"]!["metric"]!["id"]} {line["figure"]!["channel"]?["id"]}" == "STORED impressions snapchat")!;
        Assert.Equal(expected, $"{found["verdict"]} {found["atPublication"]} {found["now"]} {found["publishedFirst"]} {found["publishedLast"]}");
    }

    [Fact]
    public async Task Warnings_ImpossibleFigures_AreNamedAndExemptibleAndNeverCorrected()
    {
        await host.Store.WriteAsync([Live("tiktok", "views_25_percent", 10), Live("tiktok", "views_50_percent", 12), Live("tiktok", "impressions", 5), Live("tiktok", "reach", 9)], Token);
        const string Ask = """{ warnings(campaign: "lat-inte-tystnaden-tala") { rule channel { id } subject actual limit exempted reason message source { id } } }""";

        await host.Catalogue.SaveSourceAsync(PrintedReport.Source with { Id = "live", Document = null }, Token);
        var before = await host.DataAsync(Ask);
        await host.DataAsync("""
            mutation { exemptRule(input: { channel: "tiktok", rule: "quartiles_rise", reason: "Kanalen räknar omspelningar.", by: "anna", idempotencyKey: "e" }) { id errors { field } } }
            """);
        var after = await host.DataAsync(Ask);

        Assert.Equal(
            ["quartiles_rise tiktok views_50_percent 12 10 false", "reach_exceeds_impressions tiktok reach 9 5 false"],
            before["warnings"]!.AsArray().Select(Line));
        Assert.Equal(
            ["reach_exceeds_impressions tiktok reach 9 5 false", "quartiles_rise tiktok views_50_percent 12 10 true"],
            after["warnings"]!.AsArray().Select(Line));
        Assert.Equal("Kanalen räknar omspelningar.", (string?)after["warnings"]![1]!["reason"]);
        static string Line(JsonNode? warning) => $"{warning!["rule"]} {warning["channel"]!["id"]} {warning["subject"]} {warning["actual"]} {warning["limit"]} {warning["exempted"]!.ToString().ToLowerInvariant()}";
    }

    [Fact]
    public async Task Warnings_OfTheReport_AreNone() =>
        Assert.Empty((await host.DataAsync("""{ warnings(campaign: "lat-inte-tystnaden-tala") { rule } }"""))["warnings"]!.AsArray());

    [Fact]
    public async Task Equality_OfTheReport_KnowsBoysAndLeavesTheRestUnreported()
    {
        var data = await host.DataAsync("""
            { campaign(slug: "lat-inte-tystnaden-tala") { equality(track: "unga", metric: "completions") { parity notes groups { audience { key } count shareOfAll shareOfKnown } channels { channel { id } notReported } } } }
            """);

        var equality = data["campaign"]!["equality"]!;
        var boys = Assert.Single(equality["groups"]!.AsArray())!;
        Assert.Equal("sex:boys 51400 0.42", $"{boys["audience"]!["key"]} {boys["count"]} {Math.Round((decimal)boys["shareOfAll"]!, 2)}");
        Assert.Null(boys["shareOfKnown"]);
        Assert.Null(equality["parity"]);
        Assert.Equal(70_900m, (decimal)equality["channels"]![0]!["notReported"]!);
        Assert.Contains(equality["notes"]!.AsArray(), note => ((string)note!).Contains("Ingen kanal redovisar både kvinnor och män", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Equality_WomenAndMen_IsTheVectorOfTheCatalogue()
    {
        // domain/analysis.md N12: 300 000 of 1 000 000 women and 240 000 of 1 020 000 men: parity 1.275.
        await host.DataAsync("""
            mutation { enterPopulation(input: { campaign: "resekurage", nameSv: "Vuxna", size: 2020000, year: 2023, source: "SCB", by: "anna", idempotencyKey: "p",
              cells: [{ audience: "sex:women", size: 1000000 }, { audience: "sex:men", size: 1020000 }] }) { errors { message } } }
            """);
        await host.Store.WriteAsync(
            [
                Figure.Of("resekurage", null, "arlandaskarm", "reach", 540_000, Qualifier.Exact).Counting(IdentityBasis.Persons),
                Figure.Of("resekurage", null, "arlandaskarm", "reach", 300_000, Qualifier.Exact).Counting(IdentityBasis.Persons).Among("sex:women"),
                Figure.Of("resekurage", null, "arlandaskarm", "reach", 240_000, Qualifier.Exact).Counting(IdentityBasis.Persons).Among("sex:men"),
            ],
            Token);

        var data = await host.DataAsync("""
            { campaign(slug: "resekurage") { equality(channels: ["arlandaskarm"]) { parity gap unknownShare groups { audience { sex } rate population shareOfKnown } } } }
            """);

        var equality = data["campaign"]!["equality"]!;
        Assert.Equal(1.275m, (decimal)equality["parity"]!);
        Assert.Equal(0.0647m, Math.Round((decimal)equality["gap"]!, 4));
        Assert.Equal(0m, (decimal)equality["unknownShare"]!);
        Assert.Equal(["men 0.235", "women 0.3"], equality["groups"]!.AsArray().Select(group => $"{group!["audience"]!["sex"]} {Math.Round((decimal)group["rate"]!, 3)}").Order());
    }

    private static Observation Live(string channel, string metric, decimal value)
    {
        var figure = Figure.Of(Litt, "unga", channel, metric, value, Qualifier.Exact).From("live");

        return metric == "reach" ? figure.Counting(IdentityBasis.Individuals) : figure;
    }

    private async Task<JsonNode?> FigureAsync(string id) => (await host.DataAsync(
        """
        query F($id: ID!) {
          figure(id: $id) {
            id unit difference why then { value interval { low high } at } now { value interval { low high } at } definition
            changes { cause size } revisions { value } expression { operation }
            rawAnswer { retained mediaType origin pointer excerpt bytes }
          }
        }
        """,
        new { id }))["figure"];
}
