namespace Campaigns.Server.Tests.Jobs;

/// <summary>A clock to turn. Timers follow the time that passes, as a machine's do; the wall clock can be set apart from it.</summary>
internal sealed class TurnedClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<TurnedTimer> timers = [];
    private TimeSpan passed;
    private TimeSpan set;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return start + passed + set;
        }
    }

    public override long GetTimestamp()
    {
        lock (gate)
        {
            return passed.Ticks;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new TurnedTimer(this, () => callback(state));
        lock (gate)
        {
            timers.Add(timer);
        }

        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Sets the wall clock; no time passes.</summary>
    public void Set(TimeSpan by)
    {
        lock (gate)
        {
            set += by;
        }
    }

    /// <summary>Lets time pass; a timer that is due goes off once, as a timer does that was held up.</summary>
    public void Pass(TimeSpan time)
    {
        List<TurnedTimer> due;
        lock (gate)
        {
            passed += time;
            due = [.. timers.Where(timer => timer.DueAt <= passed).OrderBy(timer => timer.DueAt)];
            due.ForEach(timer => timer.Rearm());
        }

        due.ForEach(timer => timer.GoOff());
    }

    private sealed class TurnedTimer(TurnedClock clock, Action callback) : ITimer
    {
        private TimeSpan period;

        public TimeSpan DueAt { get; private set; } = TimeSpan.MaxValue;

        public void GoOff() => callback();

        public void Rearm() => DueAt = period > TimeSpan.Zero ? clock.passed + period : TimeSpan.MaxValue;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                if (!clock.timers.Contains(this))
                {
                    return false;
                }

                this.period = period;
                DueAt = dueTime == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : clock.passed + dueTime;
                if (dueTime != TimeSpan.Zero)
                {
                    return true;
                }

                Rearm();
            }

            ThreadPool.QueueUserWorkItem(_ => GoOff());
            return true;
        }

        public void Dispose()
        {
            lock (clock.gate)
            {
                clock.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
