using System.Net;
using Campaigns.Sandbox.Faults;
using Campaigns.Sandbox.Scenario;
using Campaigns.Sandbox.Tests.Platforms;

namespace Campaigns.Sandbox.Tests.Faults;

public class FaultPlanTests
{
    private const string Daily = "act_1234567890/insights?level=ad&time_increment=1&limit=10&fields=ad_id,impressions&time_range={\"since\":\"2023-10-20\",\"until\":\"2023-10-24\"}";

    [Fact]
    public async Task Fault_StrikesAfterAndAsOftenAsPlanned()
    {
        using var client = await SandboxClient.StartAsync();
        client.Server.Faults.Add(new Fault { Kind = FaultKind.Unavailable, Platform = Platform.Meta, After = 1, Times = 2 });

        var statuses = new List<int>();
        for (var call = 0; call < 4; call++)
        {
            statuses.Add((await client.MetaAsync(Daily)).Status);
        }

        Assert.Equal([200, 503, 503, 200], statuses);
        Assert.Equal(0, client.Server.Faults.Waiting);
        Assert.Equal([null, FaultKind.Unavailable, FaultKind.Unavailable, null], client.Server.Requests.Seen.Select(seen => seen.Fault));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TooManyRequests_SaysHowLong(bool asDate)
    {
        using var client = await SandboxClient.StartAsync();
        client.Server.Faults.Add(new Fault { Kind = FaultKind.TooManyRequests, RetryAfterSeconds = 7, RetryAfterAsDate = asDate });

        using var response = await client.RawAsync("/tiktok/open_api/v1.3/campaign/get/", "x");

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(asDate, response.Headers.RetryAfter!.Date is not null);
        Assert.Equal(asDate ? null : TimeSpan.FromSeconds(7), response.Headers.RetryAfter.Delta);
    }

    [Fact]
    public async Task Cut_EndsTheBodyBeforeItsLength()
    {
        using var client = await SandboxClient.StartAsync();
        client.Server.Faults.Add(new Fault { Kind = FaultKind.Cut });

        using var response = await client.RawAsync($"/meta/v25.0/{Daily}", SandboxKeys.MetaToken);

        await Assert.ThrowsAnyAsync<Exception>(() => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Down_LastsUntilTheClockHasPassed()
    {
        using var client = await SandboxClient.StartAsync();
        client.Server.Faults.Add(new Fault { Kind = FaultKind.Down, Platform = Platform.Meta, Hours = 24 });

        await Assert.ThrowsAsync<HttpRequestException>(() => client.MetaAsync(Daily));
        client.Server.Clock.Advance(TimeSpan.FromHours(23.9));
        await Assert.ThrowsAsync<HttpRequestException>(() => client.MetaAsync(Daily));
        client.Server.Clock.Advance(TimeSpan.FromHours(0.2));

        Assert.Equal(200, (await client.MetaAsync(Daily)).Status);
    }

    [Fact]
    public async Task RepeatPage_GivesTheSamePageTwiceAndThenGoesOn()
    {
        using var client = await SandboxClient.StartAsync();
        client.Server.Faults.Add(new Fault { Kind = FaultKind.RepeatPage, Containing = "after=" });
        var pages = new List<string>();

        string? after = null;
        do
        {
            var (_, body) = await client.MetaAsync(after is null ? Daily : $"{Daily}&after={after}");
            pages.Add(body["data"]!.ToJsonString());
            after = body["paging"]?["next"] is null ? null : (string?)body["paging"]!["cursors"]!["after"];
        }
        while (after is not null);

        Assert.Equal(pages[0], pages[1]);
        Assert.Equal(pages.Count - 1, pages.Distinct().Count());
    }

    [Fact]
    public async Task ControlPages_SetFaultsClockAndTellTheTruth()
    {
        using var client = await SandboxClient.StartAsync();

        await client.JsonAsync("/_sandbox/faults", new() { ["kind"] = "internal_error", ["platform"] = "meta" });
        var (failed, _) = await client.MetaAsync(Daily);
        await client.JsonAsync("/_sandbox/clock", new() { ["now"] = "2023-10-25T08:00:00Z" });
        var (_, truth) = await client.GetAsync("/_sandbox/truth?platform=google_ads&from=2023-10-18&to=2023-10-18");
        var (wrong, message) = await client.JsonAsync("/_sandbox/faults", new() { ["kind"] = "earthquake" });

        Assert.Equal(500, failed);
        Assert.Equal(new DateOnly(2023, 10, 25), client.Server.Clock.Today);
        Assert.Equal(20, truth.AsArray().Count);
        Assert.Equal(400, wrong);
        Assert.NotNull(message["error"]);
    }

    [Fact]
    public async Task Question_IsTheSameOnEveryPageOfAWindow()
    {
        using var client = await SandboxClient.StartAsync();

        await client.MetaAsync(Daily);
        await client.MetaAsync($"{Daily}&after=MTA=");
        await client.TikTokAsync("campaign/get/?advertiser_id=7012345678901234567&page=1&page_size=1");
        await client.TikTokAsync("campaign/get/?advertiser_id=7012345678901234567&page=2&page_size=1");
        var questions = client.Server.Requests.Seen.Select(seen => seen.Question.TrimEnd('&')).ToList();

        Assert.Equal(2, questions.Distinct().Count());
    }
}
