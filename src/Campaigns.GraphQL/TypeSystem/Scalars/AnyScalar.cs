using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>A custom scalar without rules of its own: every literal and every JSON value fits, nested ones included.
/// Coerced values are strings, Booleans, <see cref="long"/>, <see cref="decimal"/> or <see cref="double"/> numbers,
/// <c>List&lt;object?&gt;</c> and <c>Dictionary&lt;string, object?&gt;</c>.</summary>
/// <param name="name">Name of the type.</param>
public sealed class AnyScalar(string name) : ScalarTypeDefinition(name)
{
    /// <inheritdoc/>
    public override Type RuntimeType => typeof(object);

    /// <inheritdoc/>
    public override bool TryCoerceLiteral(
        ValueNode literal, IReadOnlyDictionary<string, object?>? variables, out object? value, [NotNullWhen(false)] out string? problem) =>
        ScalarProblem.None(FromLiteral(literal, variables), out value, out problem);

    /// <inheritdoc/>
    public override bool TryCoerceVariable(JsonElement json, out object? value, [NotNullWhen(false)] out string? problem)
    {
        if (TryFromJson(json, out object? coerced))
        {
            return ScalarProblem.None(coerced, out value, out problem);
        }

        return ScalarProblem.Json(this, json, "text in Unicode", out value, out problem);
    }

    /// <inheritdoc/>
    public override bool TrySerialize(object value, Utf8JsonWriter writer, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (!IsJson(value))
        {
            problem = ScalarProblem.Result(this, value, "text, a number, true, false, a list or a dictionary");
            return false;
        }

        Write(value, writer);
        problem = null;
        return true;
    }

    private static object? FromLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) => literal switch
    {
        StringValueNode text => text.Value,
        BooleanValueNode boolean => boolean.Value,
        IntValueNode number => Number(number.Text),
        FloatValueNode number => Number(number.Text),
        EnumValueNode enumeration => enumeration.Name,
        ListValueNode list => list.Items.Select(item => FromLiteral(item, variables)).ToList(),
        ObjectValueNode input => FromObject(input, variables),
        VariableNode variable => variables?.GetValueOrDefault(variable.Name),
        _ => null,
    };

    private static Dictionary<string, object?> FromObject(ObjectValueNode input, IReadOnlyDictionary<string, object?>? variables)
    {
        var fields = new Dictionary<string, object?>(input.Fields.Length, StringComparer.Ordinal);
        foreach (ObjectFieldNode field in input.Fields)
        {
            fields[field.Name] = FromLiteral(field.Value, variables);
        }

        return fields;
    }

    private static bool TryFromJson(JsonElement json, out object? value)
    {
        value = null;
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                bool isText = JsonText.TryGet(json, out string? text);
                value = text;
                return isText;
            case JsonValueKind.Number:
                value = Number(json.GetRawText());
                return true;
            case JsonValueKind.True or JsonValueKind.False:
                value = json.ValueKind == JsonValueKind.True;
                return true;
            case JsonValueKind.Array:
                return TryFromArray(json, out value);
            case JsonValueKind.Object:
                return TryFromObject(json, out value);
            default:
                return true;
        }
    }

    private static bool TryFromArray(JsonElement json, out object? value)
    {
        var items = new List<object?>(json.GetArrayLength());
        value = items;
        foreach (JsonElement element in json.EnumerateArray())
        {
            if (!TryFromJson(element, out object? item))
            {
                return false;
            }

            items.Add(item);
        }

        return true;
    }

    private static bool TryFromObject(JsonElement json, out object? value)
    {
        var fields = new Dictionary<string, object?>(StringComparer.Ordinal);
        value = fields;
        foreach (JsonProperty property in json.EnumerateObject())
        {
            if (!TryFromJson(property.Value, out object? field))
            {
                return false;
            }

            if (!TryGetName(property, out string? name))
            {
                return false;
            }

            fields[name] = field;
        }

        return true;
    }

    private static object Number(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole))
        {
            return whole;
        }

        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact)
            ? exact
            : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static bool IsJson(object? value) => value switch
    {
        null or string or bool or JsonElement => true,
        int or long or short or byte or sbyte or ushort or uint or ulong or decimal => true,
        double number => double.IsFinite(number),
        float number => float.IsFinite(number),
        IReadOnlyDictionary<string, object?> fields => fields.Values.All(IsJson),
        IEnumerable<object?> items => items.All(IsJson),
        _ => false,
    };

    private static void Write(object? value, Utf8JsonWriter writer)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> fields:
                writer.WriteStartObject();
                foreach ((string name, object? field) in fields)
                {
                    writer.WritePropertyName(name);
                    Write(field, writer);
                }

                writer.WriteEndObject();
                break;
            case IEnumerable<object?> items:
                writer.WriteStartArray();
                foreach (object? item in items)
                {
                    Write(item, writer);
                }

                writer.WriteEndArray();
                break;
            default:
                JsonSerializer.Serialize(writer, value);
                break;
        }
    }

    /// <summary>The name, unless it is no Unicode text (<c>"\ud800"</c> is legal JSON and no text).</summary>
    private static bool TryGetName(JsonProperty property, [NotNullWhen(true)] out string? name)
    {
        try
        {
            name = property.Name;
            return true;
        }
        catch (InvalidOperationException)
        {
            name = null;
            return false;
        }
    }
}
