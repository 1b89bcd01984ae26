namespace Campaigns.GraphQL.CodeFirst;

/// <summary>The default of an argument or input field that C# has no default value for.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DefaultValueAttribute : Attribute
{
    /// <param name="value">A C# constant: number, string, boolean, enum member or null.</param>
    public DefaultValueAttribute(object? value) => Value = value;

    /// <summary>The C# constant.</summary>
    public object? Value { get; }
}
