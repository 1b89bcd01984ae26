using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Planning;

namespace Campaigns.Metrics.Analysis.Plausibility;

/// <summary>Runs the invariants of metrics.md §4.3 over the stored figures of a campaign.</summary>
/// <remarks>
/// Run when somebody looks, not when figures arrive: figures of one window come in several runs, and populations and exemptions are entered later. So a warning is
/// never older than what it is about, and there is nothing to repair when a rule changes. Figures by ad are not added up: whether all ads came is not known.
/// </remarks>
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
            .Where(observation => observation is { Value: not null, Series: { Channel: not null, Ad: null, Placement: null } } && !(observation.ObservedAt > asOf))
            .GroupBy(observation => (observation.Series.Source, observation.Series.Track, Channel: observation.Series.Channel!));

        return
        [
            .. series.SelectMany(figures => Captures([.. figures], populationOf(figures.Key.Track)).SelectMany(capture => Run(figures.Key.Source, figures.Key.Track, capture, exemptions)))
                .OrderBy(warning => warning.Exemption is not null)
                .ThenBy(warning => warning.Warning.Channel, StringComparer.Ordinal)
                .ThenBy(warning => warning.Warning.Rule, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<CampaignWarning> Run(string source, string? track, (Window Window, CapturedFigures Figures) capture, IReadOnlyCollection<RuleExemption> exemptions)
    {
        var report = PlausibilityCheck.Run(capture.Figures, exemptions);

        return report.Warnings.Select(warning => new CampaignWarning(warning, source, track, capture.Window, null))
            .Concat(report.Exempted.Select(pair => new CampaignWarning(pair.Warning, source, track, capture.Window, pair.Exemption)));
    }

    // One capture for each window. Reach to date and weeks stand with the widest window alone, so that one fall is one warning.
    private static IEnumerable<(Window Window, CapturedFigures Figures)> Captures(List<Observation> figures, PopulationTable? population)
    {
        var windows = figures.Where(figure => figure.Window.Kind != WindowKind.FlightToDate).GroupBy(figure => (figure.Window.Kind, figure.Window.First, figure.Window.Last)).ToList();
        var widest = windows.OrderByDescending(window => window.Key.Kind == WindowKind.Flight).ThenByDescending(Days).Select(window => window.Key).FirstOrDefault();
        foreach (var window in windows)
        {
            var isWidest = window.Key == widest;
            var whole = window.Where(figure => figure.Series.Audience.IsAll).ToList();
            yield return (window.First().Window, new CapturedFigures
            {
                Channel = figures[0].Series.Channel!,
                Metrics = whole.GroupBy(figure => figure.Metric, StringComparer.Ordinal).ToDictionary(metric => metric.Key, metric => metric.First().Value!.Value, StringComparer.Ordinal),
                Population = population?.Size,
                Cells = Cells([.. window], population),
                ReachToDate = isWidest ? ReachToDate(figures) : new Dictionary<DateOnly, decimal>(),
                ReachOfWeeks = isWidest ? Weeks(figures, window.First().Window) : new Dictionary<DateOnly, decimal>(),
            });
        }
    }

    private static int Days(IEnumerable<Observation> window) => window.First().Window is { First: { } first, Last: { } last } ? last.DayNumber - first.DayNumber : int.MaxValue;

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

    private static string Split(AudienceCell cell) =>
        string.Concat(cell.Sex is null ? "" : "s", cell.Age is null ? "" : "a", cell.Language is null ? "" : "l", cell.Region is null ? "" : "r");
}

/// <summary>A warning about stored figures.</summary>
/// <param name="Warning">What cannot be, or hardly can.</param>
/// <param name="Source">Id of the source.</param>
/// <param name="Track">Id of the track; null when the source does not split by track.</param>
/// <param name="Window">The days of the figures.</param>
/// <param name="Exemption">Why it is not minded; null when it is.</param>
public sealed record CampaignWarning(PlausibilityWarning Warning, string Source, string? Track, Window Window, RuleExemption? Exemption);
