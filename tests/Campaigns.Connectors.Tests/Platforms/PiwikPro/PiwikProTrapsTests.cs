using Campaigns.Connectors.Definitions.Http;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Tests.Platforms.PiwikPro;

/// <summary>What Piwik PRO is known to do (platforms/piwik-pro.md).</summary>
public class PiwikProTrapsTests
{
    private const int MostRows = 100_000;

    private static readonly Platform Piwik = new("piwik-pro");

    [Fact]
    public Task Rows_ArePositional() => Piwik.HandlesAsync("columns-in-another-order");

    [Fact]
    public Task Pages_GoOnUntilTheCount() => Piwik.HandlesAsync("two-pages");

    [Fact]
    public Task Rows_GoneBetweenPages_AreNotShown() => Piwik.HandlesAsync("rows-went-between-pages");

    [Fact]
    public Task Words_ThatComeAsPairs_AreNotTakenForText() => Piwik.HandlesAsync("partial-failure");

    [Fact]
    public Task AccessToken_IsAskedForAgain_WithoutARefreshToken() => Piwik.HandlesAsync("token-expired-and-asked-for-again");

    [Fact]
    public Task Visitors_OfAMonth_AreAskedForAsOne() => Piwik.HandlesAsync("visitors-of-a-month");

    [Fact]
    public void Limit_IsStated_SinceTheDefaultIsAHundredRows()
    {
        Assert.InRange(Piwik.Http.Pagination.PageSize!.Value, 1_000, MostRows);
        Assert.All(Piwik.Http.Streams.Values, stream => Assert.NotNull(stream.Request!.Json));
    }

    [Fact]
    public void Visitors_AreBrowsers() => Assert.All(
        Piwik.Http.Streams.Values.Select(stream => stream.Metrics.GetValueOrDefault("visitors")).OfType<MetricFieldDefinition>(),
        metric => Assert.Equal(IdentityBasis.Browsers, metric.Counts));

    [Fact]
    public void Address_IsTheOrganisationsOwn_AlsoForTokens()
    {
        Assert.Null(Piwik.Http.BaseAddress);
        Assert.Equal("/auth/token", Piwik.Http.Authentication.Address);
    }
}
