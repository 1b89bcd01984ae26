using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>The sentences for values that a scalar refuses, alike for all scalars.</summary>
public static class ScalarProblem
{
    /// <summary>The value fits.</summary>
    /// <param name="coerced">The coerced value.</param>
    /// <param name="value">Receives it.</param>
    /// <param name="problem">Receives null.</param>
    /// <returns>True.</returns>
    public static bool None(object? coerced, out object? value, [NotNullWhen(false)] out string? problem)
    {
        value = coerced;
        problem = null;
        return true;
    }

    /// <summary>A literal does not fit.</summary>
    /// <param name="scalar">The scalar that refuses.</param>
    /// <param name="literal">The literal.</param>
    /// <param name="expected">What would fit, such as <c>a string</c>.</param>
    /// <param name="value">Receives null.</param>
    /// <param name="problem">Receives the sentence.</param>
    /// <returns>False.</returns>
    public static bool Literal(
        ScalarTypeDefinition scalar, ValueNode literal, string expected, out object? value, [NotNullWhen(false)] out string? problem)
    {
        value = null;
        problem = $"{scalar.Name} cannot represent {SyntaxPrinter.PrintShort(literal)}. Expected {expected}.";
        return false;
    }

    /// <summary>A JSON value does not fit. The value itself is not repeated: variables hold what documents should not.</summary>
    /// <param name="scalar">The scalar that refuses.</param>
    /// <param name="json">The value.</param>
    /// <param name="expected">What would fit, such as <c>a string</c>.</param>
    /// <param name="value">Receives null.</param>
    /// <param name="problem">Receives the sentence.</param>
    /// <returns>False.</returns>
    public static bool Json(
        ScalarTypeDefinition scalar, JsonElement json, string expected, out object? value, [NotNullWhen(false)] out string? problem)
    {
        value = null;
        string found = json.ValueKind switch
        {
            JsonValueKind.Number => "this number",
            JsonValueKind.String => "this string",
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.Array => "a list",
            _ => "an object",
        };
        problem = $"{scalar.Name} cannot represent {found}. Expected {expected}.";
        return false;
    }

    /// <summary>A resolver's result does not fit.</summary>
    /// <param name="scalar">The scalar that refuses.</param>
    /// <param name="value">The result; only numbers and Booleans are repeated, other values may be confidential.</param>
    /// <param name="expected">What would fit.</param>
    /// <returns>The sentence.</returns>
    public static string Result(ScalarTypeDefinition scalar, object value, string expected)
    {
        ArgumentNullException.ThrowIfNull(scalar);
        string found = value is bool or int or long or decimal or double or float
            ? string.Create(CultureInfo.InvariantCulture, $"{value}")
            : "this value";
        return $"{scalar.Name} cannot represent {found}. Expected {expected}.";
    }
}
