using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>ID (section "ID"): an opaque key, always text inside and on the way out. Input accepts strings and integers of any
/// size; results may be strings, integers and Guids.</summary>
public sealed class IdScalar : ScalarTypeDefinition
{
    internal IdScalar()
        : base("ID") => Description =
            "The `ID` scalar type represents a unique key. It is written as text and not meant to be read by people.";

    /// <inheritdoc/>
    public override Type RuntimeType => typeof(string);

    /// <inheritdoc/>
    public override bool TryCoerceLiteral(
        ValueNode literal, IReadOnlyDictionary<string, object?>? variables, out object? value, [NotNullWhen(false)] out string? problem) =>
        literal switch
        {
            StringValueNode text => ScalarProblem.None(text.Value, out value, out problem),
            IntValueNode number => ScalarProblem.None(number.Text, out value, out problem),
            _ => ScalarProblem.Literal(this, literal, "a string or a whole number", out value, out problem),
        };

    /// <inheritdoc/>
    public override bool TryCoerceVariable(JsonElement json, out object? value, [NotNullWhen(false)] out string? problem)
    {
        if (JsonText.TryGet(json, out string? text))
        {
            return ScalarProblem.None(text, out value, out problem);
        }

        if (json.ValueKind == JsonValueKind.Number)
        {
            string raw = json.GetRawText();
            if (raw.AsSpan().IndexOfAny('.', 'e', 'E') < 0)
            {
                return ScalarProblem.None(raw, out value, out problem);
            }

            if (json.TryGetDecimal(out decimal number) && number == decimal.Truncate(number))
            {
                return ScalarProblem.None(number.ToString("0", CultureInfo.InvariantCulture), out value, out problem);
            }
        }

        return ScalarProblem.Json(this, json, "a string or a whole number", out value, out problem);
    }

    /// <inheritdoc/>
    public override bool TrySerialize(object value, Utf8JsonWriter writer, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(writer);
        string? text = value switch
        {
            string plain => plain,
            Guid guid => guid.ToString(),
            _ when NumericResult.TryGetInteger(value, out decimal integer) => integer.ToString("0", CultureInfo.InvariantCulture),
            _ => null,
        };
        if (text is null)
        {
            problem = ScalarProblem.Result(this, value, "a string or a whole number");
            return false;
        }

        writer.WriteStringValue(text);
        problem = null;
        return true;
    }
}
