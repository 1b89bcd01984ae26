namespace Campaigns.Connectors.Replay;

/// <summary>A clock for examples: every wait is over at once, and the clock then shows the time after it.</summary>
/// <param name="start">The moment at which it begins.</param>
internal sealed class ReplayTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private DateTimeOffset now = start;
    private TimeSpan stepped;

    /// <summary>Every wait that was asked for, in order.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    /// <summary>One for each tick, so that time that passed is told as the waits were.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        lock (gate)
        {
            return (now - stepped).UtcTicks;
        }
    }

    /// <summary>Sets the wall clock without letting time pass.</summary>
    public void Step(TimeSpan by)
    {
        lock (gate)
        {
            now += by;
            stepped += by;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (state is CancellationTokenSource)
        {
            // A limit on a real exchange, no wait.
            return System.CreateTimer(callback, state, dueTime, period);
        }

        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            lock (gate)
            {
                now += dueTime;
                Waits.Add(dueTime);
            }

            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }

        return new Nothing();
    }

    private sealed class Nothing : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
            // Nothing runs.
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
