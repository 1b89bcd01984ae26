using System.Numerics;

namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>One fact after the caps: at least one of the channels in a set reached this many persons.</summary>
/// <param name="Channels">Ids, one for a reported reach and several for a known union.</param>
/// <param name="Mask">The same as bits of the channel order.</param>
/// <param name="Lower">Least number of persons.</param>
/// <param name="Upper">Most persons; null when nothing bounds it.</param>
/// <param name="Point">The number the estimate uses.</param>
/// <param name="Cells">Persons by cell; null where unknown.</param>
internal sealed record ReachedSet(
    IReadOnlyList<string> Channels,
    int Mask,
    decimal Lower,
    decimal? Upper,
    decimal Point,
    IReadOnlyList<decimal?> Cells)
{
    /// <summary>Persons that the cells account for.</summary>
    public decimal Known => Cells.Sum(cell => cell ?? 0);

    public bool IsUnion => BitOperations.PopCount((uint)Mask) > 1;

    /// <summary>True when the cells account for the whole total, so that a cell left out can only be zero.</summary>
    public bool IsComplete => Lower == Upper && Known == Lower;

    /// <summary>True when the cells alone already exceed the total.</summary>
    public bool ContradictsItself => Known > Upper;
}
