using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Queries.Steps;

/// <summary>Adds cells that have been found to be addable.</summary>
internal static class CellSum
{
    /// <summary>The sum of the known parts; null when none is known. A rejected part showed nothing, so it neither adds nor is missing.</summary>
    public static ComparisonCell? Of(IReadOnlyList<ComparisonCell> parts, IReadOnlyList<string> missing)
    {
        var known = parts.Where(part => part.Value is not null).OrderBy(part => part.Inputs[0], ObservationOrder.Instance).ToList();
        if (known.Count == 0)
        {
            return null;
        }

        var absent = parts.Where(part => part.State is CellState.Missing or CellState.Suppressed && part.Channel is not null)
            .Select(part => part.Channel!)
            .Concat(parts.SelectMany(part => part.Missing))
            .Concat(missing)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        var isPartial = absent.Count > 0 || parts.Any(part => part.State is CellState.Missing or CellState.Suppressed or CellState.Partial);
        var sum = known.Count == 1 ? known[0] : Added(known);

        return isPartial ? Incomplete(sum, absent) : sum;
    }

    /// <summary>The same value, marked as the known part of something larger.</summary>
    public static ComparisonCell Incomplete(ComparisonCell cell, IReadOnlyList<string> missing) => cell with
    {
        State = CellState.Partial,
        Qualifier = Qualifier.AtLeast,
        Missing = missing,
        Notes =
        [
            .. cell.Notes,
            .. missing.Count > 0 ? [Notes.PartsMissing(missing)] : Array.Empty<Portfolio.LocalizedText>(),
            .. cell.Qualifier is Qualifier.Nearly or Qualifier.About ? [Notes.LowerEndIsVague] : Array.Empty<Portfolio.LocalizedText>(),
        ],
    };

    private static ComparisonCell Added(List<ComparisonCell> known) => known[0] with
    {
        Audience = Same(known, cell => cell.Audience, default),
        State = CellState.Ready,
        Value = known.Sum(cell => cell.Value),
        Qualifier = QualifierRules.OfSum(known.Select(cell => cell.Qualifier)),
        Window = Windows.Hull([.. known.Where(cell => cell.Window is not null).Select(cell => cell.Window!.Value)]),
        Derived = true,
        Constructed = known.Any(cell => cell.Constructed),
        Inputs = [.. known.SelectMany(cell => cell.Inputs).Order(ObservationOrder.Instance)],
        Alternatives = [.. known.SelectMany(cell => cell.Alternatives).Order(ObservationOrder.Instance)],
        Missing = [],
        Notes = [.. known.SelectMany(cell => cell.Notes).Distinct()],
    };

    private static T Same<T>(List<ComparisonCell> cells, Func<ComparisonCell, T> select, T otherwise)
    {
        var first = select(cells[0]);

        return cells.All(cell => EqualityComparer<T>.Default.Equals(select(cell), first)) ? first : otherwise;
    }
}
