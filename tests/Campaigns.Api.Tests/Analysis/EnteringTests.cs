using System.Text.Json.Nodes;
using Campaigns.Api.Editing;
using Campaigns.Api.Tests.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Campaigns.Api.Tests.Analysis;

/// <summary>Entering costs, populations and targets: faults by field, nothing twice, nothing lost, nobody who may not.</summary>
public sealed class EnteringTests : IAsyncLifetime
{
    private const string EnterCost = """
        mutation M($input: EnterCostInput!) {
          enterCost(input: $input) { cost { id version amount enteredBy supersedes { amount } } errors { field message(language: EN) } }
        }
        """;

    private ApiHost host = null!;

    public async ValueTask InitializeAsync()
    {
        host = await ApiHost.StartOnSqliteAsync();
        await PrintedReport.LoadAsync(host);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task EnterCost_Twice_IsOneLineAndOneRow()
    {
        var first = await EnterAsync(Cost(100_000));
        var again = await EnterAsync(Cost(100_000));
        var data = await host.DataAsync("""
            { costEffectiveness(input: { campaign: "lat-inte-tystnaden-tala", track: "unga" }) {
                atLeast total rows { channel { id } state amount stage expression { inputs { label value cost { id amount note } } } }
                measures { id groups { base points { channel { id } value figureId expression { operation leaves { value figure { id } cost { id } } } } } }
            } }
            """);

        Assert.Equal((string?)first["cost"]!["id"], (string?)again["cost"]!["id"]);
        var answer = data["costEffectiveness"]!;
        Assert.Equal(100_000m, (decimal)answer["atLeast"]!);
        Assert.Null(answer["total"]);
        var row = answer["rows"]!.AsArray().Single(row => (string?)row!["channel"]!["id"] == "snapchat")!;
        Assert.Equal("KNOWN 100000 INVOICED", $"{row["state"]} {row["amount"]} {row["stage"]}");
        Assert.Equal((string?)first["cost"]!["id"], (string?)row["expression"]!["inputs"]![0]!["cost"]!["id"]);

        // 100 000 kronor for 4 500 000 impressions: 22.22 a thousand; for 345 300 profiles: 0.29 each.
        var cpm = answer["measures"]![0]!["groups"]![0]!["points"]![0]!;
        Assert.Equal(22.22m, Math.Round((decimal)cpm["value"]!, 2));
        Assert.Equal(2, cpm["expression"]!["leaves"]!.AsArray().Count);
        var reached = answer["measures"]!.AsArray().Single(measure => (string?)measure!["id"] == "cost_per_reached")!["groups"]![0]!;
        Assert.Equal("Räckvidd, profiler", (string?)reached["base"]);
        Assert.Equal(0.29m, Math.Round((decimal)reached["points"]![0]!["value"]!, 2));
    }

    [Fact]
    public async Task EnterCost_Corrected_KeepsWhatWasEntered()
    {
        var first = await EnterAsync(Cost(100_000));
        var id = (string)first["cost"]!["id"]!;
        var corrected = await EnterAsync(Cost(120_000, key: "k2", supersedes: id));
        var late = await EnterAsync(Cost(130_000, key: "k3", supersedes: id));

        Assert.Equal("2 120000 100000", $"{corrected["cost"]!["version"]} {corrected["cost"]!["amount"]} {corrected["cost"]!["supersedes"]![0]!["amount"]}");
        Assert.Equal("supersedes", (string?)Assert.Single(late["errors"]!.AsArray())!["field"]);
        Assert.Null(late["cost"]);
    }

    [Fact]
    public async Task WithdrawCost_ThenAsked_IsMissingAgainAndSaysSo()
    {
        var id = (string)(await EnterAsync(Cost(100_000)))["cost"]!["id"]!;
        const string Withdraw = """mutation M($id: ID!, $reason: String!) { withdrawCost(id: $id, by: "anna", reason: $reason) { errors { field } } }""";

        var noReason = await host.DataAsync(Withdraw, new { id, reason = " " });
        var done = await host.DataAsync(Withdraw, new { id, reason = "Fel kampanj" });
        var data = await host.DataAsync("""{ campaign(slug: "lat-inte-tystnaden-tala") { costs { id } } }""");

        Assert.Equal("reason", (string?)noReason["withdrawCost"]!["errors"]![0]!["field"]);
        Assert.Empty(done["withdrawCost"]!["errors"]!.AsArray());
        Assert.Empty(data["campaign"]!["costs"]!.AsArray());
    }

    [Fact]
    public async Task EnterCost_WithManyFaults_NamesEachField()
    {
        var payload = await EnterAsync(new
        {
            campaign = "lat-inte-tystnaden-tala", track = "gamla", channel = "tidning", kind = "MEDIA", stage = "REPORTED", amount = -1, currency = "kr", vat = "INCLUDED", coupons = 5,
            from = "2023-11-01", to = "2023-10-01", by = " ", idempotencyKey = "x",
        });

        Assert.Equal(["by", "amount", "currency", "vatRate", "coupons", "stage", "to", "track", "channel"], payload["errors"]!.AsArray().Select(fault => (string?)fault!["field"]));
        Assert.Null(payload["cost"]);
    }

    [Theory]
    [InlineData("""{ campaign: "resekurage", nameSv: "Vuxna", size: 10.5, year: 2023, source: "SCB", by: "a", idempotencyKey: "1" }""", "size")]
    [InlineData("""{ campaign: "resekurage", nameSv: "Vuxna", size: 0, year: 2023, source: "SCB", by: "a", idempotencyKey: "1" }""", "size")]
    [InlineData("""{ campaign: "resekurage", nameSv: "", size: 10, year: 2023, source: "SCB", by: "a", idempotencyKey: "1" }""", "nameSv")]
    [InlineData("""{ campaign: "resekurage", nameSv: "V", size: 10, year: 12, source: "SCB", by: "a", idempotencyKey: "1" }""", "year")]
    [InlineData("""{ campaign: "resekurage", nameSv: "V", size: 10, year: 2023, source: " ", by: "a", idempotencyKey: "1" }""", "source")]
    [InlineData("""{ campaign: "resekurage", nameSv: "V", size: 10, year: 2023, source: "SCB", cells: [{ audience: "sex:men", size: 11 }], by: "a", idempotencyKey: "1" }""", "cells")]
    [InlineData("""{ campaign: "resekurage", nameSv: "V", size: 10, year: 2023, source: "SCB", cells: [{ audience: "män", size: 1 }], by: "a", idempotencyKey: "1" }""", "cells")]
    public async Task EnterPopulation_Impossible_NamesTheField(string input, string field)
    {
        var data = await host.DataAsync($"mutation {{ enterPopulation(input: {input}) {{ population {{ id }} errors {{ field message }} }} }}");

        Assert.Equal(field, (string?)data["enterPopulation"]!["errors"]![0]!["field"]);
        Assert.Null(data["enterPopulation"]!["population"]);
    }

    [Theory]
    [InlineData("unknown_metric", 1, "metric")]
    [InlineData("completion_rate", 27, "value")]
    [InlineData("impressions", -1, "value")]
    public async Task EnterTarget_Impossible_NamesTheField(string metric, int value, string field)
    {
        var data = await host.DataAsync(
            """mutation M($metric: ID!, $value: Decimal!) { enterTarget(input: { campaign: "resekurage", metric: $metric, value: $value, by: "a", idempotencyKey: "1" }) { errors { field } } }""",
            new { metric, value });

        Assert.Equal(field, (string?)data["enterTarget"]!["errors"]![0]!["field"]);
    }

    [Fact]
    public async Task EnterCost_ThroughAProxy_IsForbidden()
    {
        host.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.1");

        var error = await host.ErrorAsync(EnterCost, new { input = Cost(1) });
        var editing = await host.DataAsync("{ editing { allowed reason(language: EN) } }");

        Assert.Equal("FORBIDDEN", (string?)error["extensions"]!["code"]);
        Assert.False((bool)editing["editing"]!["allowed"]!);
        Assert.Contains("Campaigns:Editing", (string?)editing["editing"]!["reason"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EditingMode.Loopback, "127.0.0.1", "localhost:5080", null, EditingVerdict.Allowed)]
    [InlineData(EditingMode.Loopback, "::1", "[::1]:5080", null, EditingVerdict.Allowed)]
    [InlineData(EditingMode.Loopback, "192.0.2.7", "localhost:5080", null, EditingVerdict.NotLocal)]
    [InlineData(EditingMode.Loopback, "127.0.0.1", "evil.example:5080", null, EditingVerdict.NotLocal)]
    [InlineData(EditingMode.Loopback, "127.0.0.1", "localhost:5080", "https://evil.example", EditingVerdict.OtherSite)]
    [InlineData(EditingMode.Loopback, "127.0.0.1", "localhost:5080", "null", EditingVerdict.OtherSite)]
    [InlineData(EditingMode.Loopback, "127.0.0.1", "localhost:5080", "http://localhost:5080", EditingVerdict.Allowed)]
    [InlineData(EditingMode.On, "192.0.2.7", "kampanj.example", null, EditingVerdict.Allowed)]
    [InlineData(EditingMode.On, "192.0.2.7", "kampanj.example", "https://evil.example", EditingVerdict.OtherSite)]
    [InlineData(EditingMode.Off, "127.0.0.1", "localhost:5080", null, EditingVerdict.SwitchedOff)]
    public void Judge_ARequest_DeniesByDefault(EditingMode mode, string address, string name, string? origin, EditingVerdict expected)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = System.Net.IPAddress.Parse(address);
        http.Request.Host = new HostString(name);
        if (origin is not null)
        {
            http.Request.Headers.Origin = origin;
        }

        var policy = new EditingPolicy(new FixedOptions(new EditingOptions { Mode = mode }));

        Assert.Equal(expected, policy.Judge(http));
        Assert.NotEqual(EditingVerdict.Allowed, policy.Judge(null));
    }

    private static object Cost(decimal amount, string key = "k1", string? supersedes = null) => new
    {
        campaign = "lat-inte-tystnaden-tala", track = "unga", channel = "snapchat", kind = "MEDIA", stage = "INVOICED", amount, vat = "EXCLUDED", by = "anna", idempotencyKey = key, supersedes,
    };

    private async Task<JsonNode> EnterAsync(object input) => (await host.DataAsync(EnterCost, new { input }))["enterCost"]!;

    private sealed class FixedOptions(EditingOptions value) : IOptionsMonitor<EditingOptions>
    {
        public EditingOptions CurrentValue => value;

        public EditingOptions Get(string? name) => value;

        public IDisposable? OnChange(Action<EditingOptions, string?> listener) => null;
    }
}
