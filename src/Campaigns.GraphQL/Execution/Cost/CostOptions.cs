namespace Campaigns.GraphQL.Execution;

/// <summary>How dear an operation may be, changed with <c>ModifyCostOptions</c>. The cost is reckoned before anything is executed.</summary>
public sealed class CostOptions
{
    /// <summary>The highest cost of an operation; more is refused with <c>COST_EXCEEDED</c>. Default 1,000.</summary>
    public double MaxFieldCost { get; set; } = 1_000;

    /// <summary>Items reckoned for a list whose length nothing bounds. Default 10.</summary>
    public int DefaultListSize { get; set; } = 10;

    /// <summary>Whether an operation that costs too much is refused. Default true.</summary>
    public bool EnforceCostLimits { get; set; } = true;
}
