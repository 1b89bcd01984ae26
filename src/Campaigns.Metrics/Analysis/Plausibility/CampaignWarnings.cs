using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Planning;

namespace Campaigns.Metrics.Analysis.Plausibility;

/// <summary>Runs the invariants of metrics.md §4.3 over stored figures of a campaign.</summary>
/// <remarks>Pure: <see cref="CaptureWatch"/> runs it on every capture and keeps what it finds; a question runs it anew with the populations and exemptions of now.</remarks>
public static class CampaignWarnings
{
    /// <summary>Warnings for every source, track, channel and window that rules apply to.</summary>
    /// <param name="observations">Newest observation of each figure of the campaign.</param>
    /// <param name="populationOf">Population of a track (null for the whole campaign); null when nobody has entered it.</param>
    /// <param name="exemptions">Rules not to mind, with their reasons.</param>
    /// <param name="asOf">Knowledge as of this moment; null for the newest.</param>
    public static IReadOnlyList<CampaignWarning> Of(
        IEnumerable<Observation> observations, Func<string?, PopulationTable?> populationOf, IReadOnlyCollection<RuleExemption> exemptions, DateTimeOffset? asOf = null)
    {
        var series = observations
            .Where(observation => observation.Series is { Channel: not null, Placement: null } && !(observation.ObservedAt > asOf))
            .GroupBy(observation => (observation.Series.Source, observation.Series.Track, Channel: observation.Series.Channel!));

        return
        [
            .. series.SelectMany(figures => Captures([.. figures], populationOf(figures.Key.Track)).SelectMany(capture => Run(figures.Key.Source, figures.Key.Track, capture, exemptions)))
                .OrderBy(warning => warning.Exemption is not null)
                .ThenBy(warning => warning.Warning.Channel, StringComparer.Ordinal)
                .ThenBy(warning => warning.Warning.Rule, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<CampaignWarning> Run(string source, string? track, Capture capture, IReadOnlyCollection<RuleExemption> exemptions)
    {
        var report = PlausibilityCheck.Run(capture.Figures, exemptions);

        return report.Warnings.Select(warning => new CampaignWarning(warning, source, track, capture.Window, null) { Figures = WarnedFigures.Of(warning, capture.Basis) })
            .Concat(report.Exempted.Select(pair => new CampaignWarning(pair.Warning, source, track, capture.Window, pair.Exemption) { Figures = WarnedFigures.Of(pair.Warning, capture.Basis) }));
    }

    // One capture for each window, and one of the flight as a whole, so that one fall is one warning.
    private static IEnumerable<Capture> Captures(List<Observation> figures, PopulationTable? population)
    {
        var known = figures.Where(figure => figure is { Value: not null, Series.Ad: null }).ToList();
        var parts = figures.Where(figure => figure.Series is { Ad: not null, Audience.IsAll: true }).ToLookup(figure => Key(figure.Window));
        foreach (var window in known.Where(figure => figure.Window.Kind != WindowKind.FlightToDate).GroupBy(figure => Key(figure.Window)))
        {
            var here = parts[window.Key].ToList();
            yield return new Capture(
                window.First().Window,
                new CapturedFigures
                {
                    Channel = figures[0].Series.Channel!,
                    Metrics = Metrics(window.Where(figure => figure.Series.Audience.IsAll)),
                    Population = population?.Size,
                    Cells = Cells([.. window], population),
                    AdSets = AdSets(here),
                    Ads = [.. here.Where(part => !IsAdSet(part) && part.Value is not null).GroupBy(part => part.Series.Ad).Select(Metrics)],
                },
                [.. window, .. here]);
        }

        if (Flight(known) is { } flight)
        {
            yield return flight;
        }
    }

    private static Capture? Flight(List<Observation> known)
    {
        var reach = known.Where(figure => figure is { Metric: "reach", Series.Audience.IsAll: true }).ToList();
        var whole = reach.Find(figure => figure.Window.Kind == WindowKind.Flight);
        var toDate = ReachToDate(reach);
        var newest = reach.Where(figure => figure.Window.Kind == WindowKind.FlightToDate).MaxBy(figure => figure.Window.Last);

        return (whole ?? newest)?.Window is not { } window ? null : new Capture(
            window,
            new CapturedFigures
            {
                Channel = reach[0].Series.Channel!,
                Metrics = whole is null ? new Dictionary<string, decimal>() : Metrics([whole]),
                ReachToDate = toDate,
                ReachOfWeeks = whole is null ? new Dictionary<DateOnly, decimal>() : Weeks(reach, window),
            },
            reach);
    }

    private static (WindowKind, DateOnly?, DateOnly?) Key(Window window) => (window.Kind, window.First, window.Last);

    private static Dictionary<string, decimal> Metrics(IEnumerable<Observation> figures) =>
        figures.GroupBy(figure => figure.Metric, StringComparer.Ordinal).ToDictionary(metric => metric.Key, metric => metric.First().Value!.Value, StringComparer.Ordinal);

    // Ad groups, or platform campaigns where figures stand by campaign. One without a value (missing, vanished) leaves the sum unknown.
    private static IReadOnlyList<IReadOnlyDictionary<string, decimal>> AdSets(List<Observation> parts)
    {
        var sets = parts.Where(IsAdSet).GroupBy(part => part.Series.Ad!, StringComparer.Ordinal).ToList();
        var groups = sets.Where(set => set.Key.StartsWith(SeriesKey.AdGroupPrefix, StringComparison.Ordinal)).ToList();

        return [.. (groups.Count > 0 ? groups : sets).Select(set => Metrics(set.Where(part => part.Value is not null)))];
    }

    private static bool IsAdSet(Observation part) =>
        part.Series.Ad!.StartsWith(SeriesKey.AdGroupPrefix, StringComparison.Ordinal) || part.Series.Ad.StartsWith(SeriesKey.CampaignPrefix, StringComparison.Ordinal);

    private static IReadOnlyList<CapturedCell> Cells(List<Observation> window, PopulationTable? population)
    {
        var split = window.Where(figure => figure.Metric == "reach" && !figure.Series.Audience.IsAll)
            .GroupBy(figure => Split(figure.Series.Audience), StringComparer.Ordinal)
            .OrderByDescending(group => group.Key.Length)
            .FirstOrDefault();

        // A single group is a statement of its own and not the parts of a whole.
        return split is null || split.Count() == 1
            ? []
            : [.. split.Select(figure => new CapturedCell(figure.Series.Audience.Key, figure.Value!.Value, population?.Cells.FirstOrDefault(part => part.Audience == figure.Series.Audience.Key)?.Size))];
    }

    private static Dictionary<DateOnly, decimal> ReachToDate(List<Observation> figures) => figures
        .Where(figure => figure is { Metric: "reach", Window: { Kind: WindowKind.FlightToDate, Last: not null }, Series.Audience.IsAll: true })
        .GroupBy(figure => figure.Window.Last!.Value)
        .ToDictionary(day => day.Key, day => day.First().Value!.Value);

    // All weeks of the flight or none: a missing week would make the sum too low.
    private static Dictionary<DateOnly, decimal> Weeks(List<Observation> figures, Window flight)
    {
        var weeks = figures
            .Where(figure => figure is { Metric: "reach", Window: { Kind: WindowKind.Week, First: not null }, Series.Audience.IsAll: true })
            .GroupBy(figure => figure.Window.First!.Value)
            .ToDictionary(week => week.Key, week => week.First().Value!.Value);
        if (flight is not { First: { } first, Last: { } last } || weeks.Count == 0)
        {
            return [];
        }

        var monday = first.AddDays(-(((int)first.DayOfWeek + 6) % 7));
        for (var week = monday; week <= last; week = week.AddDays(7))
        {
            if (!weeks.ContainsKey(week))
            {
                return [];
            }
        }

        return weeks.Where(week => week.Key >= monday && week.Key <= last).ToDictionary();
    }

    private sealed record Capture(Window Window, CapturedFigures Figures, IReadOnlyList<Observation> Basis);

    private static string Split(AudienceCell cell) =>
        string.Concat(cell.Sex is null ? "" : "s", cell.Age is null ? "" : "a", cell.Language is null ? "" : "l", cell.Region is null ? "" : "r");
}

/// <summary>A warning about stored figures.</summary>
/// <param name="Warning">What cannot be, or hardly can.</param>
/// <param name="Source">Id of the source.</param>
/// <param name="Track">Id of the track; null when the source does not split by track.</param>
/// <param name="Window">The days of the figures.</param>
/// <param name="Exemption">Why it is not minded; null when it is.</param>
public sealed record CampaignWarning(PlausibilityWarning Warning, string Source, string? Track, Window Window, RuleExemption? Exemption)
{
    /// <summary>The figures that the rule set against each other.</summary>
    public IReadOnlyList<Observation> Figures { get; init; } = [];
}
