using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>Int (section "Int"): 32-bit signed. Input accepts integers only, from JSON also <c>5.0</c> and <c>5e0</c>, which
/// are the number 5. Results may be of any numeric CLR type with an integral value in range.</summary>
public sealed class IntScalar : ScalarTypeDefinition, IScalarFormatter<int>
{
    internal IntScalar()
        : base("Int") => Description =
            "The `Int` scalar type represents whole numbers between -2,147,483,648 and 2,147,483,647.";

    /// <inheritdoc/>
    public override Type RuntimeType => typeof(int);

    /// <inheritdoc/>
    public int? MaxBytes => 11;

    /// <inheritdoc/>
    public override bool TryCoerceLiteral(
        ValueNode literal, IReadOnlyDictionary<string, object?>? variables, out object? value, [NotNullWhen(false)] out string? problem)
    {
        if (literal is IntValueNode number
            && int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int parsed))
        {
            return ScalarProblem.None(parsed, out value, out problem);
        }

        return ScalarProblem.Literal(this, literal, "a whole number of 32 bits", out value, out problem);
    }

    /// <inheritdoc/>
    public override bool TryCoerceVariable(JsonElement json, out object? value, [NotNullWhen(false)] out string? problem)
    {
        if (json.ValueKind == JsonValueKind.Number)
        {
            if (json.TryGetInt32(out int plain))
            {
                return ScalarProblem.None(plain, out value, out problem);
            }

            if (json.TryGetDecimal(out decimal exact) && exact == decimal.Truncate(exact) && exact is >= int.MinValue and <= int.MaxValue)
            {
                return ScalarProblem.None((int)exact, out value, out problem);
            }
        }

        return ScalarProblem.Json(this, json, "a whole number of 32 bits", out value, out problem);
    }

    /// <inheritdoc/>
    public override bool TrySerialize(object value, Utf8JsonWriter writer, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (!NumericResult.TryGetInteger(value, out decimal integer) || integer is < int.MinValue or > int.MaxValue)
        {
            problem = ScalarProblem.Result(this, value, "a whole number of 32 bits");
            return false;
        }

        writer.WriteNumberValue((int)integer);
        problem = null;
        return true;
    }

    /// <inheritdoc/>
    public OperationStatus TryFormat(int value, Span<byte> destination, out int bytesWritten) =>
        value.TryFormat(destination, out bytesWritten, provider: CultureInfo.InvariantCulture)
            ? OperationStatus.Done
            : OperationStatus.DestinationTooSmall;
}
