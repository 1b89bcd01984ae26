using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Dimensions;

namespace Campaigns.Metrics.Tests.Dimensions;

public sealed class ChannelCatalogTests
{
    [Fact]
    public void All_MetricsAndMembers_Exist()
    {
        Assert.All(ChannelCatalog.All.SelectMany(channel => channel.Metrics), id => Assert.NotNull(MetricCatalog.Find(id)));
        Assert.All(ChannelCatalog.All.SelectMany(channel => channel.Members), id => Assert.NotNull(ChannelCatalog.Find(id)));
        Assert.All(ChannelCatalog.All, channel => Assert.Equal(channel.Metrics.Count, channel.Metrics.Distinct().Count()));
    }

    [Theory]
    [InlineData("tiktok", "tiktok")]
    [InlineData("facebook-instagram", "facebook instagram")]
    [InlineData("social-media", "facebook instagram snapchat tiktok youtube")]
    [InlineData("all-channels", "bio facebook instagram snapchat tiktok tv4 youtube")]
    [InlineData("never-heard-of", "never-heard-of")]
    public void PlainChannels_OpensGroupsInGroups(string id, string expected) =>
        Assert.Equal(expected, string.Join(' ', ChannelCatalog.PlainChannels(id).Order(StringComparer.Ordinal)));

    [Fact]
    public void FindOrUnlisted_UnknownChannel_IsKnownByItsId()
    {
        var channel = ChannelCatalog.FindOrUnlisted("never-heard-of");

        Assert.Equal(("never-heard-of", "never-heard-of", null), (channel.Id, channel.NameSv, channel.MediaType));
        Assert.Null(ChannelCatalog.Find("never-heard-of"));
    }

    [Theory]
    [InlineData("bio", "clicks", false)]
    [InlineData("bio", "admissions", true)]
    [InlineData("tv4", "impressions", true)]
    [InlineData("webb", "reach", false)]
    public void Metrics_SayWhatAChannelCanMeasure(string channel, string metric, bool measures) =>
        Assert.Equal(measures, ChannelCatalog.Find(channel)!.Metrics.Contains(metric));
}
