using Campaigns.Metrics;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Storage.Tests.Infrastructure;

/// <summary>Observations and queries from small sets, so that keys, moments and values meet again and again.</summary>
internal sealed class RandomObservations(Random random)
{
    private static readonly string[] Names = ["a", "A", "å", "😀", "Ａ", "a b'\"\\"];
    private static readonly string?[] Optional = [null, null, string.Empty, .. Names];
    private static readonly DateOnly?[] Days = [null, new(2026, 1, 1), new(2026, 1, 2), new(2026, 1, 8)];
    private static readonly decimal?[] Values = [null, 0m, 1m, 1.00m, 1.5m, -1m, 0.0000000000000000000000000001m, decimal.MaxValue, long.MaxValue];
    private static readonly AudienceCell[] Cells = [AudienceCell.All, AudienceCell.All, AudienceCell.Parse("sex:men"), AudienceCell.Parse("age:25-79")];

    public Observation[] Batch() => [.. Enumerable.Range(0, random.Next(0, 12)).Select(_ => Observation())];

    public ObservationQuery Query() => new()
    {
        Campaigns = Some(Names),
        Sources = Some(Names),
        Tracks = Some(Optional),
        Channels = Some(Optional),
        Audiences = Some(Cells),
        Metrics = Some(Names),
        WindowKinds = Some(Enum.GetValues<WindowKind>()),
        From = random.Next(3) == 0 ? Pick(Days) : null,
        To = random.Next(3) == 0 ? Pick(Days) : null,
        AsOf = random.Next(3) == 0 ? Moment() : null,
    };

    private Observation Observation()
    {
        var value = Pick(Values);
        return new Observation
        {
            Series = new SeriesKey(Few(), Few(), Maybe(), Maybe(), random.Next(4) == 0 ? Pick(Cells) : AudienceCell.All, Maybe(), Maybe()),
            Window = WindowOfDays(),
            Metric = Few(),
            Value = value,
            Quality = new Quality
            {
                Qualifier = random.Next(4) == 0 ? Qualifier.Nearly : Qualifier.Unhedged,
                Status = value is null ? FigureStatus.Missing : FigureStatus.Final,
                SourceUnit = random.Next(4) == 0 ? Pick(Optional) : null,
            },
            ObservedAt = Moment(),
            Provenance = new Provenance(Pick(Names), Pick(Names), Pick(Names)),
        };
    }

    private Window WindowOfDays()
    {
        var (first, last) = (Pick(Days), Pick(Days));
        var precision = random.Next(8) == 0 ? DatePrecision.Month : DatePrecision.Day;
        var window = new Window(random.Next(2) == 0 ? WindowKind.Day : Pick(Enum.GetValues<WindowKind>()), first, last, precision);
        return window.IsReversed ? window with { First = last, Last = first } : window;
    }

    private DateTimeOffset Moment() => Sample.Noon.AddTicks(random.Next(6));

    private string Few() => Names[random.Next(24) == 0 ? random.Next(Names.Length) : random.Next(2)];

    private string? Maybe() => random.Next(16) == 0 ? Pick(Optional) : null;

    private T Pick<T>(T[] set) => set[random.Next(set.Length)];

    private T[]? Some<T>(T[] set) => random.Next(3) == 0 ? [.. set.Where(_ => random.Next(3) > 0)] : null;
}
