namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>Finds the smallest set of facts that cannot all be true.</summary>
internal static class ConflictSearch
{
    private const int LargestTriedOneByOne = 3;

    /// <summary>The conflict, or null when all facts of the model can be true together.</summary>
    /// <param name="model">The model.</param>
    /// <param name="programs">Its programmes; null when no union is known, since single reaches can always be true together.</param>
    public static ReachConflict? Find(ReachModel model, IReadOnlyList<AtomProgram>? programs)
    {
        var sets = model.Sets.ToList();
        foreach (var set in sets.Where(set => set.ContradictsItself))
        {
            return new ReachConflict([set.Channels], set.Known - set.Upper!.Value);
        }

        if (programs is null || programs.All(program => program.IsFeasible))
        {
            return null;
        }

        var smallest = Enumerable.Range(1, LargestTriedOneByOne)
            .SelectMany(size => Choose(sets, size, 0))
            .FirstOrDefault(chosen => Shortfall(model, chosen) is not null) ?? Irreducible(model, sets);
        return new ReachConflict([.. smallest.Select(set => set.Channels)], Shortfall(model, smallest)!.Value);
    }

    // Drops each fact that the contradiction does not need. What is left contradicts itself, and no part of it does.
    private static List<ReachedSet> Irreducible(ReachModel model, List<ReachedSet> sets)
    {
        var kept = sets;
        foreach (var set in sets)
        {
            var without = kept.Where(other => other != set).ToList();
            kept = Shortfall(model, without) is null ? kept : without;
        }

        return kept;
    }

    private static decimal? Shortfall(ReachModel model, IReadOnlyList<ReachedSet> sets)
    {
        var infeasible = AtomProgram.Create(model, sets).Where(program => !program.IsFeasible).ToList();
        return infeasible.Count == 0 ? null : Math.Round(infeasible.Sum(program => program.Shortfall), 3, MidpointRounding.AwayFromZero);
    }

    private static IEnumerable<List<ReachedSet>> Choose(List<ReachedSet> sets, int size, int from)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (var index = from; index <= sets.Count - size; index++)
        {
            foreach (var rest in Choose(sets, size - 1, index + 1))
            {
                yield return [sets[index], .. rest];
            }
        }
    }
}
