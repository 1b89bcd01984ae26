using System.Diagnostics.CodeAnalysis;

namespace Campaigns.GraphQL.Execution;

/// <summary>Turns a coerced value into the C# type of a parameter or property.</summary>
internal abstract class ArgumentConverter
{
    /// <summary>Leaves coerced values as they are.</summary>
    public static ArgumentConverter AsCoerced { get; } = new Identity();

    /// <summary>Converts.</summary>
    /// <param name="present">False when no value was given and there is no default.</param>
    /// <param name="coerced">The value; null when it is null or not present.</param>
    /// <param name="value">What the parameter receives.</param>
    /// <param name="problem">Why the C# type cannot hold the value.</param>
    public abstract bool TryConvert(bool present, object? coerced, out object? value, [NotNullWhen(false)] out string? problem);

    private sealed class Identity : ArgumentConverter
    {
        public override bool TryConvert(bool present, object? coerced, out object? value, [NotNullWhen(false)] out string? problem)
        {
            value = coerced;
            problem = null;
            return true;
        }
    }
}
