using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Tests.Infrastructure;

/// <summary>Writes an observation in one line; everything left out is what a plain printed figure has.</summary>
internal static class Figure
{
    public static readonly DateTimeOffset Imported = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);

    public static Observation Of(string campaign, string? track, string? channel, string metric, decimal? value, Qualifier qualifier = Qualifier.Unhedged) => new()
    {
        Series = new SeriesKey("published-report", campaign, track, channel, AudienceCell.All),
        Window = Window.WholeFlight,
        Metric = metric,
        Value = value,
        Quality = new Quality { Qualifier = qualifier, Status = FigureStatus.Final },
        ObservedAt = Imported,
        Provenance = new Provenance(new string('a', 64), "/rows/2/value", "run-1"),
    };

    public static Observation Counting(this Observation figure, IdentityBasis basis) => figure with { Quality = figure.Quality with { IdentityBasis = basis } };

    public static Observation OutOf(this Observation figure, DenominatorBase denominator) => figure with { Quality = figure.Quality with { DenominatorBase = denominator } };

    public static Observation In(this Observation figure, Window window) => figure with { Window = window };

    public static Observation Among(this Observation figure, string audience) => figure with { Series = figure.Series with { Audience = AudienceCell.Parse(audience) } };

    public static Observation At(this Observation figure, string placement) => figure with { Series = figure.Series with { Placement = placement } };

    public static Observation From(this Observation figure, string source) => figure with { Series = figure.Series with { Source = source } };

    public static Observation With(this Observation figure, FigureStatus status) => figure with { Value = null, Quality = figure.Quality with { Status = status } };

    public static Observation Seen(this Observation figure, int minutesLater) => figure with { ObservedAt = figure.ObservedAt.AddMinutes(minutesLater) };
}
