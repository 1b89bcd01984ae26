using System.Globalization;
using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Analysis.Plausibility;

/// <summary>Picks the figures that a warning is about out of a capture.</summary>
internal static class WarnedFigures
{
    private const int Most = 50;

    public static IReadOnlyList<Observation> Of(PlausibilityWarning warning, IEnumerable<Observation> basis)
    {
        var metrics = PlausibilityRules.MetricsOf(warning.Rule);
        var own = basis.Where(figure => figure.Value is not null && metrics.Contains(figure.Metric) && Concerns(warning, figure)).Order(ObservationOrder.Instance);

        return warning.Rule == PlausibilityRules.ReachToDateFalls ? Falling(warning, own) : [.. own.Take(Most)];
    }

    private static bool Concerns(PlausibilityWarning warning, Observation figure) => warning.Rule switch
    {
        PlausibilityRules.CellsDifferFromTotal => figure.Series.Ad is null,
        PlausibilityRules.SpendDiffersFromAdSets or PlausibilityRules.SpendBelowAds or PlausibilityRules.ReachExceedsAdSets => figure.Series.Audience.IsAll,
        PlausibilityRules.ReachExceedsPopulation when warning.Subject is { } cell => figure.Series is { Ad: null } && figure.Series.Audience.Key == cell,
        _ => figure.Series is { Ad: null, Audience.IsAll: true },
    };

    // The day of the fall and the day before it that has a figure.
    private static IReadOnlyList<Observation> Falling(PlausibilityWarning warning, IEnumerable<Observation> reach)
    {
        var day = DateOnly.ParseExact(warning.Subject!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        return [.. reach.Where(figure => figure.Window.Kind == WindowKind.FlightToDate && figure.Window.Last <= day).OrderByDescending(figure => figure.Window.Last).Take(2).Reverse()];
    }
}
