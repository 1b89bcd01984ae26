namespace Campaigns.Metrics.Analysis.Breaks;

/// <summary>Finds the breaks that stand between figures.</summary>
public static class SeriesBreaks
{
    /// <summary>The breaks to draw as lines in a series over these days, oldest first: those that began after its first day and not after its last.</summary>
    /// <param name="breaks">All known breaks.</param>
    /// <param name="channel">Channel id.</param>
    /// <param name="metric">Metric id.</param>
    /// <param name="first">First day of the series, included.</param>
    /// <param name="last">Last day, included.</param>
    public static IReadOnlyList<SeriesBreak> Within(IEnumerable<SeriesBreak> breaks, string channel, string metric, DateOnly first, DateOnly last) =>
        [.. breaks.Where(found => found.Concerns(channel, metric) && !found.IsAfter(last) && !found.IsBefore(first)).OrderBy(found => found.ValidFrom)];

    /// <summary>The breaks that stand between two periods of a series; none when the periods may be compared.</summary>
    /// <remarks>They may when both lie wholly before a break or both wholly after it. A break known only to the month or year leaves its whole month or year open.</remarks>
    /// <param name="breaks">All known breaks.</param>
    /// <param name="channel">Channel id.</param>
    /// <param name="metric">Metric id.</param>
    /// <param name="earlier">First and last day of one period, included.</param>
    /// <param name="later">First and last day of the other, included.</param>
    public static IReadOnlyList<SeriesBreak> Between(
        IEnumerable<SeriesBreak> breaks, string channel, string metric, (DateOnly First, DateOnly Last) earlier, (DateOnly First, DateOnly Last) later) =>
    [
        .. breaks.Where(found => found.Concerns(channel, metric)
            && !(found.IsAfter(earlier.Last) && found.IsAfter(later.Last))
            && !(found.IsBefore(earlier.First) && found.IsBefore(later.First))).OrderBy(found => found.ValidFrom),
    ];
}
