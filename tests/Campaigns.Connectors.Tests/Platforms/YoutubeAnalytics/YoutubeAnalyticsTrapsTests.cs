using Campaigns.Metrics.Dimensions;

namespace Campaigns.Connectors.Tests.Platforms.YoutubeAnalytics;

/// <summary>What YouTube Analytics is known to do (platforms/youtube-analytics.md).</summary>
public class YoutubeAnalyticsTrapsTests
{
    private static readonly Platform YouTube = new("youtube-analytics");

    [Fact]
    public Task ViewsOfAds_AreLeftOut_SinceGoogleAdsCountsThem() => YouTube.HandlesAsync("ads-are-left-out");

    [Fact]
    public Task Rows_AreLeftOutWhenThereAreNone() => YouTube.HandlesAsync("rows-left-out-when-there-are-none");

    [Fact]
    public Task Days_NotThereYet_AreNotZero() => YouTube.HandlesAsync("last-days-are-not-there-yet");

    [Fact]
    public Task Rows_ArePositional() => YouTube.HandlesAsync("columns-in-another-order");

    [Fact]
    public Task EngagedViews_AreNotViews() => YouTube.HandlesAsync("column-renamed");

    [Fact]
    public Task Quota_ComesWithTheStatusOfAMissingRight() => YouTube.HandlesAsync("quota-of-the-day-is-used-up");

    [Fact]
    public Task PairOfMetricAndDimension_NotSupported_IsAFaultOfOurs() => YouTube.HandlesAsync("pair-that-is-not-supported");

    [Fact]
    public Task Approval_BySomebodyWithoutAChannel_IsTold() => YouTube.HandlesAsync("approved-by-somebody-without-a-channel");

    [Fact]
    public void Days_ArePacificDaysForEveryChannel() => Assert.Equal("America/Los_Angeles", YouTube.Http.Account!.TimeZone!.Constant);

    [Fact]
    public void ReachAndViewsToTheEnd_AreNotGiven() => Assert.DoesNotContain(
        YouTube.Http.Streams.Values.SelectMany(stream => stream.Metrics.Keys), metric => metric is "reach" or "completions" or "completion_rate");

    [Fact]
    public void OwnChannel_IsNotThePaidOne()
    {
        Assert.All(YouTube.Http.Streams.Values, stream => Assert.Equal("youtube-kanal", stream.Dimensions.Channel!.Constant));
        Assert.Equal(MediaType.Owned, ChannelCatalog.Find("youtube-kanal")!.MediaType);
    }
}
