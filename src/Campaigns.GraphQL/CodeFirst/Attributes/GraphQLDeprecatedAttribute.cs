namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Marks a field, argument, input field or enum value with <c>@deprecated</c>.</summary>
/// <remarks><see cref="ObsoleteAttribute"/> has the same effect, but also warns C# callers.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class GraphQLDeprecatedAttribute : Attribute
{
    /// <param name="reason">What to use instead; Markdown.</param>
    public GraphQLDeprecatedAttribute(string reason) => Reason = reason;

    /// <summary>What to use instead.</summary>
    public string Reason { get; }
}
