using Campaigns.Metrics;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Storage.Tests.Infrastructure;

/// <summary>Observations to vary with <c>with</c>.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly Provenance Provenance = new(new string('a', 64), "/rows/2/impressions", "run-1");

    public static readonly SeriesKey Snapchat = new("published-report", "lat-inte-tystnaden-tala", "unga", "snapchat", AudienceCell.All);

    public static readonly SeriesKey Cinema = new("published-report", "lat-inte-tystnaden-tala", null, "cinema", AudienceCell.Parse("sex:men,age:25-79"));

    /// <summary>One figure of one day, observed <paramref name="hours"/> hours after noon.</summary>
    public static Observation Impressions(decimal? value, double hours = 0) => new()
    {
        Series = Snapchat,
        Window = Window.Day(new DateOnly(2026, 2, 28)),
        Metric = "impressions",
        Value = value,
        Quality = new Quality { Status = value is null ? FigureStatus.Missing : FigureStatus.Final },
        ObservedAt = Noon.AddHours(hours),
        Provenance = Provenance,
    };

    /// <summary>Everything, or everything up to a moment.</summary>
    public static ObservationQuery Everything(DateTimeOffset? asOf = null) => new() { AsOf = asOf };
}
