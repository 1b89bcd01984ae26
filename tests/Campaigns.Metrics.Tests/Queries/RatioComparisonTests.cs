using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Queries;
using Campaigns.Metrics.Tests.Infrastructure;
using static Campaigns.Metrics.Queries.Dimension;
using Campaign = Campaigns.Metrics.Portfolio.Campaign;
using CampaignChannel = Campaigns.Metrics.Portfolio.CampaignChannel;

namespace Campaigns.Metrics.Tests.Queries;

/// <summary>Rates and costs: recomputed from sums, or shown as printed.</summary>
public sealed class RatioComparisonTests
{
    private static readonly Campaign TwoChannels = PrintedCampaigns.Create(
        "c", ["a", "b"], new CampaignChannel("tiktok", ["a", "b"]), new CampaignChannel("snapchat", ["a"]));

    [Fact]
    public void Ratio_OfSums_IsNotTheAverageOfRatios()
    {
        Observation[] figures =
        [
            Impressions("a", "tiktok", 1000), Clicks("a", "tiktok", 100), Impressions("b", "tiktok", 10), Clicks("b", "tiktok", 9), Impressions("a", "snapchat", 990), Clicks("a", "snapchat", 0),
        ];

        // (100 + 9 + 0) / (1000 + 10 + 990) = 0.0545; the average of 0.1, 0.9 and 0 would be 0.333.
        Assert.Equal(["Impressions */*: 0.0545 Unhedged Ready derived"], Ask.Lines(Ask.Compare(TwoChannels, figures, Query() with { Metric = "click_rate" })));
    }

    [Fact]
    public void Ratio_WithAPartMissing_CoversTheKnownPartsAndSaysSo()
    {
        Observation[] figures = [Impressions("a", "tiktok", 1000), Clicks("a", "tiktok", 100), Impressions("a", "snapchat", 990)];

        var cell = Assert.Single(Compare(Query() with { Metric = "click_rate" }, figures));

        Assert.Equal("*/*: 0.1 About Partial derived without snapchat+tiktok", Ask.Line(cell));
    }

    [Fact]
    public void Ratio_OfNothing_IsNotZero()
    {
        var cells = Compare(Query(Track, Channel) with { Metric = "click_rate" }, [Impressions("a", "tiktok", 0), Clicks("a", "tiktok", 0)]);

        var cell = cells.Single(cell => cell is { Track: "a", Channel: "tiktok" });
        Assert.Equal((CellState.Missing, null), (cell.State, cell.Value));
        Assert.Equal("There is nothing to divide by: the base is zero.", Assert.Single(cell.Notes).En);
    }

    [Fact]
    public void Ratio_PrintedAndRecomputed_ShowsTheRecomputedWithThePrintedBeside()
    {
        Observation[] figures =
        [
            Impressions("a", "tiktok", 1000), Clicks("a", "tiktok", 100),
            Figure.Of("c", "a", "tiktok", "click_rate", 0.11m, Qualifier.About).OutOf(DenominatorBase.Impressions),
        ];

        var cell = Compare(Query(Track, Channel) with { Metric = "click_rate" }, figures)[0];

        Assert.Equal("a/tiktok: 0.1 Unhedged Ready derived", Ask.Line(cell));
        Assert.Equal(0.11m, Assert.Single(cell.Alternatives).Value);
    }

    [Fact]
    public void CostPerThousand_IsAThousandTimesCostOverImpressions()
    {
        Observation[] figures = [Impressions("a", "tiktok", 20_000), Figure.Of("c", "a", "tiktok", "spend", 500).From("ledger") with { Quality = new Quality { Constructed = true } }];

        var cell = Compare(Query(Track, Channel) with { Metric = "cost_per_thousand" }, figures)[0];

        Assert.Equal((25m, true, true), (cell.Value!.Value, cell.Derived, cell.Constructed));
    }

    private static Observation Impressions(string? track, string channel, decimal? value) => Figure.Of("c", track, channel, "impressions", value);

    private static Observation Clicks(string? track, string channel, decimal value) => Figure.Of("c", track, channel, "clicks", value);

    private static MetricQuery Query(params Dimension[] by) => new() { Campaign = "c", Metric = "impressions", By = by };

    private static IReadOnlyList<ComparisonCell> Compare(MetricQuery query, IReadOnlyCollection<Observation> figures) =>
        [.. Ask.Compare(TwoChannels, figures, query).Groups.SelectMany(group => group.Cells)];
}
