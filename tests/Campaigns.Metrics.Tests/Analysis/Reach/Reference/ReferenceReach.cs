using Campaigns.Metrics.Analysis.Reach;

namespace Campaigns.Metrics.Tests.Analysis.Reach.Reference;

/// <summary>Bounds and maximum-entropy estimate of a small input by brute force: every corner of the polytope, and a direct climb of the entropy.</summary>
internal sealed class ReferenceReach
{
    private readonly ReachInput input;
    private readonly string[] cells;
    private readonly int atomsPerCell;
    private readonly ReferenceProgram program;
    private readonly List<Fraction[]> corners;

    public ReferenceReach(ReachInput input)
    {
        this.input = input;
        cells = input.Cells.Count == 0 ? [""] : [.. input.Cells.Select(cell => cell.Key)];
        atomsPerCell = 1 << input.Channels.Count;
        program = Build();
        corners = program.Corners();
    }

    public bool IsFeasible => corners.Count > 0;

    public decimal Lower(Func<int, bool> counted) => corners.Min(corner => Count(corner, counted));

    public decimal Upper(Func<int, bool> counted) => corners.Max(corner => Count(corner, counted));

    /// <summary>Persons in the counted subsets under the distribution of greatest entropy.</summary>
    public double Entropy(Func<int, bool> counted)
    {
        var atoms = Enumerable.Range(0, cells.Length * atomsPerCell).ToList();
        var point = Enumerable.Range(0, program.Unknowns).Select(unknown => corners.Average(corner => corner[unknown].ToDouble())).ToArray();
        var directions = program.Directions([.. atoms.Where(atom => point[atom] > 0)]);
        for (var round = 0; round < 4000; round++)
        {
            var moved = directions.Sum(direction => Math.Abs(Climb(point, direction)));
            if (moved < 1e-10)
            {
                break;
            }
        }

        return atoms.Where(atom => counted(atom % atomsPerCell)).Sum(atom => point[atom]);
    }

    // Along a line the slope of the entropy, −Σ d·ln x, falls from +∞ to −∞ inside the polytope: halve until it is zero.
    private static double Climb(double[] point, double[] direction)
    {
        var least = double.NegativeInfinity;
        var most = double.PositiveInfinity;
        for (var index = 0; index < point.Length; index++)
        {
            least = direction[index] > 0 ? Math.Max(least, -point[index] / direction[index]) : least;
            most = direction[index] < 0 ? Math.Min(most, -point[index] / direction[index]) : most;
        }

        for (var halving = 0; halving < 100; halving++)
        {
            var middle = (least + most) / 2;
            var slope = -point.Select((value, index) => direction[index] == 0 ? 0 : direction[index] * Math.Log(value + (middle * direction[index]))).Sum();
            (least, most) = slope > 0 ? (middle, most) : (least, middle);
        }

        var step = (least + most) / 2;
        for (var index = 0; index < point.Length; index++)
        {
            point[index] += step * direction[index];
        }

        return step;
    }

    private decimal Count(Fraction[] corner, Func<int, bool> counted) =>
        Enumerable.Range(0, cells.Length * atomsPerCell).Where(atom => counted(atom % atomsPerCell)).Sum(atom => corner[atom].ToDecimal());

    private ReferenceProgram Build()
    {
        var lowerBounds = Sets().Sum(set => IsComplete(set) ? 0 : set.Cells.Count);
        var built = new ReferenceProgram((cells.Length * atomsPerCell) + lowerBounds);
        var slack = cells.Length * atomsPerCell;
        for (var cell = 0; cell < cells.Length; cell++)
        {
            built.Add(Row(built.Unknowns, cell, _ => true), (int)(input.Cells.Count == 0 ? input.Population!.Value : input.Cells[cell].Population));
        }

        foreach (var set in Sets())
        {
            for (var cell = 0; cell < cells.Length; cell++)
            {
                if (!set.Cells.TryGetValue(cells[cell], out var known))
                {
                    continue;
                }

                var row = Row(built.Unknowns, cell, atom => (atom & set.Mask) != 0);
                if (!IsComplete(set))
                {
                    row[slack++] = -1;
                }

                built.Add(row, (int)known);
            }

            built.Add(Row(built.Unknowns, null, atom => (atom & set.Mask) != 0), (int)set.Reach);
        }

        return built;
    }

    private int[] Row(int unknowns, int? cell, Func<int, bool> hit)
    {
        var row = new int[unknowns];
        for (var atom = 0; atom < cells.Length * atomsPerCell; atom++)
        {
            row[atom] = (cell is null || atom / atomsPerCell == cell) && hit(atom % atomsPerCell) ? 1 : 0;
        }

        return row;
    }

    private static bool IsComplete(Fact set) => set.Cells.Values.Sum() == set.Reach;

    private IEnumerable<Fact> Sets()
    {
        var ids = input.Channels.Select(channel => channel.Channel).ToList();
        return input.Channels.Select((channel, index) => new Fact(1 << index, channel.Reach.Lower, channel.Cells))
            .Concat(input.Unions.Select(union => new Fact(union.Channels.Aggregate(0, (mask, id) => mask | (1 << ids.IndexOf(id))), union.Reach, union.Cells)));
    }

    private sealed record Fact(int Mask, decimal Reach, IReadOnlyDictionary<string, decimal> Cells);
}
