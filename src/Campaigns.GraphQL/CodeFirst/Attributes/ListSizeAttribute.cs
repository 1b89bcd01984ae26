namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Tells the cost calculation how long a list field can be.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ListSizeAttribute : Attribute
{
    /// <summary>Items to reckon with when no slicing argument is given; 0 means the server's default (10).</summary>
    public int AssumedSize { get; set; }

    /// <summary>GraphQL names of the integer arguments that bound the list. Default: <c>first</c>, <c>last</c> and <c>limit</c>, as far as the field has them.</summary>
    public string[]? SlicingArguments { get; set; }
}
