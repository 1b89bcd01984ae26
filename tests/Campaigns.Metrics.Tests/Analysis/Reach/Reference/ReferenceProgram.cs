namespace Campaigns.Metrics.Tests.Analysis.Reach.Reference;

/// <summary>A system A·x = b, x ≥ 0 whose every corner is found by trying every choice of columns in exact fractions.</summary>
internal sealed class ReferenceProgram
{
    private readonly List<int[]> rows = [];
    private readonly List<int> right = [];

    public ReferenceProgram(int unknowns) => Unknowns = unknowns;

    public int Unknowns { get; }

    public void Add(int[] coefficients, int value)
    {
        rows.Add(coefficients);
        right.Add(value);
    }

    /// <summary>All corners; none when the system has no solution.</summary>
    public List<Fraction[]> Corners()
    {
        var (system, pivots) = Reduced([.. Enumerable.Range(0, Unknowns)]);
        var corners = new List<Fraction[]>();
        if (system.Any(row => row[..Unknowns].All(entry => entry.IsZero) && !row[Unknowns].IsZero))
        {
            return corners;
        }

        var independent = system.Take(pivots.Count).ToArray();
        foreach (var chosen in Choose(Unknowns, pivots.Count, 0))
        {
            if (Solve(independent, chosen) is { } corner && corner.All(value => value.Numerator >= 0))
            {
                corners.Add(corner);
            }
        }

        return corners;
    }

    /// <summary>Directions that keep every equation, as columns of the null space, over the given unknowns only.</summary>
    public List<double[]> Directions(IReadOnlyList<int> unknowns)
    {
        var (system, pivots) = Reduced(unknowns);
        var directions = new List<double[]>();
        foreach (var free in unknowns.Where(unknown => !pivots.Contains(unknown)))
        {
            var direction = new double[Unknowns];
            direction[free] = 1;
            for (var row = 0; row < pivots.Count; row++)
            {
                direction[pivots[row]] = -system[row][free].ToDouble();
            }

            directions.Add(direction);
        }

        return directions;
    }

    private (Fraction[][] System, List<int> Pivots) Reduced(IReadOnlyList<int> columns)
    {
        var system = rows.Select((row, index) => row.Append(right[index]).Select(value => new Fraction(value)).ToArray()).ToArray();
        return (system, Reduce(system, columns));
    }

    private Fraction[]? Solve(Fraction[][] independent, int[] chosen)
    {
        var system = independent.Select(row => (Fraction[])row.Clone()).ToArray();
        var pivots = Reduce(system, chosen);
        if (pivots.Count < chosen.Length)
        {
            return null;
        }

        var corner = Enumerable.Repeat(new Fraction(0), Unknowns).ToArray();
        for (var row = 0; row < pivots.Count; row++)
        {
            corner[pivots[row]] = system[row][Unknowns];
        }

        return corner;
    }

    private static List<int> Reduce(Fraction[][] system, IReadOnlyList<int> columns)
    {
        var pivots = new List<int>();
        foreach (var column in columns)
        {
            var at = Array.FindIndex(system, pivots.Count, row => !row[column].IsZero);
            if (at < 0)
            {
                continue;
            }

            (system[at], system[pivots.Count]) = (system[pivots.Count], system[at]);
            var pivotRow = system[pivots.Count];
            var factor = pivotRow[column];
            for (var index = 0; index < pivotRow.Length; index++)
            {
                pivotRow[index] /= factor;
            }

            foreach (var row in system.Where(row => row != pivotRow && !row[column].IsZero))
            {
                var entry = row[column];
                for (var index = 0; index < row.Length; index++)
                {
                    row[index] -= entry * pivotRow[index];
                }
            }

            pivots.Add(column);
            if (pivots.Count == system.Length)
            {
                break;
            }
        }

        return pivots;
    }

    private static IEnumerable<int[]> Choose(int count, int size, int from)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (var index = from; index <= count - size; index++)
        {
            foreach (var rest in Choose(count, size - 1, index + 1))
            {
                yield return [index, .. rest];
            }
        }
    }
}
