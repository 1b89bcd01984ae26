namespace Campaigns.Sandbox;

/// <summary>A clock that stands still until it is set, and on which every wait is over at once and moves it: a client that uses it waits hours in no time.</summary>
/// <param name="now">Where it starts.</param>
public sealed class SandboxClock(DateTimeOffset now) : TimeProvider
{
    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    private long utcTicks = now.UtcTicks;

    /// <summary>Today in the accounts' time zone, Europe/Stockholm.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(GetUtcNow(), Stockholm).DateTime);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref utcTicks), TimeSpan.Zero);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (state is CancellationTokenSource)
        {
            // A limit on a real exchange, no wait.
            return System.CreateTimer(callback, state, dueTime, period);
        }

        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            Advance(dueTime);
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }

        return new PassedWait();
    }

    /// <summary>Sets the clock, forward or back.</summary>
    public void Set(DateTimeOffset moment) => Interlocked.Exchange(ref utcTicks, moment.UtcTicks);

    /// <summary>Moves the clock.</summary>
    public void Advance(TimeSpan by) => Interlocked.Add(ref utcTicks, by.Ticks);

    /// <summary>Midnight of a day in the accounts' time zone, with the offset that holds then.</summary>
    public static DateTimeOffset Midnight(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, Stockholm.GetUtcOffset(local));
    }

    private sealed class PassedWait : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
            // Nothing runs.
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
