using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.Tests.Platforms;

public class TikTokStandInTests
{
    private const string Daily = "report/integrated/get/?advertiser_id=7012345678901234567&report_type=BASIC&service_type=AUCTION&data_level=AUCTION_AD&dimensions=[\"ad_id\",\"stat_time_day\"]";

    [Fact]
    public async Task DailyAds_OverAllPages_AddUpToThePrintedTotal()
    {
        using var client = await SandboxClient.StartAsync();
        var impressions = 0m;
        var pages = 0;

        for (var (page, last) = (1, 1); page <= last; page++)
        {
            var (status, body) = await client.TikTokAsync($"{Daily}&metrics=[\"impressions\"]&start_date=2023-10-18&end_date=2023-11-16&page_size=20&page={page}");
            Assert.Equal((200, 0), (status, (int)body["code"]!));
            impressions += body["data"]!["list"]!.AsArray().Sum(row => decimal.Parse((string)row!["metrics"]!["impressions"]!, System.Globalization.CultureInfo.InvariantCulture));
            last = (int)body["data"]!["page_info"]!["total_page"]!;
            pages++;
        }

        Assert.Equal(113_300, impressions);
        Assert.Equal(2, pages);
    }

    [Theory]
    [InlineData(Daily + "&metrics=[\"impressions\"]&start_date=2023-10-01&end_date=2023-10-31", 40002)]
    [InlineData(Daily + "&metrics=[\"views\"]&start_date=2023-10-01&end_date=2023-10-02", 40002)]
    [InlineData("report/integrated/get/?advertiser_id=7012345678901234567&report_type=AUDIENCE&data_level=AUCTION_AD&dimensions=[\"ad_id\",\"age\"]&metrics=[\"reach\"]&start_date=2023-10-01&end_date=2023-10-02", 40002)]
    [InlineData("report/integrated/get/?advertiser_id=1&report_type=BASIC", 40001)]
    public async Task WrongQuestion_IsHttp200WithTheRealCode(string target, int code)
    {
        using var client = await SandboxClient.StartAsync();

        var (status, body) = await client.TikTokAsync(target);

        Assert.Equal(200, status);
        Assert.Equal(code, (int)body["code"]!);
    }

    [Fact]
    public async Task ReachOfToday_IsADash()
    {
        using var client = await SandboxClient.StartAsync(new DateTimeOffset(2023, 11, 1, 12, 0, 0, TimeSpan.Zero));

        var (_, body) = await client.TikTokAsync($"{Daily}&metrics=[\"impressions\",\"reach\"]&start_date=2023-10-31&end_date=2023-11-01&page_size=1000");
        var rows = body["data"]!["list"]!.AsArray().ToLookup(row => ((string)row!["dimensions"]!["stat_time_day"]!)[..10], row => (string)row!["metrics"]!["reach"]!);

        Assert.All(rows["2023-11-01"], reach => Assert.Equal("-", reach));
        Assert.All(rows["2023-10-31"], reach => Assert.NotEqual("-", reach));
    }

    [Fact]
    public async Task RejectedAd_IsListedAsDeniedAndHasNoRows()
    {
        using var client = await SandboxClient.StartAsync();
        var rejected = client.Server.Scenario.PlansOf(Platform.TikTok).Single().AdGroups[0].Ads.Single(ad => ad.Rejected).Id;

        var (_, ads) = await client.TikTokAsync("ad/get/?advertiser_id=7012345678901234567");
        var (_, report) = await client.TikTokAsync($"{Daily}&metrics=[\"impressions\"]&start_date=2023-10-18&end_date=2023-11-16&page_size=1000");

        Assert.Equal("AD_STATUS_AUDIT_DENY", (string)ads["data"]!["list"]!.AsArray().Single(ad => (string)ad!["ad_id"]! == rejected)!["secondary_status"]!);
        Assert.DoesNotContain(report["data"]!["list"]!.AsArray(), row => (string)row!["dimensions"]!["ad_id"]! == rejected);
    }
}
