namespace Campaigns.Metrics.Analysis.Cost;

/// <summary>Says which of two prices is lower, when that can be said at all (domain/analysis.md N10).</summary>
public static class CostDominance
{
    /// <summary>Compares two prices: one is lower only when its upper end lies below the other's lower end.</summary>
    /// <param name="first">The first price.</param>
    /// <param name="second">The second price.</param>
    public static DominanceVerdict Compare(UnitCost first, UnitCost second)
    {
        if (first.State != UnitCostState.Known || second.State != UnitCostState.Known)
        {
            return DominanceVerdict.NoPrice;
        }

        if (first.Basis != second.Basis)
        {
            return DominanceVerdict.DifferentBases;
        }

        return first.Upper < second.Lower ? DominanceVerdict.FirstIsCheaper
            : second.Upper < first.Lower ? DominanceVerdict.SecondIsCheaper
            : DominanceVerdict.Undecided;
    }
}

/// <summary>Which of two prices is lower.</summary>
public enum DominanceVerdict
{
    /// <summary>The first, whatever the truth inside the intervals.</summary>
    FirstIsCheaper,

    /// <summary>The second, whatever the truth inside the intervals.</summary>
    SecondIsCheaper,

    /// <summary>The intervals meet: «går inte att avgöra».</summary>
    Undecided,

    /// <summary>The prices are for different things.</summary>
    DifferentBases,

    /// <summary>One of them has no price.</summary>
    NoPrice,
}
