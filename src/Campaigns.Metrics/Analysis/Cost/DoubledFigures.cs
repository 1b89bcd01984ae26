using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Queries;

namespace Campaigns.Metrics.Analysis.Cost;

/// <summary>A source may give the whole flight and its days beside each other. They say the same thing twice, and their sum would be twice the money.</summary>
internal static class DoubledFigures
{
    /// <summary>The cells with one of the two: the flight's own figure, or what was added up of days where only a part of the flight is asked for.</summary>
    /// <param name="cells">Cells of one metric.</param>
    /// <param name="partOfFlight">True when a first or last day is asked for.</param>
    public static IReadOnlyList<ComparisonCell> Without(IEnumerable<ComparisonCell> cells, bool partOfFlight) =>
    [
        .. cells.GroupBy(cell => (cell.Track, cell.Channel, cell.Audience)).SelectMany(same =>
            same.Any(IsFlight) && !same.All(IsFlight) ? same.Where(cell => IsFlight(cell) != partOfFlight) : same),
    ];

    private static bool IsFlight(ComparisonCell cell) => cell.Window?.Kind == WindowKind.Flight;
}
