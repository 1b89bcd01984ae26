using Campaigns.Connectors.Mapping;
using Campaigns.Connectors.Pulling;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Dimensions;

namespace Campaigns.Connectors.Tests.Mapping;

public sealed class ObjectMapperTests
{
    private static readonly PlatformObject Ad = new("120", "LITT Höst", "7", "Unga UA", "99", "Film A");

    [Fact]
    public void Find_SeveralRules_FirstThatMatchesDecides()
    {
        var mapper = new ObjectMapper(
            [
                Rule("resekurage") with { CampaignName = new Glob("Res*") },
                Rule("litt", "unga") with { CampaignName = new Glob("litt*"), AdGroupName = new Glob("unga*") },
                Rule("litt") with { CampaignId = "120" },
            ],
            []);

        Assert.Equal(new MappingTarget("litt", "unga", AudienceCell.All), mapper.Find(Ad));
        Assert.Equal("litt", mapper.Find(Ad with { AdGroupName = "Vuxna" })!.Campaign);
        Assert.Null(mapper.Find(Ad with { AdGroupName = "Vuxna" })!.Track);
        Assert.Null(mapper.Find(new PlatformObject("5", "Annat")));
        Assert.Equal(["litt", "resekurage"], mapper.Campaigns);
    }

    [Fact]
    public void Find_ConditionBelowTheReportsLevel_DoesNotHold()
    {
        var mapper = new ObjectMapper([Rule("litt") with { AdGroupId = "7" }], []);

        Assert.NotNull(mapper.Find(Ad));
        Assert.Null(mapper.Find(new PlatformObject("120", "LITT Höst")));
    }

    [Fact]
    public void Find_LoneStar_TakesWhatHasNoNameToo()
    {
        var site = new PlatformObject(null);

        Assert.Equal("litt", new ObjectMapper([Rule("litt") with { CampaignName = new Glob("*") }], []).Find(site)!.Campaign);
        Assert.Null(new ObjectMapper([Rule("litt") with { CampaignName = new Glob("**") }], []).Find(site));
    }

    [Fact]
    public void Find_ByHand_StandsAboveTheFileAndTheNarrowestCounts()
    {
        var mapper = new ObjectMapper(
            [Rule("litt") with { CampaignId = "120" }],
            [ByHand("120", string.Empty, "by-campaign"), ByHand("120", "7", "by-group"), ByHand("120", "8", "other")]);

        Assert.Equal("by-group", mapper.Find(Ad)!.Campaign);
        Assert.Equal("by-campaign", mapper.Find(Ad with { AdGroupId = "9" })!.Campaign);
    }

    [Fact]
    public void Audience_OfFigureAndObject_AreTakenTogether()
    {
        var target = new MappingTarget("litt", null, AudienceCell.Parse("language:uk,age:18-24"));

        Assert.Equal("age:18-24,language:uk", target.Of(AudienceCell.All).Key);
        Assert.Equal("sex:men,age:18-24,language:uk", target.Of(AudienceCell.Parse("sex:men")).Key);
        Assert.Equal("age:25-34,language:uk", target.Of(AudienceCell.Parse("age:25-34")).Key);
    }

    private static MappingRule Rule(string campaign, string? track = null) => new() { Target = new MappingTarget(campaign, track, AudienceCell.All) };

    private static ObjectMapping ByHand(string campaign, string adGroup, string slug) =>
        new("meta", campaign, adGroup, string.Empty) { Campaign = slug, By = "test", At = DateTimeOffset.UnixEpoch };
}
