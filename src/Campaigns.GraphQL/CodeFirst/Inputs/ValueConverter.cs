using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Campaigns.GraphQL.Execution;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Scalars and enums: the coerced value as it is, or as a number or id type that C# keeps apart and GraphQL does not.</summary>
internal sealed class ValueConverter(Type target, Type declared) : ArgumentConverter
{
    // A value type that excludes null is filled with its zero when the argument is absent and may be.
    private readonly object? _absent = declared.IsValueType && Nullable.GetUnderlyingType(declared) is null ? Activator.CreateInstance(declared) : null;

    public override bool TryConvert(bool present, object? coerced, out object? value, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        if (coerced is null || target.IsInstanceOfType(coerced))
        {
            value = coerced ?? _absent;
            return true;
        }

        try
        {
            value = coerced is string text ? FromText(text) : Convert.ChangeType(coerced, target, CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is OverflowException or FormatException or InvalidCastException)
        {
            value = null;
        }

        problem = value is null ? $"the value does not fit {target.Name}." : null;
        return problem is null;
    }

    private object? FromText(string text)
    {
        if (target == typeof(Guid))
        {
            return Guid.TryParse(text, out var id) ? id : null;
        }

        return target == typeof(Uri)
            ? Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var uri) ? uri : null
            : Convert.ChangeType(text, target, CultureInfo.InvariantCulture);
    }
}
