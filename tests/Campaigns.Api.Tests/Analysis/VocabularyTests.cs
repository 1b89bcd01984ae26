using Campaigns.Api.Tests.Infrastructure;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Tests.Infrastructure;

namespace Campaigns.Api.Tests.Analysis;

/// <summary>Exposure, targets, pace and evaluation as a client asks for them, with the vectors of the analysis catalogue.</summary>
public sealed class VocabularyTests : IAsyncLifetime
{
    private ApiHost host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await ApiHost.StartInMemoryAsync();
        await PrintedReport.LoadAsync(host);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task VideoLadder_OfTheVector_IsBetweenItsQuartiles()
    {
        // domain/analysis.md N8: 20 seconds, 100 000 plays, quartiles 40/25/18/14 thousand: six seconds in [25 000, 40 000], estimate 36 411.
        await host.Store.WriteAsync(
            [Exact("facebook", "video_starts", 100_000), Exact("facebook", "views_25_percent", 40_000), Exact("facebook", "views_50_percent", 25_000), Exact("facebook", "views_75_percent", 18_000), Exact("facebook", "completions", 14_000)],
            Token);

        var data = await host.DataAsync("""
            { campaign(slug: "resekurage") {
                known: videoLadder(seconds: [6, 30], lengthSeconds: 20) { steps { seconds interval { low high } estimate } watchSeconds { low high } notes }
                unknown: videoLadder(seconds: [6]) { steps { interval { low high } estimate } watchSeconds { low } notes(language: EN) } } }
            """);

        var steps = data["campaign"]!["known"]![0]!["steps"]!;
        Assert.Equal("25000 40000 36411", $"{steps[0]!["interval"]!["low"]} {steps[0]!["interval"]!["high"]} {Math.Round((decimal)steps[0]!["estimate"]!)}");
        Assert.Null(steps[1]!["interval"]);
        Assert.Equal("485000 915000", $"{data["campaign"]!["known"]![0]!["watchSeconds"]!["low"]} {data["campaign"]!["known"]![0]!["watchSeconds"]!["high"]}");
        var unknown = data["campaign"]!["unknown"]![0]!;
        Assert.Equal("0 100000", $"{unknown["steps"]![0]!["interval"]!["low"]} {unknown["steps"]![0]!["interval"]!["high"]}");
        Assert.Contains("length of the film is not given", (string?)unknown["notes"]![0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task EffectiveExposure_OfTheVectors_IsBoundsAndModel()
    {
        // N13: 400 000 of 1 000 000 with 1 200 000 impressions: 3+ by model 160 179.
        await host.DataAsync("""
            mutation { enterPopulation(input: { campaign: "before-you-go", nameSv: "Alla", size: 1000000, year: 2023, source: "Exempel", constructed: true, by: "a", idempotencyKey: "1" }) { errors { field } } }
            """);
        await host.Store.WriteAsync(
            [
                Figure.Of("before-you-go", null, "tiktok", "reach", 400_000, Qualifier.Exact).Counting(IdentityBasis.Individuals), Figure.Of("before-you-go", null, "tiktok", "impressions", 1_200_000, Qualifier.Exact),
                Figure.Of("before-you-go", null, "youtube", "reach", 300_000, Qualifier.Exact).Counting(IdentityBasis.Individuals),
                Figure.Of("before-you-go", null, "snapchat", "reach", 150_000, Qualifier.Exact).Counting(IdentityBasis.Individuals),
            ],
            Token);

        var data = await host.DataAsync("""
            { campaign(slug: "before-you-go") { effectiveExposure(minChannels: 2, minFrequency: 3) { interval { low high } frequencies { channel { id } interval { low high } estimate method reason(language: EN) } } } }
            """);

        var exposure = data["campaign"]!["effectiveExposure"]!;
        var tiktok = exposure["frequencies"]!.AsArray().Single(line => (string?)line!["channel"]!["id"] == "tiktok")!;
        Assert.Equal("0 400000 160179 MODEL", $"{tiktok["interval"]!["low"]} {tiktok["interval"]!["high"]} {Math.Round((decimal)tiktok["estimate"]!)} {tiktok["method"]}");
        Assert.Contains("needed", (string?)exposure["frequencies"]!.AsArray().Single(line => (string?)line!["channel"]!["id"] == "youtube")!["reason"], StringComparison.Ordinal);

        // With the printed 113 000 of Facebook and Instagram: (113 + 150 + 300 + 400 thousand)/2 = 481 500.
        Assert.Equal("0 481500", $"{exposure["interval"]!["low"]} {exposure["interval"]!["high"]}");
    }

    [Fact]
    public async Task Targets_OfTheReport_AreReachedMissedOrLeftOpen()
    {
        await TargetAsync("reach", null, 330_000);
        await TargetAsync("reach", null, 400_000);
        await TargetAsync("impressions", "snapchat", 5_000_000);
        await TargetAsync("impressions", "youtube", 1);
        await TargetAsync("completion_rate", "tiktok", 0.25m);

        var data = await host.DataAsync("""
            { campaign(slug: "lat-inte-tystnaden-tala") { targets { target { metric { id } channel { id } value } outcome outcomeInterval { low high } verdict reason(language: EN) figureId } } }
            """);

        // 338 000 to 485 600 reached; 4 500 000 impressions; YouTube's are not printed; "nearly a quarter" may be less.
        var targets = data["campaign"]!["targets"]!.AsArray().OrderBy(outcome => (decimal)outcome!["target"]!["value"]!).ToList();
        Assert.Equal(
            ["0.25 CANNOT_TELL", "1 CANNOT_TELL", "330000 REACHED", "400000 CANNOT_TELL", "5000000 NOT_REACHED"],
            targets.Select(outcome => $"{outcome!["target"]!["value"]} {outcome["verdict"]}"));
        Assert.Equal("The figure is missing.", (string?)targets[1]!["reason"]);
        Assert.StartsWith("F-", (string?)targets[2]!["figureId"], StringComparison.Ordinal);
        Assert.StartsWith("F-", (string?)targets[4]!["figureId"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluation_WithASurvey_SaysWhetherTheChangeIsCertain()
    {
        var entered = await host.DataAsync("""
            mutation {
              enterEvaluation(input: { campaign: "resekurage", objective: BEHAVIOUR, impact: "Fler anmälningar", by: "anna", idempotencyKey: "1",
                surveys: [{ question: "Minns du?", respondents: 1000, share: 0.36, respondentsBefore: 1000, shareBefore: 0.30, target: 0.35 }] }) { id errors { message } }
              bad: enterEvaluation(input: { campaign: "resekurage", objective: BEHAVIOUR, by: "anna", idempotencyKey: "2",
                surveys: [{ question: "?", respondents: 0, share: 36 }] }) { id errors { field } } }
            """);
        var data = await host.DataAsync("""
            { campaign(slug: "resekurage") { evaluation { objective impact enteredBy inputs { total atLeast } outputs { verdict } outTakes { share change changeInterval { low high } certain verdict } } } }
            """);

        Assert.Empty(entered["enterEvaluation"]!["errors"]!.AsArray());
        Assert.Equal(["surveys", "surveys"], entered["bad"]!["errors"]!.AsArray().Select(fault => (string?)fault!["field"]));
        var evaluation = data["campaign"]!["evaluation"]!;
        Assert.Equal("BEHAVIOUR Fler anmälningar anna", $"{evaluation["objective"]} {evaluation["impact"]} {evaluation["enteredBy"]}");
        var answer = evaluation["outTakes"]![0]!;
        Assert.Equal("0.019 0.101", $"{Math.Round((decimal)answer["changeInterval"]!["low"]!, 3)} {Math.Round((decimal)answer["changeInterval"]!["high"]!, 3)}");
        Assert.True((bool)answer["certain"]!);
        Assert.Equal("CANNOT_TELL", (string?)answer["verdict"]);
        Assert.Null(evaluation["inputs"]!["total"]);
    }

    [Fact]
    public async Task TargetLibrary_FewerThanFive_SuggestsNothing()
    {
        var data = await host.DataAsync("""{ targetLibrary(objective: BEHAVIOUR, metric: "reach", channel: "facebook") { campaigns tooFew median } }""");

        Assert.Equal("0 true ", $"{data["targetLibrary"]!["campaigns"]} {data["targetLibrary"]!["tooFew"]!.ToString().ToLowerInvariant()} {data["targetLibrary"]!["median"]}");
    }

    [Fact]
    public async Task Pacing_OfReach_IsRefusedWithWhatToAskFor()
    {
        var error = await host.ErrorAsync("""{ campaign(slug: "resekurage") { pacing(metric: "reach") { pace } } }""");

        Assert.Equal("NOT_ADDITIVE", (string?)error["extensions"]!["code"]);
    }

    [Fact]
    public async Task Finality_WithoutHistory_IsTheDocumentedDefault()
    {
        var data = await host.DataAsync("""
            { campaign(slug: "resekurage") { tiktok: finality(metric: "impressions", channel: "tiktok") { lagDays learned } facebook: finality(metric: "impressions", channel: "facebook") { lagDays learned } } }
            """);

        Assert.Equal("7 false 28 false", $"{data["campaign"]!["tiktok"]!["lagDays"]} {data["campaign"]!["tiktok"]!["learned"]} {data["campaign"]!["facebook"]!["lagDays"]} {data["campaign"]!["facebook"]!["learned"]}".ToLowerInvariant());
    }

    private static Observation Exact(string channel, string metric, decimal value) => Figure.Of("resekurage", null, channel, metric, value, Qualifier.Exact);

    private Task TargetAsync(string metric, string? channel, decimal value) => host.DataAsync(
        """
        mutation M($metric: ID!, $channel: ID, $value: Decimal!, $key: String!) {
          enterTarget(input: { campaign: "lat-inte-tystnaden-tala", track: "unga", metric: $metric, channel: $channel, value: $value, by: "anna", idempotencyKey: $key }) { errors { message } }
        }
        """,
        new { metric, channel, value, key = $"{metric} {channel} {value}" });
}
