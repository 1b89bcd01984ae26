namespace Campaigns.Sandbox.Scenario;

/// <summary>One value for each counter.</summary>
public sealed class Counts
{
    /// <summary>Every counter with the one it is allotted from; a parent stands before its children.</summary>
    public static readonly IReadOnlyList<(Counter Child, Counter Parent)> Funnel =
    [
        (Counter.Clicks, Counter.Impressions),
        (Counter.LinkClicks, Counter.Clicks),
        (Counter.SpendOre, Counter.Impressions),
        (Counter.Starts, Counter.Impressions),
        (Counter.Views2s, Counter.Starts),
        (Counter.Views3s, Counter.Views2s),
        (Counter.Views6s, Counter.Views3s),
        (Counter.Views15s, Counter.Views6s),
        (Counter.TrueViews, Counter.Impressions),
        (Counter.Quarter, Counter.Views2s),
        (Counter.Half, Counter.Quarter),
        (Counter.ThreeQuarters, Counter.Half),
        (Counter.Completions, Counter.ThreeQuarters),
        (Counter.Engagements, Counter.Impressions),
        (Counter.WatchMillis, Counter.Starts),
        (Counter.PageViews, Counter.Impressions),
        (Counter.Bounces, Counter.Impressions),
    ];

    /// <summary>Nothing; shared, so never to be added to.</summary>
    public static readonly Counts None = new();

    private static readonly int Length = Enum.GetValues<Counter>().Length;

    private readonly long[] values = new long[Length];

    /// <summary>The value of a counter.</summary>
    public long this[Counter counter]
    {
        get => values[(int)counter];
        set => values[(int)counter] = value;
    }

    /// <summary>True when nothing was delivered.</summary>
    public bool IsEmpty => this[Counter.Impressions] == 0;

    /// <summary>Adds another set of values to this one.</summary>
    public void Add(Counts other)
    {
        for (var index = 0; index < Length; index++)
        {
            values[index] += other.values[index];
        }
    }

    /// <summary>A copy in which every counter is multiplied by its per mille, rounded to the nearest whole.</summary>
    public Counts Scaled(Func<Counter, int> perMille)
    {
        var scaled = new Counts();
        for (var index = 0; index < Length; index++)
        {
            scaled.values[index] = ((values[index] * perMille((Counter)index)) + 500) / 1000;
        }

        return scaled;
    }
}
