using System.Text;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.ErrorHandling;
using Campaigns.Connectors.Requests;

namespace Campaigns.Connectors.Tests.ErrorHandling;

/// <summary>An account's pace on a clock that is set.</summary>
public class AccountPaceTests
{
    private readonly SetClock clock = new();

    [Theory]
    [InlineData(-1440)]
    [InlineData(-5)]
    [InlineData(0)]
    public async Task Run_ClockSetBack_WaitsNoLongerThanTheSpacing(int minutes)
    {
        var pace = new AccountPace(new RateLimitsDefinition { RequestsPerMinute = 60 }, clock);

        await pace.RunAsync(AnswerAsync, TestContext.Current.CancellationToken);
        clock.Now += TimeSpan.FromMinutes(minutes);
        await pace.RunAsync(AnswerAsync, TestContext.Current.CancellationToken);

        Assert.Equal([TimeSpan.FromSeconds(1)], clock.Waits);
    }

    [Fact]
    public async Task Run_ClockSetAhead_WaitsNotAtAll()
    {
        var pace = new AccountPace(new RateLimitsDefinition { RequestsPerMinute = 60 }, clock);

        await pace.RunAsync(AnswerAsync, TestContext.Current.CancellationToken);
        clock.Now += TimeSpan.FromDays(1);
        await pace.RunAsync(AnswerAsync, TestContext.Current.CancellationToken);

        Assert.Empty(clock.Waits);
    }

    private Task<SourceAnswer> AnswerAsync(CancellationToken cancellationToken)
    {
        using var response = new HttpResponseMessage();
        return Task.FromResult(new SourceAnswer(200, response.Headers, "application/json", Encoding.UTF8.GetBytes("{}"), clock.Now));
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);

        public List<TimeSpan> Waits { get; } = [];

        public override DateTimeOffset GetUtcNow() => Now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime > TimeSpan.Zero)
            {
                Waits.Add(dueTime);
                Now += dueTime;
                dueTime = TimeSpan.Zero;
            }

            return System.CreateTimer(callback, state, dueTime, period);
        }
    }
}
