using System.Numerics;
using Campaigns.Metrics.Analysis.LinearProgramming;

namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>
/// The unknowns of deduplicated reach as a linear programme: in each cell, how many persons were reached by exactly this subset of the channels (an atom),
/// so that every reported reach and every known union comes out (domain/analysis.md N1.4).
/// </summary>
/// <remarks>Computed in shares of the whole space, so that one set of tolerances fits a village and a country.</remarks>
internal sealed class AtomProgram
{
    /// <summary>A deviation below this share of the space is rounding: a tenth of a person in 10⁹.</summary>
    private const double FeasibilityTolerance = 1e-10;

    private readonly List<SparseColumn> columns = [];
    private readonly List<double> rightHandSide = [];
    private readonly Dictionary<int, int> cellRows = [];
    private readonly List<(int Cell, int Atom)> atoms = [];
    private readonly RevisedSimplex simplex;
    private readonly decimal space;

    private AtomProgram(ReachModel model, IReadOnlyList<ReachedSet> sets, IReadOnlyList<int> cells, int universe, ChannelGroups groups)
    {
        space = Math.Max(1, model.Space);
        var joined = groups.Joined(model.Singles).ToList();
        var facts = sets.Except(joined.SelectMany(group => group)).SelectMany(set => Facts(model, set, cells, groups.Regroup(set.Mask)))
            .Concat(joined.SelectMany(group => Facts(model, group, cells, groups.Regroup(group[0].Mask))))
            .ToList();
        var rows = AddRows(model, facts, cells);
        foreach (var cell in cells)
        {
            AddAtoms(cell, universe, facts, rows);
        }

        AddSlacks(facts, rows);
        simplex = new RevisedSimplex(columns, [.. rightHandSide], Nested(facts, rows, cells));
        Shortfall = (decimal)simplex.FindFeasible() * space;
    }

    /// <summary>Indexes of the cells it covers.</summary>
    public IReadOnlyCollection<int> Cells => cellRows.Keys;

    /// <summary>Persons by which the facts miss each other at least.</summary>
    public decimal Shortfall { get; }

    /// <summary>Unknowns times equations, a measure of the work that one question takes.</summary>
    public long Size => (long)columns.Count * rightHandSide.Count;

    public bool IsFeasible => (double)(Shortfall / space) <= FeasibilityTolerance;

    /// <summary>One programme per cell where every fact is known by cell, otherwise one for all cells together.</summary>
    /// <param name="model">The model.</param>
    /// <param name="sets">The facts to hold, all of the model's or some.</param>
    public static IReadOnlyList<AtomProgram> Create(ReachModel model, IReadOnlyList<ReachedSet> sets)
    {
        var universe = sets.Aggregate(0, (mask, set) => mask | set.Mask);

        return Create(model, sets, universe, ChannelGroups.Singly(model));
    }

    /// <summary>The same for all facts of the model, with the channels in groups: far fewer unknowns for the same bounds of what the groups tell.</summary>
    /// <param name="model">The model.</param>
    /// <param name="groups">The groups; subsets of channels are subsets of groups from then on.</param>
    public static IReadOnlyList<AtomProgram> Create(ReachModel model, ChannelGroups groups) => Create(model, [.. model.Sets], groups.Universe, groups);

    private static AtomProgram[] Create(ReachModel model, IReadOnlyList<ReachedSet> sets, int universe, ChannelGroups groups)
    {
        var cells = Enumerable.Range(0, model.CellSizes.Count);

        return sets.All(set => set.IsComplete)
            ? [.. cells.Select(cell => new AtomProgram(model, sets, [cell], universe, groups))]
            : [new AtomProgram(model, sets, [.. cells], universe, groups)];
    }

    /// <summary>Least and greatest number of persons in the chosen atoms.</summary>
    /// <param name="isCounted">True for the subsets of channels (bits) to count.</param>
    public (decimal Lower, decimal Upper) Range(Func<int, bool> isCounted) =>
        (Persons(simplex.Minimise(Objective((_, atom) => isCounted(atom) ? 1 : 0))), Most((_, atom) => isCounted(atom)));

    /// <summary>Greatest number of persons in the chosen atoms of the chosen cells.</summary>
    /// <param name="isCounted">True for the pairs of cell index and subset of channels (bits) to count.</param>
    public decimal Most(Func<int, int, bool> isCounted) =>
        Persons(-simplex.Minimise(Objective((cell, atom) => isCounted(cell, atom) ? -1 : 0)));

    /// <summary>Every subset of the bits of a mask, the empty one first.</summary>
    public static IEnumerable<int> Subsets(int mask)
    {
        for (long subset = 0; ; subset = (subset - mask) & mask)
        {
            yield return (int)subset;
            if (subset == mask)
            {
                yield break;
            }
        }
    }

    private double[] Objective(Func<int, int, int> weight)
    {
        var objective = new double[columns.Count];
        for (var column = 0; column < atoms.Count; column++)
        {
            objective[column] = weight(atoms[column].Cell, atoms[column].Atom);
        }

        return objective;
    }

    // A thousandth of a person is far below what any source knows and far above the rounding of the computation.
    private decimal Persons(double share) => Math.Round((decimal)share * space, 3, MidpointRounding.AwayFromZero);

    private static IEnumerable<Fact> Facts(ReachModel model, ReachedSet set, IReadOnlyList<int> cells, int mask)
    {
        for (var position = 0; position < cells.Count; position++)
        {
            var known = set.Cells[cells[position]];
            if (set.IsComplete)
            {
                yield return new Fact(mask, cells[position], known ?? 0, known ?? 0);
            }
            else if (known > 0)
            {
                yield return new Fact(mask, cells[position], known.Value, null);
            }
        }

        if (!set.IsComplete)
        {
            yield return new Fact(mask, null, set.Lower, set.Upper < model.Space ? set.Upper : null);
        }
    }

    // In each cell a group reaches at least what its largest channel does and at most what all of them do.
    private static IEnumerable<Fact> Facts(ReachModel model, IReadOnlyList<ReachedSet> group, IReadOnlyList<int> cells, int mask) => cells.Select(cell => new Fact(
        mask,
        cell,
        group.Max(single => single.Cells[cell] ?? 0),
        Math.Min(model.CellSizes[cell], group.Sum(single => single.Cells[cell] ?? 0))));

    /// <summary>One row per cell (its persons), then one or two per fact.</summary>
    private List<FactRows> AddRows(ReachModel model, List<Fact> facts, IReadOnlyList<int> cells)
    {
        foreach (var cell in cells)
        {
            AddRow(model.CellSizes[cell]);
            cellRows[cell] = rightHandSide.Count - 1;
        }

        var rows = new List<FactRows>();
        foreach (var fact in facts)
        {
            var lower = fact.Lower > 0 || fact.IsExact ? AddRow(fact.Lower) : -1;
            var upper = fact is { IsExact: false, Upper: { } most } ? AddRow(most) : -1;
            rows.Add(new FactRows(lower, upper));
        }

        return rows;
    }

    /// <summary>
    /// A point to begin at, in every cell the one where whom a smaller figure reached was also reached by each larger one: it meets all single figures of the cell at
    /// once, and what unions lack is left to the walk.
    /// </summary>
    /// <returns>The basic column of each row, −1 for none.</returns>
    private int[] Nested(List<Fact> facts, List<FactRows> rows, IReadOnlyList<int> cells)
    {
        var start = new int[rightHandSide.Count];
        Array.Fill(start, -1);
        var columnOf = atoms.Select((atom, column) => (atom, column)).ToDictionary(pair => pair.atom, pair => pair.column);
        var slack = atoms.Count;
        var lowest = facts.Zip(rows).Select(pair => (Fact: pair.First, pair.Second.Lower)).Where(fact => fact.Fact.Cell is not null && fact.Lower >= 0 && BitOperations.IsPow2(fact.Fact.Mask))
            .ToLookup(fact => fact.Fact.Cell!.Value);
        foreach (var cell in cells)
        {
            var mask = 0;
            start[cellRows[cell]] = columnOf[(cell, 0)];
            foreach (var (fact, row) in lowest[cell].OrderByDescending(fact => fact.Fact.Lower))
            {
                mask |= fact.Mask;
                start[row] = columnOf[(cell, mask)];
            }
        }

        for (var index = 0; index < facts.Count; index++)
        {
            slack += facts[index].IsExact || rows[index].Lower < 0 ? 0 : 1;
            if (!facts[index].IsExact && rows[index].Upper >= 0)
            {
                start[rows[index].Upper] = slack++;
            }
        }

        return start;
    }

    private int AddRow(decimal persons)
    {
        rightHandSide.Add((double)(persons / space));
        return rightHandSide.Count - 1;
    }

    private void AddAtoms(int cell, int universe, List<Fact> facts, List<FactRows> rows)
    {
        var here = facts.Zip(rows).Where(fact => fact.First.Cell is null || fact.First.Cell == cell)
            .SelectMany(fact => fact.Second.Existing.Select(row => (fact.First.Mask, Row: row)))
            .ToArray();
        var touched = new int[here.Length + 1];
        touched[0] = cellRows[cell];
        foreach (var atom in Subsets(universe))
        {
            var count = 1;
            foreach (var (mask, row) in here)
            {
                if ((mask & atom) != 0)
                {
                    touched[count++] = row;
                }
            }

            columns.Add(new SparseColumn(touched[..count], []));
            atoms.Add((cell, atom));
        }
    }

    private void AddSlacks(List<Fact> facts, List<FactRows> rows)
    {
        for (var index = 0; index < facts.Count; index++)
        {
            if (facts[index].IsExact)
            {
                continue;
            }

            if (rows[index].Lower >= 0)
            {
                columns.Add(new SparseColumn([], [rows[index].Lower]));
            }

            if (rows[index].Upper >= 0)
            {
                columns.Add(new SparseColumn([rows[index].Upper], []));
            }
        }
    }

    private readonly record struct Fact(int Mask, int? Cell, decimal Lower, decimal? Upper)
    {
        public bool IsExact => Lower == Upper;
    }

    private readonly record struct FactRows(int Lower, int Upper)
    {
        public IEnumerable<int> Existing => new[] { Lower, Upper }.Where(row => row >= 0);
    }
}
