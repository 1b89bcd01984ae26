using Campaigns.Connectors.Pulling;
using Campaigns.Metrics.Observations;
using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.Tests.Pulling;

/// <summary>What the connectors read of the sandbox is what the scenario delivered: every day, every metric, the day of the autumn change included.</summary>
public class PullAgainstTruthTests
{
    private static readonly DateOnly From = new(2023, 7, 1);
    private static readonly DateOnly To = new(2024, 1, 31);

    [Theory]
    [InlineData(Platform.Meta, "ads_daily", 12)]
    [InlineData(Platform.TikTok, "ads_daily", 10)]
    [InlineData(Platform.Snapchat, "campaigns_daily", 10)]
    [InlineData(Platform.GoogleAds, "ads_daily", 10)]
    [InlineData(Platform.Matomo, "pages_daily", 2)]
    public async Task Days_OfEveryMetric_AreTheTruth(Platform platform, string stream, int metrics)
    {
        await using var bench = await PullBench.StartAsync(googlePageRows: 40);

        var figures = await bench.DaysAsync(platform, stream, From, To);
        var pulled = figures.Where(figure => figure.Value is not null)
            .GroupBy(figure => (figure.Window.First!.Value, figure.Object.CampaignId!, figure.Metric))
            .ToDictionary(group => group.Key, group => group.Sum(figure => figure.Value!.Value));
        var read = pulled.Keys.Select(key => key.Metric).ToHashSet();
        var truth = TruthTable.Daily(bench.Sandbox.Scenario, platform, From, To).Where(row => read.Contains(row.Metric))
            .GroupBy(row => (row.Day, row.PlatformCampaign, row.Metric)).ToDictionary(group => group.Key, group => group.Sum(row => row.Value));

        Assert.Equal(metrics, truth.Keys.Select(key => key.Metric).Distinct().Count());
        Assert.All(truth, row => Assert.Equal(row.Value, pulled.GetValueOrDefault(row.Key)));
        Assert.Contains(truth.Keys, key => key.Day == new DateOnly(2023, 10, 29));
        Assert.All(pulled.Where(figure => !truth.ContainsKey(figure.Key) && truth.Keys.Any(key => key.Metric == figure.Key.Metric)), figure => Assert.Equal(0, figure.Value));
        Assert.All(figures, figure => Assert.Equal(FigureStatus.Final, figure.Quality.Status));
    }

    [Theory]
    [InlineData(Platform.Meta, "2023-10-18", "2023-11-30")]
    [InlineData(Platform.TikTok, "2023-10-24", "2023-11-12")]
    [InlineData(Platform.Snapchat, "2023-10-18", "2023-12-17")]
    [InlineData(Platform.GoogleAds, "2023-10-18", "2023-12-17")]
    public async Task ReachOfEachKindOfWindow_IsTheTruth(Platform platform, string first, string last)
    {
        await using var bench = await PullBench.StartAsync();
        var (from, to) = (DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture));
        Window[] windows =
        [
            new(WindowKind.Flight, from, to), new(WindowKind.FlightToDate, from, new DateOnly(2023, 10, 31)), new(WindowKind.Month, new DateOnly(2023, 10, 1), new DateOnly(2023, 10, 31)),
            new(WindowKind.Week, new DateOnly(2023, 10, 23), new DateOnly(2023, 10, 29)), new(WindowKind.Day, new DateOnly(2023, 10, 29), new DateOnly(2023, 10, 29)),
        ];

        foreach (var window in windows)
        {
            var figures = await bench.ReadAsync(platform, "campaign_reach", window);
            var pulled = figures.Where(figure => figure.Metric == "reach").ToDictionary(figure => figure.Object.CampaignId!, figure => (long)figure.Value!.Value);

            Assert.Equal(TruthTable.Reach(bench.Sandbox.Scenario, platform, window.First!.Value, window.Last!.Value).OrderBy(pair => pair.Key), pulled.OrderBy(pair => pair.Key));
            Assert.All(figures, figure => Assert.Equal((window.Kind, window.First, window.Last), (figure.Window.Kind, figure.Window.First, figure.Window.Last)));
        }
    }

    [Theory]
    [InlineData(Platform.Meta, "audience_reach", true, true)]
    [InlineData(Platform.TikTok, "audience", true, true)]
    [InlineData(Platform.Snapchat, "audience", true, true)]
    [InlineData(Platform.GoogleAds, "audience_age", true, false)]
    [InlineData(Platform.GoogleAds, "audience_gender", false, true)]
    public async Task Audience_OfTheFlight_IsTheTruthCellByCell(Platform platform, string stream, bool age, bool gender)
    {
        await using var bench = await PullBench.StartAsync();
        var (from, to) = (new DateOnly(2023, 10, 18), new DateOnly(2023, 12, 17));

        var figures = await bench.ReadAsync(platform, stream, new Window(WindowKind.FlightToDate, from, to));
        var pulled = figures.Where(figure => figure.Metric == "impressions").Select(figure => (figure.Object.CampaignId!, Cell(figure), (long)figure.Value!.Value));
        var truth = bench.Sandbox.Scenario.Report(new ReportQuery { Platform = platform, Level = Level.Campaign, From = from, To = to, ByAge = age, ByGender = gender })
            .Select(row => (row.Key.Campaign!.Id, Cell(row.Key), row.Counts[Counter.Impressions]));

        Assert.Equal(truth.Order(), pulled.Order());
    }

    [Fact]
    public async Task DeletedAd_IsMissingAmongAdsAndThereAmongCampaigns()
    {
        await using var bench = await PullBench.StartAsync();
        var (from, to) = (new DateOnly(2023, 10, 18), new DateOnly(2023, 12, 17));
        static decimal Impressions(IEnumerable<PulledFigure> figures) => figures.Where(figure => figure.Metric == "impressions").Sum(figure => figure.Value!.Value);

        var ads = await bench.DaysAsync(Platform.Snapchat, "ads_daily", from, to);
        var campaigns = await bench.DaysAsync(Platform.Snapchat, "campaigns_daily", from, to);
        var deleted = bench.Sandbox.Scenario.PlansOf(Platform.Snapchat).SelectMany(plan => plan.AdGroups).SelectMany(group => group.Ads).Single(ad => ad.Deleted is not null);

        Assert.Equal(4_500_000, Impressions(campaigns));
        Assert.DoesNotContain(ads, figure => figure.Object.AdId == deleted.Id);
        Assert.Equal(4_500_000 - Delivered(bench, deleted), Impressions(ads));
        Assert.All(ads, figure => Assert.NotNull(figure.Object.AdGroupName));
    }

    [Fact]
    public async Task Check_OfEveryPlatform_NamesTheAccountAndItsCampaigns()
    {
        await using var bench = await PullBench.StartAsync();

        foreach (var platform in Enum.GetValues<Platform>())
        {
            var check = await bench.Reader.CheckAsync(bench.Account(platform), TestContext.Current.CancellationToken);

            Assert.Equal(("Sandbox", "Europe/Stockholm", "SEK"), (check.AccountName, check.TimeZone, check.Currency));
            var plans = platform == Platform.Matomo ? [] : bench.Sandbox.Scenario.PlansOf(platform).Select(plan => (plan.Id, plan.Name));
            Assert.Equal(plans.Order(), check.Campaigns.Select(campaign => (campaign.CampaignId!, campaign.CampaignName!)).Order());
        }
    }

    private static decimal Delivered(PullBench bench, AdPlan ad) => bench.Sandbox.Scenario
        .Report(new ReportQuery { Platform = Platform.Snapchat, Level = Level.Ad, From = From, To = To, Where = (_, leaf) => leaf.Ad.Id == ad.Id })
        .Sum(row => row.Counts[Counter.Impressions]);

    private static string Cell(PulledFigure figure) => $"{figure.Audience.Age} {figure.Audience.Sex}".Trim();

    private static string Cell(RowKey key)
    {
        var sex = key.Gender switch { "male" => "men", "female" => "women", var other => other };
        return $"{key.Age} {sex}".Trim();
    }
}
