using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Tests.Infrastructure;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Tests.Collecting;

public sealed class KeyNoticesTests : IDisposable
{
    private readonly PullBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task KeyThatExpires_IsWarnedOfAtFourteenSevenAndOneDay_OnceEach()
    {
        Expires(PullBench.Start.AddDays(30));
        var given = new List<(int Day, int Days)>();
        for (var day = 1; day < 30; day++)
        {
            bench.After(day);
            await bench.PullAsync();
            var status = await bench.StatusAsync();
            Assert.Equal(day < 16 ? null : FailureKind.KeyExpiresSoon, status.Failure?.Kind);
            given.AddRange(status.KeyNotices.Skip(given.Count).Select(notice => (day, notice.Days)));
        }

        Assert.Equal([(16, 14), (23, 7), (29, 1)], given);
    }

    [Fact]
    public async Task KeyThatIsRenewed_BeginsAnewAndLateLookersAreToldOfTheWeekOnly()
    {
        Expires(PullBench.Start.AddDays(6));
        bench.After(1);
        await bench.PullAsync();
        Assert.Equal([7], (await bench.StatusAsync()).KeyNotices.Select(notice => notice.Days));

        Expires(PullBench.Start.AddDays(60));
        bench.After(2);
        await bench.PullAsync();
        Assert.Empty((await bench.StatusAsync()).KeyNotices);
        Assert.Null((await bench.StatusAsync()).Failure);
    }

    private void Expires(DateOnly day) => bench.Platform.Check = new ConnectionCheck { TimeZone = "Europe/Stockholm", KeyExpiresAt = new DateTimeOffset(day, new TimeOnly(4, 0), TimeSpan.Zero), Campaigns = [] };
}
