using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Queries.Steps;

/// <summary>How stretches of days lie to each other. An unknown end may be any day.</summary>
internal static class Windows
{
    /// <summary>The stretch from the first to the last day of all; an end that one of them leaves unknown is unknown.</summary>
    public static Window Hull(IReadOnlyList<Window> windows)
    {
        if (windows.All(window => window.HasSameDays(windows[0])))
        {
            return windows[0] with { Precision = windows.Max(window => window.Precision) };
        }

        return new Window(
            WindowKind.Custom,
            windows.Any(window => window.First is null) ? null : windows.Min(window => window.First),
            windows.Any(window => window.Last is null) ? null : windows.Max(window => window.Last),
            windows.Max(window => window.Precision));
    }

    public static bool Overlap(Window left, Window right) => !(left.Last < right.First) && !(right.Last < left.First);

    /// <summary>True when nothing known speaks against the two being the same days.</summary>
    public static bool MayBeSameDays(Window left, Window right) =>
        (left.First is null || right.First is null || left.First == right.First) && (left.Last is null || right.Last is null || left.Last == right.Last);

    public static bool ReachesOutside(Window window, MetricQuery query) =>
        (query.From is not null && !(window.First >= query.From)) || (query.To is not null && !(window.Last <= query.To));
}
