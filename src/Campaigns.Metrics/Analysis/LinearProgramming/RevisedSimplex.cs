namespace Campaigns.Metrics.Analysis.LinearProgramming;

/// <summary>
/// A small linear programme, minimise c·x with A·x = b and x ≥ 0, solved by the revised simplex method with an explicit inverse of the basis.
/// </summary>
/// <remarks>
/// Made for right-hand sides between 0 and 1, none negative, and columns of zeros, ones and minus ones. Answers are corrected by what they miss in the equations before they are given, so
/// rounding of the updates does not reach them; a correction that is not small makes a fresh inverse. After a run of steps without progress the lowest index enters (Bland's rule), which cannot cycle.
/// </remarks>
internal sealed class RevisedSimplex
{
    private const double Epsilon = 1e-10;
    private const int StepsBeforeBland = 40;
    private const int StepsBeforeRefresh = 150;
    private const int Stretch = 512;
    private const double LargestCorrection = 1e-9;

    private readonly int rows;
    private readonly IReadOnlyList<SparseColumn> columns;
    private readonly double[] rightHandSide;
    private readonly int[] basis;
    private readonly bool[] isBasic;
    private readonly double[] values;
    private readonly double[] direction;
    private readonly double[] prices;
    private readonly double[] missing;
    private double[][] inverse;
    private double[] cost;
    private bool isUnbounded;
    private int stretch;

    /// <summary>A programme.</summary>
    /// <param name="columns">The columns of A.</param>
    /// <param name="rightHandSide">b.</param>
    /// <param name="start">
    /// A basis to begin at, a column index for each row and −1 for the row's own artificial variable; null to begin at all artificial variables. A basis that is singular
    /// or has a negative value is not begun at.
    /// </param>
    public RevisedSimplex(IReadOnlyList<SparseColumn> columns, double[] rightHandSide, int[]? start = null)
    {
        rows = rightHandSide.Length;
        this.columns = columns;
        this.rightHandSide = rightHandSide;
        values = [.. rightHandSide];
        direction = new double[rows];
        prices = new double[rows];
        missing = new double[rows];
        isBasic = new bool[columns.Count];
        cost = new double[columns.Count];
        basis = [.. Enumerable.Range(columns.Count, rows)];
        inverse = BasisInverse.Identity(rows);
        if (start is not null)
        {
            Begin(start);
        }
    }

    /// <summary>Walks to a feasible point.</summary>
    /// <returns>The least sum of deviations from the equations; zero, up to rounding, when the programme is feasible.</returns>
    public double FindFeasible()
    {
        cost = new double[columns.Count];
        return Solve(artificialCost: 1);
    }

    /// <summary>The least value of c·x, going on from the last point; only after <see cref="FindFeasible"/> answered zero. Minus infinity when nothing bounds it.</summary>
    public double Minimise(double[] objective)
    {
        cost = objective;
        return Solve(artificialCost: 0);
    }

    private void Begin(int[] start)
    {
        for (var row = 0; row < rows; row++)
        {
            basis[row] = start[row] < 0 ? columns.Count + row : start[row];
        }

        Refresh();
        if (Array.TrueForAll(values, value => value >= -Epsilon))
        {
            foreach (var column in basis.Where(column => column < columns.Count))
            {
                isBasic[column] = true;
            }

            return;
        }

        for (var row = 0; row < rows; row++)
        {
            basis[row] = columns.Count + row;
        }

        inverse = BasisInverse.Identity(rows);
        rightHandSide.CopyTo(values, 0);
    }

    private double Solve(double artificialCost)
    {
        isUnbounded = false;

        // Where the correction shows that rounding had hidden a step, the walk goes on.
        while (Walk(artificialCost))
        {
            Correct();
        }

        return isUnbounded ? double.NegativeInfinity : Enumerable.Range(0, rows).Sum(row => BasicCost(row, artificialCost) * Math.Max(0, values[row]));
    }

    /// <summary>Goes on to the optimum; false when already there, or when there is none.</summary>
    private bool Walk(double artificialCost)
    {
        var standing = 0;
        ComputePrices(artificialCost);
        for (var step = 1; ; step++)
        {
            var entering = FindEntering(standing > StepsBeforeBland);
            if (entering < 0)
            {
                return step > 1;
            }

            ComputeDirection(columns[entering]);
            var leaving = FindLeaving(artificialCost, standing > StepsBeforeBland);
            if (leaving < 0)
            {
                isUnbounded = true;
                return false;
            }

            standing = values[leaving] / direction[leaving] > Epsilon ? 0 : standing + 1;
            var reduced = cost[entering] - columns[entering].Dot(prices);
            Pivot(entering, leaving);
            if (step % StepsBeforeRefresh == 0)
            {
                Refresh();
                ComputePrices(artificialCost);
            }
            else
            {
                BasisInverse.AddScaled(prices, inverse[leaving], reduced);
            }
        }
    }

    private double BasicCost(int row, double artificialCost) =>
        basis[row] >= columns.Count ? artificialCost : cost[basis[row]];

    private int FindEntering(bool bland)
    {
        if (bland)
        {
            return Best(0, columns.Count, first: true);
        }

        // The best of one stretch of columns is good enough, and far cheaper than the best of all.
        for (var seen = 0; seen < columns.Count; seen += Stretch)
        {
            var best = Best(stretch, Math.Min(stretch + Stretch, columns.Count), first: false);
            if (best >= 0)
            {
                return best;
            }

            stretch = stretch + Stretch < columns.Count ? stretch + Stretch : 0;
        }

        return -1;
    }

    private int Best(int from, int to, bool first)
    {
        var best = -1;
        var bestReduced = -Epsilon;
        for (var column = from; column < to && !(first && best >= 0); column++)
        {
            if (isBasic[column])
            {
                continue;
            }

            var reduced = cost[column] - columns[column].Dot(prices);
            if (reduced < bestReduced)
            {
                best = column;
                bestReduced = reduced;
            }
        }

        return best;
    }

    private void ComputePrices(double artificialCost)
    {
        Array.Clear(prices);
        for (var row = 0; row < rows; row++)
        {
            var weight = BasicCost(row, artificialCost);
            if (weight != 0)
            {
                BasisInverse.AddScaled(prices, inverse[row], weight);
            }
        }
    }

    private void ComputeDirection(SparseColumn column)
    {
        for (var row = 0; row < rows; row++)
        {
            direction[row] = column.Dot(inverse[row]);
        }
    }

    private int FindLeaving(double artificialCost, bool bland)
    {
        var best = -1;
        var bestRatio = double.PositiveInfinity;
        for (var row = 0; row < rows; row++)
        {
            // An artificial variable that is still in the basis stands at zero and must stay there, whichever way it would move.
            var stuck = artificialCost == 0 && basis[row] >= columns.Count && Math.Abs(direction[row]) > Epsilon;
            if (!stuck && direction[row] <= Epsilon)
            {
                continue;
            }

            var ratio = stuck ? 0 : Math.Max(0, values[row]) / direction[row];
            var isTie = Math.Abs(ratio - bestRatio) <= Epsilon;
            if (ratio < bestRatio - Epsilon || (isTie && IsBetterTie(row, best, bland)))
            {
                best = row;
                bestRatio = Math.Min(ratio, bestRatio);
            }
        }

        return best;
    }

    private bool IsBetterTie(int row, int best, bool bland) =>
        bland ? basis[row] < basis[best] : Math.Abs(direction[row]) > Math.Abs(direction[best]);

    private void Pivot(int entering, int leaving)
    {
        var step = values[leaving] / direction[leaving];
        BasisInverse.Pivot(inverse, direction, leaving);
        for (var row = 0; row < rows; row++)
        {
            values[row] -= step * direction[row];
        }

        values[leaving] = step;
        if (basis[leaving] < columns.Count)
        {
            isBasic[basis[leaving]] = false;
        }

        basis[leaving] = entering;
        isBasic[entering] = true;
    }

    // One step of iterative refinement: what the values miss in the equations, taken back through the inverse.
    private void Correct()
    {
        Multiply(rightHandSide);
        rightHandSide.CopyTo(missing, 0);
        for (var position = 0; position < rows; position++)
        {
            Subtract(basis[position], values[position]);
        }

        if (Array.Exists(missing, gap => Math.Abs(gap) > LargestCorrection))
        {
            Refresh();
            return;
        }

        for (var row = 0; row < rows; row++)
        {
            values[row] += BasisInverse.Dot(inverse[row], missing);
        }
    }

    private void Multiply(double[] vector)
    {
        for (var row = 0; row < rows; row++)
        {
            values[row] = BasisInverse.Dot(inverse[row], vector);
        }
    }

    private void Subtract(int column, double value)
    {
        if (column >= columns.Count)
        {
            missing[column - columns.Count] -= value;
            return;
        }

        foreach (var row in columns[column].PlusRows)
        {
            missing[row] -= value;
        }

        foreach (var row in columns[column].MinusRows)
        {
            missing[row] += value;
        }
    }

    private void Refresh()
    {
        inverse = BasisInverse.Of(rows, basis, columns);
        Multiply(rightHandSide);
    }
}
