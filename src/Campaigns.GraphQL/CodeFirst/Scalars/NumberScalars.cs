using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>A 64-bit signed integer as a JSON number. C#: <see cref="long"/>. Never goes through floating point.</summary>
public sealed class LongScalar : ScalarTypeDefinition
{
    private const string Expected = "a whole number of at most 64 bits";

    /// <summary>Makes the scalar.</summary>
    public LongScalar()
        : base("Long")
    {
        Description = "A whole number of at most 64 bits with sign. Above 9,007,199,254,740,991 JavaScript loses digits.";
        SpecifiedByUrl = "https://scalars.graphql.org/chillicream/long.html";
    }

    /// <inheritdoc/>
    public override Type RuntimeType => typeof(long);

    /// <inheritdoc/>
    public override bool TryCoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables, out object? value, [NotNullWhen(false)] out string? problem) =>
        literal is IntValueNode number && long.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed)
            ? ScalarProblem.None(parsed, out value, out problem)
            : ScalarProblem.Literal(this, literal, Expected, out value, out problem);

    /// <inheritdoc/>
    public override bool TryCoerceVariable(JsonElement json, out object? value, [NotNullWhen(false)] out string? problem)
    {
        if (json.ValueKind == JsonValueKind.Number)
        {
            if (json.TryGetInt64(out var whole))
            {
                return ScalarProblem.None(whole, out value, out problem);
            }

            // 5.0 and 5e0 are the number 5 in JSON.
            if (json.TryGetDecimal(out var number) && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue)
            {
                return ScalarProblem.None((long)number, out value, out problem);
            }
        }

        return ScalarProblem.Json(this, json, Expected, out value, out problem);
    }

    /// <inheritdoc/>
    public override bool TrySerialize(object value, Utf8JsonWriter writer, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (NumericResult.TryGetInteger(value, out var integer) && integer is >= long.MinValue and <= long.MaxValue)
        {
            writer.WriteNumberValue((long)integer);
            problem = null;
            return true;
        }

        problem = ScalarProblem.Result(this, value, Expected);
        return false;
    }
}

/// <summary>A decimal number with up to 28 digits as a JSON number. C#: <see cref="decimal"/>. Never goes through binary floating point.</summary>
public sealed class DecimalScalar : ScalarTypeDefinition
{
    private const string Expected = "a number of at most 28 digits";

    /// <summary>Makes the scalar.</summary>
    public DecimalScalar()
        : base("Decimal")
    {
        Description = "A decimal number of up to 28 digits, exact: money, shares, rates.";
        SpecifiedByUrl = "https://scalars.graphql.org/chillicream/decimal.html";
    }

    /// <inheritdoc/>
    public override Type RuntimeType => typeof(decimal);

    /// <inheritdoc/>
    public override bool TryCoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables, out object? value, [NotNullWhen(false)] out string? problem)
    {
        var text = literal switch { IntValueNode number => number.Text, FloatValueNode number => number.Text, _ => null };
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed)
            ? ScalarProblem.None(parsed, out value, out problem)
            : ScalarProblem.Literal(this, literal, Expected, out value, out problem);
    }

    /// <inheritdoc/>
    public override bool TryCoerceVariable(JsonElement json, out object? value, [NotNullWhen(false)] out string? problem) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out var number)
            ? ScalarProblem.None(number, out value, out problem)
            : ScalarProblem.Json(this, json, Expected, out value, out problem);

    /// <inheritdoc/>
    public override bool TrySerialize(object value, Utf8JsonWriter writer, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(writer);
        decimal? number = value switch
        {
            decimal exact => exact,
            double real when Math.Abs(real) < 1e28 => (decimal)real,
            float real when Math.Abs(real) < 1e28f => (decimal)real,
            _ => NumericResult.TryGetInteger(value, out var integer) ? integer : null,
        };
        problem = number is null ? ScalarProblem.Result(this, value, Expected) : null;
        if (number is { } known)
        {
            writer.WriteNumberValue(known);
        }

        return problem is null;
    }
}
