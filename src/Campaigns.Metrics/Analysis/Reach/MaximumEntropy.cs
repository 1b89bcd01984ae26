using System.Numerics;

namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>
/// The flattest distribution of persons over the subsets of channels that gives every known figure, by iterative proportional fitting
/// (domain/analysis.md N1.4). With single reaches alone it is independence.
/// </summary>
internal sealed class MaximumEntropy
{
    private const int SweepsBeforeSupport = 400;
    private const int MostSweeps = 20_000;
    private const double ThinnedOut = 0.1;

    // Values touched before the fit gives up, some tens of milliseconds: counted and not timed, so that the same figures always get the same answer.
    private const long MostWork = 24_000_000;

    private readonly double[][] start;
    private readonly double[][] atoms;
    private readonly double[] cellSizes;
    private readonly List<Constraint> constraints = [];
    private readonly double tolerance;
    private long work;

    private MaximumEntropy(ReachModel model)
    {
        cellSizes = [.. model.CellSizes.Select(size => (double)size)];
        tolerance = Math.Min(0.5, 1e-8 * cellSizes.Sum());
        start = [.. cellSizes.Select((size, cell) => Independent(size, [.. model.Singles.Select(single => (double)(single.Cells[cell] ?? 0))]))];
        atoms = [.. start.Select(cell => (double[])cell.Clone())];
        int[] everywhere = [.. Enumerable.Range(0, cellSizes.Length)];
        foreach (var set in model.Sets.OrderBy(set => BitOperations.PopCount((uint)set.Mask)).ThenBy(set => Names(model, set.Mask), StringComparer.Ordinal))
        {
            constraints.AddRange(set.IsComplete
                ? everywhere.Select(cell => new Constraint(set.Mask, [cell], (double)(set.Cells[cell] ?? 0)))
                : [new Constraint(set.Mask, everywhere, (double)set.Point)]);
        }
    }

    // A slow fit stops a little apart from where it is going, and where depends on the order of the figures. So the order is theirs, not the caller's.
    private static string Names(ReachModel model, int mask) =>
        string.Join(' ', model.Channels.Where((_, channel) => (mask & (1 << channel)) != 0).Order(StringComparer.Ordinal));

    /// <summary>The fitted distribution; null when no distribution meets every figure, or when the fit does not come within half a person of each with the work it is given.</summary>
    /// <param name="model">A model in which every single reach is known in every cell.</param>
    public static MaximumEntropy? Fit(ReachModel model)
    {
        var fit = new MaximumEntropy(model);
        if (fit.Sweep(SweepsBeforeSupport))
        {
            return fit;
        }

        if (fit.IsSpent)
        {
            return fit.Gap(fit.constraints) < 0.5 ? fit : null;
        }

        // Slow going means that some subset must be empty: the fit would take for ever to get there. Empty it and start again.
        var programs = AtomProgram.Create(model, [.. model.Sets]);
        if (programs.Any(program => !program.IsFeasible))
        {
            return null;
        }

        if (!fit.RestartWithout(programs))
        {
            return null;
        }

        fit.work = 0;
        return fit.Sweep(MostSweeps) || fit.Gap(fit.constraints) < 0.5 ? fit : null;
    }

    /// <summary>Persons in the chosen subsets of channels.</summary>
    /// <param name="isCounted">True for the subsets (bits) to count.</param>
    public decimal Count(Func<int, bool> isCounted) =>
        (decimal)atoms.Sum(cell => cell.Where((_, atom) => isCounted(atom)).Sum());

    private bool IsSpent => work > MostWork;

    // Starting from independence instead of a uniform distribution ends at the same place, sooner.
    private static double[] Independent(double size, double[] reach)
    {
        var atoms = new double[1 << reach.Length];
        atoms[0] = size;
        for (var channel = 0; channel < reach.Length; channel++)
        {
            var share = size > 0 ? reach[channel] / size : 0;
            for (var atom = 0; atom < 1 << channel; atom++)
            {
                atoms[atom | (1 << channel)] = atoms[atom] * share;
                atoms[atom] *= 1 - share;
            }
        }

        return atoms;
    }

    // Where every figure is known in every cell, the cells have nothing to do with each other, and each stops when it fits.
    private bool Sweep(int sweeps) => constraints.TrueForAll(constraint => constraint.Cells.Length == 1)
        ? constraints.GroupBy(constraint => constraint.Cells[0]).Select(cell => Sweep([.. cell], [cell.Key], sweeps)).ToList().TrueForAll(fits => fits)
        : Sweep(constraints, [.. Enumerable.Range(0, cellSizes.Length)], sweeps);

    private bool Sweep(List<Constraint> own, int[] cells, int sweeps)
    {
        long each = own.Sum(constraint => constraint.Cells.Length + 1) * (long)atoms[0].Length * 2;
        for (var sweep = 0; sweep < sweeps && !IsSpent; sweep++)
        {
            work += each;
            foreach (var constraint in own)
            {
                Scale(constraint);
            }

            RestoreCellSizes(cells);
            if (Gap(own) <= tolerance)
            {
                return true;
            }
        }

        return false;
    }

    private void Scale(Constraint constraint)
    {
        var current = constraint.Cells.Sum(cell => Reached(atoms[cell], constraint.Mask));
        var size = constraint.Cells.Sum(cell => cellSizes[cell]);
        var inside = current > 0 ? constraint.Target / current : 0;
        var outside = size > current ? Math.Max(0, (size - constraint.Target) / (size - current)) : 0;
        foreach (var cell in constraint.Cells)
        {
            var values = atoms[cell];
            for (var atom = 0; atom < values.Length; atom++)
            {
                values[atom] *= (atom & constraint.Mask) != 0 ? inside : outside;
            }
        }
    }

    private void RestoreCellSizes(int[] cells)
    {
        foreach (var cell in cells)
        {
            var current = atoms[cell].Sum();
            var factor = current > 0 ? cellSizes[cell] / current : 0;
            for (var atom = 0; atom < atoms[cell].Length; atom++)
            {
                atoms[cell][atom] *= factor;
            }
        }
    }

    private double Gap(List<Constraint> own) => own.Count == 0
        ? 0
        : own.Max(constraint => Math.Abs(constraint.Cells.Sum(cell => Reached(atoms[cell], constraint.Mask)) - constraint.Target));

    // Only subsets that the fit has already thinned out can be the ones that must be empty. False when telling which takes too much work.
    private bool RestartWithout(IReadOnlyList<AtomProgram> programs)
    {
        work = 0;
        foreach (var program in programs)
        {
            foreach (var cell in program.Cells)
            {
                for (var atom = 0; atom < atoms[cell].Length; atom++)
                {
                    var isThin = atoms[cell][atom] < ThinnedOut * start[cell][atom];
                    if (isThin && (work += program.Size) > MostWork)
                    {
                        return false;
                    }

                    var isEmpty = isThin && program.Most((otherCell, otherAtom) => otherCell == cell && otherAtom == atom) <= 0;
                    atoms[cell][atom] = isEmpty ? 0 : start[cell][atom];
                }
            }
        }

        return true;
    }

    private static double Reached(double[] values, int mask)
    {
        var sum = 0.0;
        for (var atom = 1; atom < values.Length; atom++)
        {
            if ((atom & mask) != 0)
            {
                sum += values[atom];
            }
        }

        return sum;
    }

    private readonly record struct Constraint(int Mask, int[] Cells, double Target);
}
