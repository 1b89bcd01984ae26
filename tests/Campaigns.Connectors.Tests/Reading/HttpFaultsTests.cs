using System.Globalization;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Tests.Loopback;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Tests.Reading;

/// <summary>R5: what the reader does when HTTP itself goes wrong.</summary>
public class HttpFaultsTests
{
    [Fact]
    public async Task Read_RetryAfterSeconds_IsHeededWithinASecond()
    {
        using var bench = new ReaderBench();
        await using var platform = await LoopbackPlatform.StartAsync();
        platform.Then("{}", 429, ("Retry-After", "17")).Then(ReaderBench.Page(7));

        await bench.ReadAsync(platform);

        Assert.Single(bench.Time.Waits, wait => wait >= TimeSpan.FromSeconds(17) && wait <= TimeSpan.FromSeconds(18));
        Assert.Equal(2, platform.Asked.Count);
    }

    [Fact]
    public async Task Read_RetryAfterDate_IsHeededWithinASecond()
    {
        using var bench = new ReaderBench();
        await using var platform = await LoopbackPlatform.StartAsync();
        platform.Then("{}", 503, ("Retry-After", bench.Time.GetUtcNow().AddSeconds(40).ToString("R", CultureInfo.InvariantCulture))).Then(ReaderBench.Page(7));

        await bench.ReadAsync(platform);

        Assert.Single(bench.Time.Waits, wait => wait >= TimeSpan.FromSeconds(39) && wait <= TimeSpan.FromSeconds(41));
    }

    [Fact]
    public async Task Read_LongRetryAfter_IsToldToTheCaller()
    {
        using var bench = new ReaderBench();
        await using var platform = await LoopbackPlatform.StartAsync();
        platform.Then("{}", 429, ("Retry-After", "7200"));

        var failure = await bench.FailAsync(bench.Account(platform));

        Assert.Equal(FailureKind.RateLimited, failure.Kind);
        Assert.InRange(failure.RetryAt!.Value, bench.Time.GetUtcNow().AddSeconds(7199), bench.Time.GetUtcNow().AddSeconds(7201));
        Assert.Single(platform.Asked);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task Read_FaultThatStays_IsGivenUpAfterSixRequests(int status)
    {
        using var bench = new ReaderBench();
        await using var platform = await LoopbackPlatform.StartAsync();
        platform.Otherwise = context => LoopbackPlatform.WriteAsync(context, "<html>", status);

        var failure = await bench.FailAsync(bench.Account(platform));

        Assert.Equal(status == 429 ? FailureKind.RateLimited : FailureKind.Unavailable, failure.Kind);
        Assert.Equal(status, failure.HttpStatus);
        Assert.Equal(6, platform.Asked.Count);
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("timeout")]
    [InlineData("cut json")]
    public async Task Read_AnswerThatBreaksOnce_IsAskedForAgain(string fault)
    {
        using var bench = new ReaderBench();
        await using var platform = await LoopbackPlatform.StartAsync();
        _ = fault switch
        {
            "reset" => platform.Then(context => LoopbackPlatform.BreakAsync(context, "{\"data\":[")),
            "timeout" => platform.Then(LoopbackPlatform.HangAsync),
            _ => platform.Then("{\"data\":["),
        };
        platform.Then(ReaderBench.Page(7));

        var pages = await bench.ReadAsync(platform);

        Assert.Equal(7, Assert.Single(Assert.Single(pages).Figures).Value);
        Assert.Equal(2, platform.Asked.Count);
    }

    [Fact]
    public async Task Read_NobodyListens_DoesNotAnswer()
    {
        using var bench = new ReaderBench();
        var platform = await LoopbackPlatform.StartAsync();
        var account = bench.Account(platform);
        await platform.DisposeAsync();

        Assert.Equal(FailureKind.Unavailable, (await bench.FailAsync(account)).Kind);
    }

    [Fact]
    public async Task Read_KeyRefusedInMidPull_StopsThisAccountAndNoOther()
    {
        using var bench = new ReaderBench();
        await using var platform = await LoopbackPlatform.StartAsync();
        await using var other = await LoopbackPlatform.StartAsync();
        platform.Then(ReaderBench.Page(7, "/v1/a/1/report?page=2")).Then("""{"error":{"code":190,"message":"expired","trace":"T1"}}""", 401);
        other.Then(ReaderBench.Page(8));

        var failure = await bench.FailAsync(bench.Account(platform));
        var pages = await bench.ReadAsync(other);

        Assert.Equal((FailureKind.KeyExpired, "190", "T1"), (failure.Kind, failure.PlatformCode, failure.TraceId));
        Assert.Equal(2, platform.Asked.Count);
        Assert.Equal(8, Assert.Single(Assert.Single(pages).Figures).Value);
    }

    [Fact]
    public async Task Read_NextAddressThatComesBack_IsFoundWithinTwoPages()
    {
        using var bench = new ReaderBench();
        await using var platform = await LoopbackPlatform.StartAsync();
        platform.Then(ReaderBench.Page(7, "/v1/a/1/report?page=2")).Then(ReaderBench.Page(7, "/v1/a/1/report?page=2", "2026-10-06"));

        var failure = await bench.FailAsync(bench.Account(platform));

        Assert.Contains("in a circle", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, platform.Asked.Count);
    }

    [Fact]
    public async Task Read_Cancelled_EndsInMidAnswerAndInMidPause()
    {
        using var bench = new ReaderBench(realTime: true);
        await using var platform = await LoopbackPlatform.StartAsync();
        foreach (var answer in (Func<Microsoft.AspNetCore.Http.HttpContext, Task>[])[LoopbackPlatform.HangAsync, context => LoopbackPlatform.WriteAsync(context, "{}", 429, ("Retry-After", "100"))])
        {
            platform.Otherwise = answer;
            using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

            // Without an end at the token the pause would outlast the test's own limit.
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.ReadAsync(platform, stop.Token).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Read_SecretThatIsNotThere_NamesItAndItsCure()
    {
        using var bench = new ReaderBench();
        await using var platform = await LoopbackPlatform.StartAsync();
        File.Delete(bench.SecretFile);

        var failure = await bench.FailAsync(bench.Account(platform));

        Assert.Equal((FailureKind.KeyRevoked, "file:key.txt"), (failure.Kind, failure.MissingKeyAt));
        Assert.Contains("has no usable 'key'. Write it into the file key.txt", failure.Message, StringComparison.Ordinal);
        Assert.Empty(platform.Asked);
    }

    [Fact]
    public async Task Read_VariableThatIsNotSet_IsNamedAndIsNoExpiredKey()
    {
        using var bench = new ReaderBench();
        await using var platform = await LoopbackPlatform.StartAsync();
        var account = bench.Account(platform) with { Secrets = new Dictionary<string, string> { ["key"] = "env:KAMPANJ_NOWHERE" } };

        var failure = await bench.FailAsync(account);

        Assert.Equal((FailureKind.KeyRevoked, "env:KAMPANJ_NOWHERE"), (failure.Kind, failure.MissingKeyAt));
        Assert.Contains("Set the environment variable KAMPANJ_NOWHERE.", failure.Message, StringComparison.Ordinal);
        Assert.Empty(platform.Asked);
    }

    [Theory]
    [InlineData("nyckel-å")]
    [InlineData("two\nlines")]
    [InlineData("   ")]
    public async Task Read_SecretThatNoHeaderCarries_IsRefusedWithoutShowingIt(string secret)
    {
        using var bench = new ReaderBench();
        await using var platform = await LoopbackPlatform.StartAsync();
        await File.WriteAllTextAsync(bench.SecretFile, secret, TestContext.Current.CancellationToken);

        var failure = await bench.FailAsync(bench.Account(platform));

        Assert.Equal((FailureKind.KeyRevoked, "file:key.txt"), (failure.Kind, failure.MissingKeyAt));
        Assert.DoesNotContain(secret, failure.Message, StringComparison.Ordinal);
        Assert.Empty(platform.Asked);
    }

    [Theory]
    [InlineData("2026-10-05", "daily", WindowKindWord.Week)]
    [InlineData("2026-10-05", "weekly", WindowKindWord.Day)]
    public async Task Read_StreamOrWindowOfNoDefinition_IsAFaultOfTheCaller(string day, string stream, WindowKindWord kind)
    {
        using var bench = new ReaderBench();
        await using var platform = await LoopbackPlatform.StartAsync();
        var date = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        var window = new Metrics.Observations.Window(kind == WindowKindWord.Week ? Metrics.Observations.WindowKind.Week : Metrics.Observations.WindowKind.Day, date, date);

        await Assert.ThrowsAsync<ArgumentException>(async () =>
        {
            await foreach (var page in bench.Reader.ReadAsync(new PullRequest(bench.Account(platform), stream, window), TestContext.Current.CancellationToken))
            {
                Assert.NotNull(page);
            }
        });
    }

    public enum WindowKindWord
    {
        Day,
        Week,
    }
}
