using System.Globalization;
using System.Reflection;
using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>GraphQL literals out of C# default values.</summary>
internal static class DefaultLiterals
{
    /// <summary>The default of an argument; null when it has none. A C# default of null says no more than that the argument may be left out.</summary>
    public static ValueNode? Of(ParameterInfo parameter)
    {
        if (parameter.GetCustomAttribute<DefaultValueAttribute>() is { } given)
        {
            return Literal(given.Value, parameter.ParameterType);
        }

        return parameter.HasDefaultValue && parameter.DefaultValue is { } value ? Literal(value, parameter.ParameterType) : null;
    }

    /// <summary>The default of an input field: by attribute, or by the record's constructor.</summary>
    public static ValueNode? Of(PropertyInfo property)
    {
        if (property.GetCustomAttribute<DefaultValueAttribute>() is { } given)
        {
            return Literal(given.Value, property.PropertyType);
        }

        var parameter = Members.Constructor(property.DeclaringType!)?.GetParameters()
            .FirstOrDefault(candidate => string.Equals(candidate.Name, property.Name, StringComparison.OrdinalIgnoreCase));
        return parameter is null ? null : Of(parameter);
    }

    private static ValueNode Literal(object? value, Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (value is not null && type.IsEnum)
        {
            // The compiler stores an enum's default as its number.
            var member = Enum.GetName(type, Enum.ToObject(type, value)) ?? throw new InvalidOperationException($"{value} is no value of {type}.");
            return new EnumValueNode(SourceLocation.None, Naming.EnumValue(type.GetField(member)!));
        }

        return value switch
        {
            null => new NullValueNode(SourceLocation.None),
            bool flag => new BooleanValueNode(SourceLocation.None, flag),
            string text => new StringValueNode(SourceLocation.None, text),
            double or float or decimal => Number(Convert.ToString(value, CultureInfo.InvariantCulture)!),
            IConvertible number => new IntValueNode(SourceLocation.None, number.ToString(CultureInfo.InvariantCulture)),
            _ => throw new InvalidOperationException($"A default of type {value.GetType()} has no GraphQL literal."),
        };
    }

    private static ValueNode Number(string text) =>
        text.AsSpan().ContainsAny('.', 'E', 'e') ? new FloatValueNode(SourceLocation.None, text) : new IntValueNode(SourceLocation.None, text);
}
