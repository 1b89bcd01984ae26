using System.Text.Json.Nodes;
using Campaigns.Api.Tests.Infrastructure;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;
using Campaigns.Metrics.Tests.Infrastructure;

namespace Campaigns.Api.Tests.Analysis;

/// <summary>Exchange rates, series breaks, withdrawn costs and the ids of compared cells.</summary>
public sealed class CommonEntryTests : IAsyncLifetime
{
    private const string Cost = """
        { costEffectiveness(input: { campaign: "resekurage" }) { rows { channel { id } state amount reason rates { currency sekPerUnit day source id }
            expression { text(language: EN) inputs { label value rate { id enteredBy } } } } } }
        """;

    private ApiHost host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await ApiHost.StartOnSqliteAsync();
        await PrintedReport.LoadAsync(host);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task EnterRate_ForACostInEuro_ConvertsItAndShowsTheRate()
    {
        await host.DataAsync("""
            mutation { enterCost(input: { campaign: "resekurage", channel: "facebook", kind: MEDIA, stage: INVOICED, amount: 1000.50, currency: "EUR", vat: EXCLUDED, from: "2023-12-01", to: "2023-12-31",
              by: "anna", idempotencyKey: "c" }) { errors { field } } }
            """);
        var before = await RowAsync();
        var entered = await EnterRateAsync("11.4123", "2023-12-15", "r1");
        await EnterRateAsync("10.0", "2024-02-01", "r2");
        var after = await RowAsync();
        var listed = await host.DataAsync("""{ exchangeRates(currency: "EUR") { sekPerUnit day } }""");

        Assert.Equal("RATE_MISSING", (string?)before["state"]);
        Assert.Contains("kurs", (string?)before["reason"], StringComparison.Ordinal);
        Assert.Empty(entered["errors"]!.AsArray());
        Assert.Equal("KNOWN 11418.006150", $"{after["state"]} {after["amount"]}");
        Assert.Equal("EUR 11.4123 2023-12-15 Riksbanken", $"{after["rates"]![0]!["currency"]} {after["rates"]![0]!["sekPerUnit"]} {after["rates"]![0]!["day"]} {after["rates"]![0]!["source"]}");
        var term = after["expression"]!["inputs"]![1]!;
        Assert.Equal("Kurs EUR 2023-12-15, Riksbanken 11.4123 anna", $"{term["label"]} {term["value"]} {term["rate"]!["enteredBy"]}");
        Assert.Equal(["2024-02-01", "2023-12-15"], listed["exchangeRates"]!.AsArray().Select(rate => (string?)rate!["day"]));
    }

    [Fact]
    public async Task WithdrawRate_LeavesTheCostWithoutARateAgain()
    {
        await host.DataAsync("""
            mutation { enterCost(input: { campaign: "resekurage", channel: "facebook", kind: MEDIA, stage: INVOICED, amount: 10, currency: "EUR", vat: EXCLUDED, by: "anna", idempotencyKey: "c" }) { errors { field } } }
            """);
        var id = (string)(await EnterRateAsync("11", "2023-12-15", "r"))["rate"]!["id"]!;

        var errors = (await host.DataAsync("mutation W($id: ID!) { withdrawRate(id: $id, by: \"bo\", reason: \"fel dag\") { errors { field } } }", new { id }))["withdrawRate"]!["errors"]!;

        Assert.Empty(errors.AsArray());
        Assert.Equal("RATE_MISSING", (string?)(await RowAsync())["state"]);
    }

    [Theory]
    [InlineData("SEK", "1", "currency")]
    [InlineData("euro", "1", "currency")]
    [InlineData("EUR", "0", "sekPerUnit")]
    [InlineData("EUR", "-1", "sekPerUnit")]
    [InlineData("EUR", "0.123456789", "sekPerUnit")]
    public async Task EnterRate_Faulty_NamesTheField(string currency, string rate, string field)
    {
        var input = new { currency, sekPerUnit = decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture), day = "2023-12-15", source = "Riksbanken", by = "anna", idempotencyKey = "r" };

        var entered = (await host.DataAsync("mutation R($input: EnterRateInput!) { enterRate(input: $input) { rate { id } errors { field } } }", new { input }))["enterRate"]!;

        Assert.Equal([field], entered["errors"]!.AsArray().Select(error => (string?)error!["field"]));
        Assert.Null(entered["rate"]);
    }

    [Fact]
    public async Task EnterSeriesBreak_StandsInTheListAndInComparisonsOfItsDays()
    {
        await host.Store.WriteAsync(
            [
                Figure.Of("resekurage", null, "facebook", "link_clicks", 10, Qualifier.Exact).In(Window.Day(new DateOnly(2023, 12, 1))),
                Figure.Of("resekurage", null, "facebook", "link_clicks", 12, Qualifier.Exact).In(Window.Day(new DateOnly(2024, 1, 10))),
            ],
            Token);
        const string Ask = """
            { seriesBreaks(channel: "facebook", metric: "link_clicks") { validFrom note source enteredBy wordingOnly }
              compare(input: { campaign: "resekurage", metric: "link_clicks", by: [CHANNEL] }) { breaks { validFrom note(language: EN) } }
              before: compare(input: { campaign: "resekurage", metric: "link_clicks", by: [CHANNEL], to: "2023-12-31" }) { breaks { validFrom } } }
            """;
        var none = await host.DataAsync(Ask);
        var entered = await host.DataAsync("""
            mutation { enterSeriesBreak(input: { channel: "facebook", metric: "link_clicks", validFrom: "2024-01-01", reasonSv: "Länkklick räknas om.", reasonEn: "Link clicks are recounted.",
              source: "Metas meddelande", by: "anna", idempotencyKey: "b" }) { seriesBreak { id enteredBy } errors { field } } }
            """);
        var after = await host.DataAsync(Ask);

        Assert.Empty(none["seriesBreaks"]!.AsArray());
        Assert.Empty(entered["enterSeriesBreak"]!["errors"]!.AsArray());
        Assert.Equal("2024-01-01 Länkklick räknas om. Metas meddelande anna false", Line(after["seriesBreaks"]![0]!));
        Assert.Equal("Link clicks are recounted.", (string?)Assert.Single(after["compare"]!["breaks"]!.AsArray())!["note"]);
        Assert.Empty(after["before"]!["breaks"]!.AsArray());
        static string Line(JsonNode found) => $"{found["validFrom"]} {found["note"]} {found["source"]} {found["enteredBy"]} {found["wordingOnly"]!.ToString().ToLowerInvariant()}";
    }

    [Fact]
    public async Task EnterSeriesBreak_OfNothing_NamesTheField()
    {
        var entered = await host.DataAsync("""
            mutation { enterSeriesBreak(input: { validFrom: "2024-01-01", reasonSv: " ", source: "x", by: "anna", idempotencyKey: "b" }) { seriesBreak { id } errors { field } } }
            """);

        Assert.Equal(["channel", "reasonSv"], entered["enterSeriesBreak"]!["errors"]!.AsArray().Select(error => (string?)error!["field"]));
    }

    [Fact]
    public async Task Costs_Withdrawn_StayVisibleOnlyWhenAskedFor()
    {
        var entered = await host.DataAsync("""
            mutation { enterCost(input: { campaign: "resekurage", channel: "facebook", kind: MEDIA, stage: INVOICED, amount: 10, vat: EXCLUDED, by: "anna", idempotencyKey: "c" }) { cost { id } errors { field } } }
            """);
        var id = (string)entered["enterCost"]!["cost"]!["id"]!;
        await host.DataAsync("mutation W($id: ID!) { withdrawCost(id: $id, by: \"bo\", reason: \"Dubblett\") { errors { field } } }", new { id });

        var costs = (await host.DataAsync("""
            { campaign(slug: "resekurage") { costs { id } withdrawn: costs(withdrawn: true) { amount withdrawal withdrawnBy withdrawnAt supersedes { id enteredBy withdrawnBy } } } }
            """))["campaign"]!;

        Assert.Empty(costs["costs"]!.AsArray());
        var gone = Assert.Single(costs["withdrawn"]!.AsArray())!;
        Assert.Equal("10 Dubblett bo", $"{gone["amount"]} {gone["withdrawal"]} {gone["withdrawnBy"]}");
        Assert.NotNull(gone["withdrawnAt"]);
        Assert.Equal($"{id} anna ", $"{gone["supersedes"]![0]!["id"]} {gone["supersedes"]![0]!["enteredBy"]} {gone["supersedes"]![0]!["withdrawnBy"]}");
    }

    [Fact]
    public async Task Compare_Cells_HaveIdsThatOpenToThenNowAndWhy()
    {
        const string Ask = """
            { compare(input: { campaign: "resekurage", metric: "link_clicks", by: [] }) { groups { cells { value derived figureId inputs { id } } } }
              one: compare(input: { campaign: "resekurage", metric: "link_clicks", by: [CHANNEL], to: "2023-12-01" }) { groups { cells { value figureId inputs { id } } } } }
            """;
        var first = Figure.Of("resekurage", null, "facebook", "link_clicks", 10, Qualifier.Exact).In(Window.Day(new DateOnly(2023, 12, 1)));
        var second = first.In(Window.Day(new DateOnly(2023, 12, 2))) with { Value = 12 };
        await host.Store.WriteAsync([first, second], Token);
        var shown = await host.DataAsync(Ask);
        var again = await host.DataAsync(Ask);
        var sum = shown["compare"]!["groups"]![0]!["cells"]![0]!;
        var one = shown["one"]!["groups"]![0]!["cells"]![0]!;
        await host.Store.WriteAsync([second with { Value = 15, ObservedAt = second.ObservedAt.AddDays(1) }], Token);

        var record = (await host.DataAsync(
            "query F($id: ID!) { figure(id: $id) { unit then { value } now { value } difference why definition expression { operation inputs { value } } } }", new { id = (string)sum["figureId"]! }))["figure"]!;

        Assert.Equal("22 true", $"{sum["value"]} {sum["derived"]!.ToString().ToLowerInvariant()}");
        Assert.Equal((string?)sum["figureId"], (string?)again["compare"]!["groups"]![0]!["cells"]![0]!["figureId"]);
        Assert.Equal((string?)one["inputs"]![0]!["id"], (string?)one["figureId"]);
        Assert.Equal("22 25 3 sum", $"{record["then"]!["value"]} {record["now"]!["value"]} {record["difference"]} {record["expression"]!["operation"]}");
        Assert.Equal("TIMES", (string?)record["unit"]);
        Assert.Equal(["Facebook, länkklick: 12 → 15."], record["why"]!.AsArray().Select(reason => (string?)reason));
    }

    [Fact]
    public async Task VideoLadder_WithoutALength_TakesTheCampaignsFilm()
    {
        var campaign = (await host.Catalogue.FindCampaignAsync("resekurage", Token))!;
        await host.Catalogue.SaveCampaignAsync(campaign with { Films = [new Film("film", new("Filmen", "The film"), 20, ["facebook"], [])] }, Token);
        await host.Store.WriteAsync(
            [
                .. new[] { ("video_starts", 100_000m), ("views_25_percent", 40_000), ("views_50_percent", 25_000), ("views_75_percent", 18_000), ("completions", 14_000) }
                    .Select(figure => Figure.Of("resekurage", null, "facebook", figure.Item1, figure.Item2, Qualifier.Exact)),
            ],
            Token);

        var found = (await host.DataAsync("""
            { campaign(slug: "resekurage") { films { id name seconds channels { id } } videoLadder(seconds: [6]) { lengthSeconds steps { interval { low high } estimate } } } }
            """))["campaign"]!;

        Assert.Equal("film Filmen 20 facebook", $"{found["films"]![0]!["id"]} {found["films"]![0]!["name"]} {found["films"]![0]!["seconds"]} {found["films"]![0]!["channels"]![0]!["id"]}");
        var ladder = found["videoLadder"]![0]!;
        Assert.Equal((20m, 36_411m), ((decimal)ladder["lengthSeconds"]!, Math.Round((decimal)ladder["steps"]![0]!["estimate"]!)));
    }

    [Fact]
    public async Task ReachPacing_OfATargetOfReach_SaysWhetherItWasMet()
    {
        await host.DataAsync("""
            mutation {
              a: enterTarget(input: { campaign: "resekurage", metric: "reach", value: 1000000, by: "anna", idempotencyKey: "t1" }) { errors { field } }
              b: enterTarget(input: { campaign: "resekurage", metric: "reach", value: 9000000, by: "anna", idempotencyKey: "t2" }) { errors { field } }
            }
            """);

        var paces = (await host.DataAsync("""{ campaign(slug: "resekurage") { reachPacing { target { value } now { low high } projectedUpper verdict text } } }"""))["campaign"]!["reachPacing"]!.AsArray();

        Assert.Equal(["1000000 REACHED Målet är nått.", "9000000 NOT_REACHED Tiden är slut och målet nåddes inte."], paces.Select(pace => $"{pace!["target"]!["value"]} {pace["verdict"]} {pace["text"]}"));
    }

    private async Task<JsonNode> RowAsync() => (await host.DataAsync(Cost))["costEffectiveness"]!["rows"]!.AsArray().Single(row => (string?)row!["channel"]!["id"] == "facebook")!;

    private async Task<JsonNode> EnterRateAsync(string rate, string day, string key) => (await host.DataAsync(
        "mutation R($input: EnterRateInput!) { enterRate(input: $input) { rate { id } errors { field } } }",
        new { input = new { currency = "EUR", sekPerUnit = decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture), day, source = "Riksbanken", by = "anna", idempotencyKey = key } }))["enterRate"]!;
}
