namespace Campaigns.Sandbox.Scenario;

/// <summary>How much of a day's final figure a platform shows at each age of the day, in per mille.</summary>
/// <param name="delivery">Impressions, clicks and cost, from age 0 (the day itself) on; the last value holds for ever.</param>
/// <param name="video">Plays and watch time; never above delivery, so that no funnel turns.</param>
public sealed class ArrivalCurve(IReadOnlyList<int> delivery, IReadOnlyList<int> video)
{
    private static readonly Dictionary<Platform, ArrivalCurve> Curves = new()
    {
        // Late showings come for three days; invalid ones are taken off in two steps, the last on day 28 (platforms/meta.md §11).
        [Platform.Meta] = new([620, 948, 986, 996, .. Enumerable.Repeat(1004, 10), .. Enumerable.Repeat(1002, 14), 1000], [540, 921, 972, 990, .. Enumerable.Repeat(1000, 24)]),
        [Platform.TikTok] = new([410, 930, 990, .. Enumerable.Repeat(1003, 6), 1000], [380, 905, 985, 1000]),
        [Platform.Snapchat] = new([550, 960, 1000], [510, 940, 1000]),
        [Platform.GoogleAds] = new([700, 985, 998, .. Enumerable.Repeat(1004, 11), 1000], [660, 970, 996, 1000]),
        [Platform.Matomo] = new([500, 997, 1000], [500, 997, 1000]),
    };

    /// <summary>The curve of a platform.</summary>
    public static ArrivalCurve Of(Platform platform) => Curves[platform];

    /// <summary>The age in days from which nothing changes by itself.</summary>
    public int FinalAge => Math.Max(delivery.Count, video.Count) - 1;

    /// <summary>Per mille of a counter's final value.</summary>
    /// <param name="counter">The counter.</param>
    /// <param name="age">Days since the day; below 0 nothing is there yet.</param>
    public int PerMille(Counter counter, int age)
    {
        if (age < 0)
        {
            return 0;
        }

        var steps = counter is >= Counter.Starts and <= Counter.Completions or Counter.WatchMillis && counter != Counter.TrueViews ? video : delivery;
        return steps[Math.Min(age, steps.Count - 1)];
    }
}
