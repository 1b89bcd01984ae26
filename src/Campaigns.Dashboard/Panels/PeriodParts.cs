using Campaigns.Dashboard.Api.Responses;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Panels;

/// <summary>
/// Chooses among figures of one channel that cover the same days: the whole flight, sums of its days, and single days and weeks. The whole campaign shows the flight's own
/// figure, a chosen period shows what lies inside it, and of days or weeks that cannot be added up (reach) the newest stands with its period.
/// </summary>
internal static class PeriodParts
{
    /// <summary>The comparison without figures that say the same thing twice.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="periodChosen">True when the reader chose a period.</param>
    internal static ComparisonData WithoutDoubles(ComparisonData comparison, bool periodChosen) => comparison with
    {
        Groups = [.. comparison.Groups.Select(group => group with
        {
            Cells = [.. group.Cells.GroupBy(cell => (cell.Track?.Id, cell.Channel?.Id, cell.Audience.Key)).SelectMany(same => Chosen([.. same], periodChosen))],
        })],
    };

    private static List<ComparisonCellData> Chosen(List<ComparisonCellData> same, bool periodChosen)
    {
        bool flight = same.Any(IsFlight);
        bool parts = same.Any(cell => IsSumOfDays(cell) || IsShort(cell));
        if (flight && parts)
        {
            return Newest([.. same.Where(cell => periodChosen ? !IsFlight(cell) : !IsSumOfDays(cell) && !IsShort(cell))]);
        }

        return Newest(same);
    }

    // Beside anything longer, days and weeks are parts of it; alone, only the newest of the longest kind stands.
    private static List<ComparisonCellData> Newest(List<ComparisonCellData> same)
    {
        List<ComparisonCellData> shortOnes = [.. same.Where(IsShort)];
        if (shortOnes.Count < 2 && same.Count == shortOnes.Count)
        {
            return same;
        }

        List<ComparisonCellData> longer = [.. same.Where(cell => !IsShort(cell))];
        if (longer.Any(cell => cell.Value is not null) || shortOnes.Count == 0)
        {
            return longer;
        }

        WindowKind longest = shortOnes.Any(cell => cell.Window!.Kind == WindowKind.Week) ? WindowKind.Week : WindowKind.Day;
        return [.. longer, shortOnes.Where(cell => cell.Window!.Kind == longest).MaxBy(cell => cell.Window!.Last)!];
    }

    private static bool IsFlight(ComparisonCellData cell) => cell.Window?.Kind == WindowKind.Flight;

    private static bool IsSumOfDays(ComparisonCellData cell) => cell is { Derived: true, Window.Kind: WindowKind.Custom };

    private static bool IsShort(ComparisonCellData cell) => cell.Window?.Kind is WindowKind.Day or WindowKind.Week;
}
