using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Queries;
using Campaigns.Metrics.Tests.Infrastructure;

namespace Campaigns.Metrics.Tests.Queries;

public sealed class QueryPlannerTests
{
    private static MetricQuery Query => new() { Campaign = PrintedCampaigns.Litt.Slug, Metric = "impressions" };

    [Fact]
    public void Plan_Ratio_ReadsItsTermsToo()
    {
        var read = QueryPlanner.Plan(Query with { Metric = "average_frequency", From = new DateOnly(2023, 1, 1) }, PrintedCampaigns.Litt).Read;

        Assert.Equal(["average_frequency", "impressions", "reach"], read.Metrics!);
        Assert.Equal(["lat-inte-tystnaden-tala"], read.Campaigns!);
        Assert.Equal(new DateOnly(2023, 1, 1), read.From);
    }

    [Fact]
    public void Plan_UnknownMetric_IsNamed() =>
        Assert.Throws<UnknownMetricException>(() => QueryPlanner.Plan(Query with { Metric = "likes" }, PrintedCampaigns.Litt));

    [Fact]
    public void Plan_UnknownTrack_NamesTheTracksThereAre() =>
        Assert.Equal(
            "The campaign 'lat-inte-tystnaden-tala' has no track 'alla'. It has unga, vuxna, yrkesverksamma.",
            Assert.Throws<MetricQueryException>(() => QueryPlanner.Plan(Query with { Tracks = ["alla"] }, PrintedCampaigns.Litt)).Message);

    [Fact]
    public void Plan_UnknownChannel_SaysWhereTheIdsAre() =>
        Assert.Equal(
            "There is no channel 'myspace'. The field 'channels' lists all ids.",
            Assert.Throws<MetricQueryException>(() => QueryPlanner.Plan(Query with { Channels = ["myspace"] }, PrintedCampaigns.Litt)).Message);

    [Fact]
    public void Plan_ReversedPeriod_IsRefused() =>
        Assert.Equal(
            "The last day 2023-10-17 is before the first day 2023-10-18. Swap 'from' and 'to'.",
            Assert.Throws<MetricQueryException>(() => QueryPlanner.Plan(
                Query with { From = new DateOnly(2023, 10, 18), To = new DateOnly(2023, 10, 17) }, PrintedCampaigns.Litt)).Message);

    [Theory]
    [InlineData("reach", "tiktok")]
    [InlineData("average_frequency", "snapchat")]
    public void Plan_OneChannelAlone_AddsNothingAndIsAllowed(string metric, string channel) =>
        Assert.Equal(metric, QueryPlanner.Plan(Query with { Metric = metric, By = [Dimension.Track], Channels = [channel] }, PrintedCampaigns.Litt).Metric.Id);

    [Theory]
    [InlineData("reach", Dimension.Channel, "counted in several channels")]
    [InlineData("average_frequency", Dimension.Channel, "its parts cannot be added over channels")]
    [InlineData("completions", Dimension.Channel, "channels do not count it in the same way")]
    [InlineData("visitors", Dimension.Track, "counted in several tracks")]
    public void Plan_NotAdditive_SaysWhy(string metric, Dimension leftOut, string reason)
    {
        Dimension[] by = [.. Enum.GetValues<Dimension>().Where(dimension => dimension != leftOut)];

        var refusal = Assert.Throws<NotAdditiveException>(() => QueryPlanner.Plan(Query with { Metric = metric, By = by }, PrintedCampaigns.Litt));

        Assert.Equal(leftOut, refusal.Dimension);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("by: [TRACK, CHANNEL, AUDIENCE]", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_CampaignWithoutTracks_NeedNotKeepThemApart() =>
        Assert.Equal("reach", QueryPlanner.Plan(
            new MetricQuery { Campaign = "resekurage", Metric = "reach", By = [Dimension.Channel] }, PrintedCampaigns.Resekurage).Metric.Id);
}
