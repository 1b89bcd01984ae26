namespace Campaigns.GraphQL.CodeFirst;

/// <summary>States what a field costs before it is multiplied by the sizes of the lists around it.</summary>
/// <remarks>Without it a synchronous field costs 1 and an asynchronous one 10.</remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class CostAttribute : Attribute
{
    /// <param name="weight">0 or more, in cost units.</param>
    public CostAttribute(double weight) => Weight = weight;

    /// <summary>Cost units of one resolution.</summary>
    public double Weight { get; }
}
