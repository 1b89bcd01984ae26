namespace Campaigns.GraphQL.Execution;

/// <summary>An operation ready to run.</summary>
/// <param name="compiler">Compiles sub-selections when they are first needed.</param>
/// <param name="root">The root fields in response order.</param>
/// <param name="analyze">Reckons the cost, and says whether it depends on variables.</param>
internal sealed class OperationPlan(PlanCompiler compiler, SelectionPlan root, Func<VariableValues, (double Cost, bool DependsOnVariables)> analyze)
{
    private double _constantCost = double.NaN;

    /// <summary>Compiles sub-selections when they are first needed.</summary>
    public PlanCompiler Compiler => compiler;

    /// <summary>The root fields in response order.</summary>
    public SelectionPlan Root => root;

    /// <summary>The cost of a request; reckoned once when no variable has a part in it.</summary>
    public double Cost(VariableValues variables)
    {
        var known = Volatile.Read(ref _constantCost);
        if (!double.IsNaN(known))
        {
            return known;
        }

        var (cost, dependsOnVariables) = analyze(variables);
        if (!dependsOnVariables)
        {
            Volatile.Write(ref _constantCost, cost);
        }

        return cost;
    }
}
