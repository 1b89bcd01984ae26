using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.ErrorHandling;
using Campaigns.Connectors.Network;
using Campaigns.Connectors.Requests;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Tests.Requests;

public class TransportTests
{
    [Fact]
    public async Task Send_LimitPassesOnTheInjectedClock_EndsAnExchangeThatHangs()
    {
        var clock = new TimersAtHand();
        using var hanging = new Hanging();
        using var client = new HttpClient(hanging);
        var http = new HttpDefinition { BaseAddress = "https://a.example.test" };
        var transport = new Transport(client, new HostRules(http, []), TimeSpan.FromHours(5), clock);
        var sending = transport.SendAsync(new PreparedRequest(RequestMethod.Get, new Uri("https://a.example.test/x"), [], null, null), null, TestContext.Current.CancellationToken);

        Assert.Equal(TimeSpan.FromHours(5), clock.Due);
        Assert.False(sending.IsCompleted);
        clock.Fire!();

        var failure = (await Assert.ThrowsAsync<AnswerFailureException>(() => sending)).Verdict.Failure;
        Assert.Equal((FailureKind.Unavailable, "No whole answer came within 18000 seconds."), (failure.Kind, failure.Message));
    }

    private sealed class Hanging : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("An endless wait ended.");
        }
    }

    private sealed class TimersAtHand : TimeProvider
    {
        public TimeSpan Due { get; private set; }

        public Action? Fire { get; private set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime;
            Fire = () => callback(state);
            return System.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
