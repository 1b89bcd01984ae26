using Campaigns.Connectors.Definitions.Http;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Tests.Platforms.Linkedin;

/// <summary>What LinkedIn is known to do (platforms/linkedin.md).</summary>
public class LinkedinTrapsTests
{
    private const int MostFields = 20;

    private static readonly Platform Linkedin = new("linkedin");

    [Fact]
    public Task Cost_OfNothingInScientificNotation_IsZero() => Linkedin.HandlesAsync("two-days");

    [Fact]
    public Task EmptyReport_WithoutTheRight_IsNotTakenForNothing() => Linkedin.HandlesAsync("no-access-looks-like-an-empty-report");

    [Fact]
    public Task Fields_NotAsked_AreNotZero() => Linkedin.HandlesAsync("only-the-two-default-fields");

    [Fact]
    public Task FilmMetrics_OfAPicture_AreMissing() => Linkedin.HandlesAsync("ad-without-a-film");

    [Fact]
    public Task Pivots_AreToldApartByTheirPrefix() => Linkedin.HandlesAsync("pivots-in-another-order");

    [Fact]
    public Task RefreshToken_IsNotProlonged_AndEndsAfterAYear() => Linkedin.HandlesAsync("approval-of-a-year-ago-has-ended");

    [Fact]
    public Task Version_ClosedAfterAYear_IsNamed() => Linkedin.HandlesAsync("version-closed");

    [Fact]
    public Task Quota_OfTheDay_IsNotWaitedFor() => Linkedin.HandlesAsync("quota-of-the-day-is-used-up");

    [Fact]
    public Task Reach_IsApproximate_AndOfTheVeryWindow() => Linkedin.HandlesAsync("reach-of-a-month");

    [Fact]
    public Task CampaignWithoutAName_StillCounts() => Linkedin.HandlesAsync("campaign-that-the-listing-lacks");

    [Fact]
    public void Structure_StandsUnescaped_AndTheColonsOfAUrnEscaped() => Assert.All(Linkedin.Http.Streams.Values, stream =>
    {
        var query = stream.Request!.EncodedQuery!;
        Assert.Contains("dateRange=(start:(year:{from_year},month:{from_month},day:{from_day}),end:(", query, StringComparison.Ordinal);
        Assert.Contains("accounts=List(urn%3Ali%3AsponsoredAccount%3A{account_id})", query, StringComparison.Ordinal);
    });

    [Fact]
    public void Fields_AreListed_AndNotMoreThanTwenty() => Assert.All(Linkedin.Http.Streams.Values, stream =>
    {
        var fields = stream.Request!.EncodedQuery!.Split("fields=")[1].Split(',');
        Assert.InRange(fields.Length, 3, MostFields);
        Assert.All(Metrics(stream), metric => Assert.Contains(metric.Path, fields));
    });

    [Fact]
    public void Rows_EndAt15000WithoutAWord() => Assert.All(Linkedin.Http.Streams.Values, stream => Assert.Equal(15000, stream.Records.AtMost));

    [Fact]
    public void Reach_IsNeverDailyAdded_AndAskedForAtMost92Days()
    {
        var reach = Linkedin.Http.Streams["campaign_reach"];

        Assert.Equal(92, reach.Windows.MaxDays);
        Assert.Contains("timeGranularity=ALL", reach.Request!.EncodedQuery, StringComparison.Ordinal);
        Assert.Equal(IdentityBasis.Accounts, reach.Metrics["reach"].Counts);
    }

    [Fact]
    public void AgeAndSex_AreNotGiven() => Assert.All(Linkedin.Http.Streams.Values, stream => Assert.True(stream.Dimensions is { Age: null, Gender: null }));

    [Fact]
    public void Days_AreUtcDays() => Assert.Equal("UTC", Linkedin.Http.Account!.TimeZone!.Constant);

    private static IEnumerable<MetricFieldDefinition> Metrics(StreamDefinition stream) =>
        stream.MetricGroups.SelectMany(group => Linkedin.Http.MetricGroups[group].Values).Concat(stream.Metrics.Values);
}
