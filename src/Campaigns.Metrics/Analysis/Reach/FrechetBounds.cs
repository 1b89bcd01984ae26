namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>Bounds of a union from its parts alone, cell by cell (domain/analysis.md N1.1-2, N10): sharp where every part is known in every cell.</summary>
internal static class FrechetBounds
{
    /// <summary>
    /// L = max(Σ_c max_i r_ic, max_i R_i); U = min(N, Σ_c min(N_c, Σ_i r_ic) + Σ_i u_i), with u_i what the cells of channel i leave open.
    /// </summary>
    public static PersonInterval Union(ReachModel model) => Union(model, model.Singles);

    /// <summary>Bounds on the persons that only the given channel reached.</summary>
    public static PersonInterval OnlyBy(ReachModel model, int channel)
    {
        var own = model.Singles[channel];
        var others = model.Singles.Where((_, index) => index != channel).ToList();
        return new PersonInterval(LeastOnlyBy(own, others), MostOnlyBy(model, own, others));
    }

    private static PersonInterval Union(ReachModel model, IReadOnlyList<ReachedSet> sets)
    {
        var lower = model.CellSizes.Select((_, cell) => sets.Select(set => set.Cells[cell] ?? 0).DefaultIfEmpty().Max()).Sum();
        lower = Math.Max(lower, sets.Select(set => set.Lower).DefaultIfEmpty().Max());
        if (model.IsUnbounded)
        {
            return new PersonInterval(lower, null);
        }

        var upper = model.CellSizes.Select((size, cell) => Math.Min(size, sets.Sum(set => set.Cells[cell] ?? 0))).Sum();
        upper += sets.Sum(set => Unknown(model, set));
        return new PersonInterval(lower, Math.Min(model.Space, upper));
    }

    // Others can cover the channel's persons in a cell with their own persons there and with all that they hold in unknown places.
    private static decimal LeastOnlyBy(ReachedSet own, List<ReachedSet> others)
    {
        if (others.Any(other => other.Upper is null))
        {
            return 0;
        }

        var inCells = own.Cells.Select((reach, cell) => Math.Max(0, (reach ?? 0) - others.Sum(other => other.Cells[cell] ?? 0))).Sum();
        var byCells = inCells - others.Sum(other => other.Upper!.Value - other.Known);
        var byTotals = own.Lower - others.Sum(other => other.Upper!.Value);
        return Math.Max(0, Math.Max(byCells, byTotals));
    }

    private static decimal? MostOnlyBy(ReachModel model, ReachedSet own, List<ReachedSet> others)
    {
        if (model.Population is null)
        {
            return own.Upper;
        }

        var byCells = model.CellSizes
            .Select((size, cell) => Math.Min(own.Cells[cell] ?? 0, size - others.Select(other => other.Cells[cell] ?? 0).DefaultIfEmpty().Max()))
            .Sum() + Unknown(model, own);
        var byTotals = Math.Min(own.Upper ?? model.Space, model.Space - others.Select(other => other.Lower).DefaultIfEmpty().Max());
        return Math.Min(byCells, byTotals);
    }

    private static decimal Unknown(ReachModel model, ReachedSet set) => Math.Max(0, (set.Upper ?? model.Space) - set.Known);
}
