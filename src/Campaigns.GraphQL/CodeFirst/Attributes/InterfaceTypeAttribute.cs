namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Makes a C# interface or base class a GraphQL interface. Registered classes that derive from it implement it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface)]
public sealed class InterfaceTypeAttribute : Attribute
{
    /// <param name="name">The GraphQL name; null infers it from the C# name (a leading <c>I</c> of an interface is dropped).</param>
    public InterfaceTypeAttribute(string? name = null) => Name = name;

    /// <summary>The GraphQL name, or null.</summary>
    public string? Name { get; }
}
