using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>Float (section "Float"): finite double precision. Input accepts Int and Float literals and JSON numbers. Results
/// may be of any numeric CLR type; a decimal is written with all its digits.</summary>
public sealed class FloatScalar : ScalarTypeDefinition, IScalarFormatter<double>, IScalarFormatter<decimal>, IScalarFormatter<int>
{
    // Sign, 17 digits, point, exponent of three digits with its sign: 24; a decimal has 29 digits, sign and point.
    private const int LongestNumber = 32;

    internal FloatScalar()
        : base("Float") => Description =
            "The `Float` scalar type represents finite numbers of double precision (IEEE 754).";

    /// <inheritdoc/>
    public override Type RuntimeType => typeof(double);

    /// <inheritdoc/>
    public int? MaxBytes => LongestNumber;

    /// <inheritdoc/>
    public override bool TryCoerceLiteral(
        ValueNode literal, IReadOnlyDictionary<string, object?>? variables, out object? value, [NotNullWhen(false)] out string? problem)
    {
        string? text = literal switch { IntValueNode number => number.Text, FloatValueNode number => number.Text, _ => null };
        if (text is not null
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double parsed)
            && double.IsFinite(parsed))
        {
            return ScalarProblem.None(parsed, out value, out problem);
        }

        return ScalarProblem.Literal(this, literal, "a finite number", out value, out problem);
    }

    /// <inheritdoc/>
    public override bool TryCoerceVariable(JsonElement json, out object? value, [NotNullWhen(false)] out string? problem)
    {
        if (json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out double number) && double.IsFinite(number))
        {
            return ScalarProblem.None(number, out value, out problem);
        }

        return ScalarProblem.Json(this, json, "a finite number", out value, out problem);
    }

    /// <inheritdoc/>
    public override bool TrySerialize(object value, Utf8JsonWriter writer, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(writer);
        problem = null;
        switch (value)
        {
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                return true;
            case float number when float.IsFinite(number):
                writer.WriteNumberValue(number);
                return true;
            case decimal number:
                writer.WriteNumberValue(number);
                return true;
            default:
                if (NumericResult.TryGetInteger(value, out decimal integer))
                {
                    writer.WriteNumberValue(integer);
                    return true;
                }

                problem = ScalarProblem.Result(this, value, "a finite number");
                return false;
        }
    }

    /// <inheritdoc/>
    public OperationStatus TryFormat(double value, Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = 0;
        if (!double.IsFinite(value))
        {
            return OperationStatus.InvalidData;
        }

        return Status(value.TryFormat(destination, out bytesWritten, default, CultureInfo.InvariantCulture));
    }

    /// <inheritdoc/>
    public OperationStatus TryFormat(decimal value, Span<byte> destination, out int bytesWritten) =>
        Status(value.TryFormat(destination, out bytesWritten, default, CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public OperationStatus TryFormat(int value, Span<byte> destination, out int bytesWritten) =>
        Status(value.TryFormat(destination, out bytesWritten, default, CultureInfo.InvariantCulture));

    private static OperationStatus Status(bool done) => done ? OperationStatus.Done : OperationStatus.DestinationTooSmall;
}
