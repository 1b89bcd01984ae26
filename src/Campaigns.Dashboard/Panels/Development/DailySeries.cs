using Campaigns.Dashboard.Api.Responses;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Panels.Development;

/// <summary>The days of one channel in one track, as the source gave them. Nothing is added up.</summary>
internal sealed class DailySeries
{
    private readonly Dictionary<DateOnly, FigureData> byDay;

    private DailySeries(IReadOnlyList<FigureData> figures)
    {
        Sample = figures[0];
        // A source may give the same day for several placements. They are kept apart by the grouping, so a day stands once.
        byDay = figures.GroupBy(figure => figure.Window.First!.Value).ToDictionary(day => day.Key, day => day.MaxBy(figure => figure.ObservedAt)!);
        Sum = figures.Sum(figure => figure.Value ?? 0m);
    }

    /// <summary>A figure that tells channel, track, metric and unit.</summary>
    internal FigureData Sample { get; }

    /// <summary>Only for the order of the charts.</summary>
    internal decimal Sum { get; }

    internal IEnumerable<FigureData> Figures => byDay.Values;

    internal DateOnly First => byDay.Keys.Min();

    internal DateOnly Last => byDay.Keys.Max();

    internal string Id => $"{Sample.Channel?.Id ?? "okand"}-{Sample.Track?.Id ?? "ihop"}{(Sample.Placement is { } placement ? $"-{IdLetters(placement)}" : "")}";

    internal FigureData? On(DateOnly day) => byDay.GetValueOrDefault(day);

    // Letters and digits of any name, as an id in the page takes them.
    private static string IdLetters(string name) => string.Concat(name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));

    /// <summary>All series of a metric, the largest first.</summary>
    internal static IReadOnlyList<DailySeries> Of(IEnumerable<FigureData> figures, string metric) =>
        [.. figures.Where(figure => figure.Metric.Id == metric && figure.Audience.IsAll && figure.Window is { Kind: WindowKind.Day, First: not null })
            .GroupBy(figure => (figure.Channel?.Id, figure.Track?.Id, figure.Placement, figure.Source.Id))
            .Select(group => new DailySeries([.. group]))
            .OrderByDescending(series => series.Sum)
            .ThenBy(series => series.Id, StringComparer.Ordinal)];
}
