using Campaigns.Connectors.Pulling;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Observations;
using Campaigns.Sandbox.Faults;
using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.Tests.Pulling;

/// <summary>What passes is waited out and changes no figure; what does not pass ends as one of the known classes, after a bounded number of requests.</summary>
public class PullWithFaultsTests
{
    private const int MostAttempts = 6;

    private static readonly DateOnly From = new(2023, 10, 27);
    private static readonly DateOnly To = new(2023, 10, 31);

    private static readonly Dictionary<Platform, (string Stream, string Report)> Reports = new()
    {
        [Platform.Meta] = ("ads_daily", "/insights"),
        [Platform.TikTok] = ("ads_daily", "/report/integrated/get/"),
        [Platform.Snapchat] = ("campaigns_daily", "/stats"),
        [Platform.GoogleAds] = ("ads_daily", ":searchStream"),
        [Platform.Matomo] = ("pages_daily", "getPageUrls"),
    };

    public static TheoryData<Platform, FaultKind, bool> Passing()
    {
        var data = new TheoryData<Platform, FaultKind, bool>();
        foreach (var platform in Enum.GetValues<Platform>())
        {
            foreach (var kind in new[] { FaultKind.Throttle, FaultKind.TooManyRequests, FaultKind.InternalError, FaultKind.BadGateway, FaultKind.Unavailable, FaultKind.Cut, FaultKind.NotJson })
            {
                data.Add(platform, kind, false);
            }

            data.Add(platform, FaultKind.TooManyRequests, true);
        }

        data.Add(Platform.Snapchat, FaultKind.TokenExpired, false);
        data.Add(Platform.GoogleAds, FaultKind.TokenExpired, false);
        data.Add(Platform.TikTok, FaultKind.PartialFailure, false);
        data.Add(Platform.GoogleAds, FaultKind.PartialFailure, false);
        data.Add(Platform.Meta, FaultKind.TooMuchData, false);
        return data;
    }

    public static TheoryData<Platform, FaultKind, FailureKind> Lasting()
    {
        var data = new TheoryData<Platform, FaultKind, FailureKind>();
        foreach (var platform in Enum.GetValues<Platform>())
        {
            data.Add(platform, FaultKind.Down, FailureKind.Unavailable);
            data.Add(platform, FaultKind.Unavailable, FailureKind.Unavailable);
            data.Add(platform, FaultKind.Cut, FailureKind.Unavailable);
            data.Add(platform, FaultKind.PermissionMissing, FailureKind.PermissionMissing);
            data.Add(platform, FaultKind.KeyRevoked, FailureKind.KeyRevoked);
            data.Add(platform, FaultKind.Throttle, FailureKind.RateLimited);
        }

        data.Add(Platform.Meta, FaultKind.TokenExpired, FailureKind.KeyExpired);
        data.Add(Platform.TikTok, FaultKind.TokenExpired, FailureKind.KeyExpired);
        return data;
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task FaultThatPasses_ChangesNoFigure(Platform platform, FaultKind kind, bool asDate)
    {
        await using var bench = await PullBench.StartAsync();
        var (stream, report) = Reports[platform];
        bench.Sandbox.Faults.Add(new Fault { Kind = kind, Platform = platform, Containing = report, RetryAfterSeconds = 30, RetryAfterAsDate = asDate });
        var before = bench.Sandbox.Clock.GetUtcNow();

        var figures = await bench.ReadAsync(platform, stream, new Window(WindowKind.Custom, From, To));

        Assert.Equal(Truth(bench, platform), Impressions(figures));
        Assert.Equal(0, bench.Sandbox.Faults.Waiting);
        if (kind is FaultKind.TooManyRequests)
        {
            Assert.True(bench.Sandbox.Clock.GetUtcNow() - before >= TimeSpan.FromSeconds(30));
        }
    }

    [Theory]
    [MemberData(nameof(Lasting))]
    public async Task FaultThatLasts_IsClassifiedAfterFewRequests(Platform platform, FaultKind kind, FailureKind expected)
    {
        await using var bench = await PullBench.StartAsync();
        var (stream, report) = Reports[platform];
        bench.Sandbox.Faults.Add(new Fault { Kind = kind, Platform = platform, Containing = report, Times = 1000, Hours = 1_000_000 });

        var failure = (await Assert.ThrowsAsync<SourceFailureException>(() => bench.ReadAsync(platform, stream, new Window(WindowKind.Custom, From, To)))).Failure;

        Assert.Equal(expected, failure.Kind);
        Assert.All(bench.Sandbox.Requests.Seen.GroupBy(seen => seen.Question), question => Assert.InRange(question.Count(), 1, MostAttempts));
        Assert.DoesNotContain("sandbox-", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Platform.Meta, FaultKind.RepeatPage, "after=")]
    [InlineData(Platform.Meta, FaultKind.PageLoop, "/insights")]
    [InlineData(Platform.TikTok, FaultKind.PageLoop, "/report/integrated/get/")]
    public async Task PagesThatComeAgain_AreNoticedWithinTwo(Platform platform, FaultKind kind, string containing)
    {
        await using var bench = await PullBench.StartAsync();
        var window = new Window(WindowKind.Custom, new DateOnly(2023, 10, 24), new DateOnly(2023, 11, 12));
        bench.Sandbox.Faults.Add(new Fault { Kind = kind, Platform = platform, Containing = containing, Times = 1000 });

        var failure = await Assert.ThrowsAsync<SourceFailureException>(() => bench.ReadAsync(platform, Reports[platform].Stream, window));
        var pages = bench.Sandbox.Requests.Seen.Count(seen => seen.Target.Contains(Reports[platform].Report, StringComparison.Ordinal));

        Assert.Equal(FailureKind.Unavailable, failure.Failure.Kind);
        Assert.InRange(pages, 2, 3);
    }

    [Fact]
    public async Task PartThatFailedInsideSuccess_IsNamedAndGivesNoFigure()
    {
        await using var bench = await PullBench.StartAsync();
        bench.Sandbox.Faults.Add(new Fault { Kind = FaultKind.PartialFailure, Containing = "/stats" });
        var pages = new List<PulledPage>();

        await foreach (var page in bench.Reader.ReadAsync(new PullRequest(bench.Account(Platform.Snapchat), "campaigns_daily", new Window(WindowKind.Custom, From, To)), TestContext.Current.CancellationToken))
        {
            pages.Add(page);
        }

        Assert.Empty(pages.SelectMany(page => page.Figures));
        Assert.Contains("could not be read", Assert.Single(pages.SelectMany(page => page.Rejected)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneSecondAByte_EndsWhenItIsCancelled()
    {
        await using var bench = await PullBench.StartAsync();
        bench.Sandbox.Faults.Add(new Fault { Kind = FaultKind.Slow, Containing = "/report/integrated/get/" });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var request = new PullRequest(bench.Account(Platform.TikTok), "ads_daily", new Window(WindowKind.Custom, From, To));

        var reading = Task.Run(async () => await bench.Reader.ReadAsync(request, stop.Token).ToListAsync(stop.Token), stop.Token);
        while (!bench.Sandbox.Requests.Seen.Any(seen => seen.Fault == FaultKind.Slow))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task OtherPlatforms_AreNotDisturbedByOneThatIsDown()
    {
        await using var bench = await PullBench.StartAsync();
        bench.Sandbox.Faults.Add(new Fault { Kind = FaultKind.Down, Platform = Platform.Meta, Hours = 1_000_000 });

        foreach (var platform in Enum.GetValues<Platform>().Where(platform => platform != Platform.Meta))
        {
            Assert.Equal(Truth(bench, platform), Impressions(await bench.ReadAsync(platform, Reports[platform].Stream, new Window(WindowKind.Custom, From, To))));
        }
    }

    private static decimal Truth(PullBench bench, Platform platform) =>
        TruthTable.Daily(bench.Sandbox.Scenario, platform, From, To).Where(row => row.Metric is "impressions" or "visits").Sum(row => row.Value);

    private static decimal Impressions(IEnumerable<PulledFigure> figures) => figures.Where(figure => figure.Metric is "impressions" or "visits").Sum(figure => figure.Value!.Value);
}
