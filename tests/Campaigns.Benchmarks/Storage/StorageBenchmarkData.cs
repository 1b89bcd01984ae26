using System.Globalization;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Benchmarks.Storage;

/// <summary>20 campaigns × 8 channels × 5 audiences × 5 metrics = 4 000 series of daily figures.</summary>
internal static class StorageBenchmarkData
{
    public const int Series = 4_000;

    private static readonly string[] Metrics = ["impressions", "reach", "clicks", "completions", "spend"];
    private static readonly AudienceCell[] Audiences =
        [AudienceCell.All, .. new[] { "sex:men", "sex:women", "age:15-24", "age:25-79" }.Select(AudienceCell.Parse)];

    private static readonly string[] Channels = ["cinema", "dooh", "facebook", "instagram", "snapchat", "tiktok", "tv4-streaming", "youtube"];
    private static readonly DateOnly FirstDay = new(2020, 1, 1);
    private static readonly DateTimeOffset FirstPull = new(2020, 1, 2, 4, 0, 0, TimeSpan.Zero);

    /// <summary>One series after another, as a first pull of a long period brings them; or one day after another, as daily pulls do.</summary>
    /// <param name="days">Days of each series.</param>
    /// <param name="byDay">True for day after day.</param>
    /// <param name="pull">0 for the first answer; a later one is observed later.</param>
    /// <param name="change">Added to every value.</param>
    public static IEnumerable<Observation> Observations(int days, bool byDay, int pull, decimal change) => byDay
        ? from day in Enumerable.Range(0, days) from series in Enumerable.Range(0, Series) select Observation(series, day, pull, change)
        : from series in Enumerable.Range(0, Series) from day in Enumerable.Range(0, days) select Observation(series, day, pull, change);

    private static Observation Observation(int series, int day, int pull, decimal change)
    {
        var metric = series % 5;
        return new Observation
        {
            Series = new SeriesKey("benchmark", Campaign(series / 200), null, Channels[series / 25 % 8], Audiences[series / 5 % 5]),
            Metric = Metrics[metric],
            Window = Window.Day(FirstDay.AddDays(day)),
            Value = series * 1_000 + day + change + (metric == 4 ? 0.25m : 0m),
            Quality = new Quality(),
            ObservedAt = FirstPull.AddDays(day + pull),
            Provenance = new Provenance(
                day.ToString("x64", CultureInfo.InvariantCulture), $"/data/{series}/{Metrics[metric]}", $"run-{day}"),
        };
    }

    private static string Campaign(int number) => string.Create(CultureInfo.InvariantCulture, $"campaign-{number}");
}
