
namespace Campaigns.Connectors.Tests.Platforms;

/// <summary>Reports of a whole site and of its pages or links never share a series, whatever the mapping takes.</summary>
public sealed class WebSeriesTests
{
    [Theory]
    [InlineData("matomo", 2)]
    [InlineData("plausible", 2)]
    [InlineData("piwik-pro", 1)]
    public void ReportOfParts_HasAPlaceInItsSeriesThatTheSiteHasNot(string connector, int parts)
    {
        var streams = new Platform(connector).Http.Streams.Values;
        var whole = streams.Where(stream => stream.Dimensions.CampaignId is null).ToList();
        var named = streams.Where(stream => stream.Dimensions.CampaignId is not null).ToList();

        Assert.Equal(parts, named.Count);
        Assert.All(whole, stream => Assert.Null((object?)stream.Dimensions.AdId ?? stream.Dimensions.Placement));
        Assert.All(named, stream => Assert.NotNull((object?)stream.Dimensions.AdId ?? stream.Dimensions.Placement));
    }

    [Fact]
    public void PagesOfMatomo_StandBelowTaggedLinks()
    {
        var streams = new Platform("matomo").Http.Streams;

        Assert.NotNull(streams["pages_daily"].Dimensions.AdId);
        Assert.Null(streams["tagged_links_daily"].Dimensions.AdId);
    }
}
