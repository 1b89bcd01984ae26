using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>Boolean (section "Boolean"): true or false and nothing else, in and out.</summary>
public sealed class BooleanScalar : ScalarTypeDefinition, IScalarFormatter<bool>
{
    internal BooleanScalar()
        : base("Boolean") => Description = "The `Boolean` scalar type represents `true` or `false`.";

    /// <inheritdoc/>
    public override Type RuntimeType => typeof(bool);

    /// <inheritdoc/>
    public int? MaxBytes => 5;

    /// <inheritdoc/>
    public override bool TryCoerceLiteral(
        ValueNode literal, IReadOnlyDictionary<string, object?>? variables, out object? value, [NotNullWhen(false)] out string? problem) =>
        literal is BooleanValueNode boolean
            ? ScalarProblem.None(boolean.Value, out value, out problem)
            : ScalarProblem.Literal(this, literal, "true or false", out value, out problem);

    /// <inheritdoc/>
    public override bool TryCoerceVariable(JsonElement json, out object? value, [NotNullWhen(false)] out string? problem) =>
        json.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? ScalarProblem.None(json.ValueKind == JsonValueKind.True, out value, out problem)
            : ScalarProblem.Json(this, json, "true or false", out value, out problem);

    /// <inheritdoc/>
    public override bool TrySerialize(object value, Utf8JsonWriter writer, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is not bool boolean)
        {
            problem = ScalarProblem.Result(this, value, "true or false");
            return false;
        }

        writer.WriteBooleanValue(boolean);
        problem = null;
        return true;
    }

    /// <inheritdoc/>
    public OperationStatus TryFormat(bool value, Span<byte> destination, out int bytesWritten)
    {
        ReadOnlySpan<byte> text = value ? "true"u8 : "false"u8;
        bytesWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return bytesWritten > 0 ? OperationStatus.Done : OperationStatus.DestinationTooSmall;
    }
}
