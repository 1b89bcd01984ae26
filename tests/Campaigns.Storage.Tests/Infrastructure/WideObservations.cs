using System.Globalization;
using Campaigns.Metrics;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Tests.Contract;

namespace Campaigns.Storage.Tests.Infrastructure;

/// <summary>Observations and queries as wide as the world: ten years, changes of the clock, leap days, hostile names, amounts of money; and restatements of what was written before.</summary>
internal sealed class WideObservations(Random random)
{
    private static readonly string[] Hostile = [.. MetricStoreContract.HostileTexts().Select(row => row.Data.Item2).Where(text => text.Length < 100)];
    private static readonly string[] Plain = ["lat-inte-tystnaden-tala", "resekurage", "before-you-go"];
    private static readonly string[] Metrics = ["impressions", "reach", "spend", "video_views"];
    private static readonly string?[] Channels = [null, "snapchat", "youtube", "tiktok", "cinema"];
    private static readonly AudienceCell[] Cells = [AudienceCell.All, AudienceCell.Parse("sex:men"), AudienceCell.Parse("sex:women,age:15-24"), AudienceCell.Parse("region:01")];
    private static readonly DateOnly First = new(2016, 1, 1);

    private static readonly DateOnly[] Special =
        [new(2016, 2, 29), new(2020, 12, 31), new(2021, 1, 1), new(2026, 3, 28), new(2026, 3, 29), new(2026, 3, 30), new(2026, 10, 24), new(2026, 10, 25), new(2026, 10, 26)];

    private readonly List<Observation> earlier = [];

    /// <summary>A batch of one source; a third of it restates what was written before.</summary>
    public Observation[] Batch(string source)
    {
        Observation[] batch = [.. Enumerable.Range(0, random.Next(0, 16)).Select(_ => random.Next(3) == 0 && earlier.Count > 0 ? Restatement(source) : Fresh(source))];
        earlier.AddRange(batch);
        if (earlier.Count > 2_000)
        {
            earlier.RemoveRange(0, 1_000);
        }

        return batch;
    }

    /// <summary>A query that finds something, mostly.</summary>
    public ObservationQuery Query(IReadOnlyList<string> sources)
    {
        var from = AnyDay();
        var like = earlier.Count > 0 ? earlier[random.Next(earlier.Count)] : Fresh(sources[0]);
        return new ObservationQuery
        {
            Campaigns = Some(like.Series.Campaign, Name(Plain)),
            Sources = Some(sources[0], sources[^1]),
            Tracks = Some(like.Series.Track, null),
            Channels = Some(like.Series.Channel, Pick(Channels)),
            Audiences = random.Next(4) == 0 ? [like.Series.Audience, Pick(Cells)] : null,
            Metrics = Some(like.Metric, Pick(Metrics)),
            WindowKinds = random.Next(4) == 0 ? [like.Window.Kind, Pick(Enum.GetValues<WindowKind>())] : null,
            From = random.Next(2) == 0 ? from : null,
            To = random.Next(2) == 0 ? from.AddDays(random.Next(4) == 0 ? 3_650 : random.Next(100)) : null,
            AsOf = random.Next(4) == 0 ? like.ObservedAt.AddTicks(random.Next(-1, 2)) : null,
        };
    }

    private Observation Restatement(string source)
    {
        var like = earlier[random.Next(earlier.Count)];
        var value = random.Next(3) == 0 ? like.Value : Value();
        return like with
        {
            Series = like.Series with { Source = source },
            Value = value,
            Quality = like.Quality with { Status = value is null ? FigureStatus.Missing : FigureStatus.Revised },
            ObservedAt = random.Next(3) == 0 ? like.ObservedAt : like.ObservedAt.AddHours(random.Next(-48, 49)),
        };
    }

    private Observation Fresh(string source)
    {
        var value = Value();
        return new Observation
        {
            Series = new SeriesKey(source, Name(Plain), random.Next(3) == 0 ? Name(["unga", "vuxna"]) : null, random.Next(8) == 0 ? Pick(Hostile) : Pick(Channels), Pick(Cells), random.Next(6) == 0 ? Name(["ad-1"]) : null),
            Metric = Name(Metrics),
            Window = AnyWindow(),
            Value = value,
            Quality = new Quality
            {
                Status = value is null ? FigureStatus.Suppressed : FigureStatus.Preliminary,
                Qualifier = Pick(Enum.GetValues<Qualifier>()),
                IdentityBasis = random.Next(2) == 0 ? Pick(Enum.GetValues<IdentityBasis>()) : null,
                SourceUnit = random.Next(8) == 0 ? Pick(Hostile) : null,
            },
            ObservedAt = new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero).AddMinutes(random.Next(180)),
            Provenance = new Provenance(random.Next(3).ToString("x64", CultureInfo.InvariantCulture), random.Next(8) == 0 ? Pick(Hostile) : "/data/7/impressions", "run"),
        };
    }

    private Window AnyWindow()
    {
        var day = AnyDay();
        return random.Next(8) switch
        {
            0 => new Window(WindowKind.Week, day, day.AddDays(6)),
            1 => new Window(WindowKind.Month, new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1), DatePrecision.Month),
            2 => new Window(WindowKind.FlightToDate, First, day),
            3 => new Window(WindowKind.Flight, random.Next(2) == 0 ? null : First, random.Next(2) == 0 ? null : day),
            4 => new Window(WindowKind.Custom, DateOnly.MinValue, day),
            _ => Window.Day(day),
        };
    }

    private decimal? Value() => random.Next(5) switch
    {
        0 => null,
        1 => random.Next(),
        2 => random.Next() / 100m,
        3 => new decimal(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29)),
        _ => random.Next(3),
    };

    private DateOnly AnyDay() => random.Next(2) == 0 ? Pick(Special) : First.AddDays(random.Next(3_653));

    private string Name(string[] plain) => random.Next(12) == 0 ? Pick(Hostile) : Pick(plain);

    private T Pick<T>(T[] set) => set[random.Next(set.Length)];

    private T[]? Some<T>(params T[] set) => random.Next(3) == 0 ? set : null;
}
