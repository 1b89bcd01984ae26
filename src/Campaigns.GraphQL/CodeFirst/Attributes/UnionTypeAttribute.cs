namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Makes a C# marker interface or base class a GraphQL union of the registered classes that derive from it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface)]
public sealed class UnionTypeAttribute : Attribute
{
    /// <param name="name">The GraphQL name; null infers it from the C# name (a leading <c>I</c> of an interface is dropped).</param>
    public UnionTypeAttribute(string? name = null) => Name = name;

    /// <summary>The GraphQL name, or null.</summary>
    public string? Name { get; }
}
