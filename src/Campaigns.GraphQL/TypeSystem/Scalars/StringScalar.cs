using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>String (section "String"). Input accepts strings only. Results may be strings, characters, numbers, Booleans, Guids
/// and URIs; enums and other objects are errors, because their text form is an accident of the CLR.</summary>
public sealed class StringScalar : ScalarTypeDefinition
{
    internal StringScalar()
        : base("String") => Description = "The `String` scalar type represents text, a sequence of Unicode characters.";

    /// <inheritdoc/>
    public override Type RuntimeType => typeof(string);

    /// <inheritdoc/>
    public override bool TryCoerceLiteral(
        ValueNode literal, IReadOnlyDictionary<string, object?>? variables, out object? value, [NotNullWhen(false)] out string? problem) =>
        literal is StringValueNode text
            ? ScalarProblem.None(text.Value, out value, out problem)
            : ScalarProblem.Literal(this, literal, "a string", out value, out problem);

    /// <inheritdoc/>
    public override bool TryCoerceVariable(JsonElement json, out object? value, [NotNullWhen(false)] out string? problem) =>
        JsonText.TryGet(json, out string? text)
            ? ScalarProblem.None(text, out value, out problem)
            : ScalarProblem.Json(this, json, "a string", out value, out problem);

    /// <inheritdoc/>
    public override bool TrySerialize(object value, Utf8JsonWriter writer, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(writer);
        string? text = value switch
        {
            string plain => plain,
            bool flag => flag ? "true" : "false",
            char letter => letter.ToString(),
            Guid or int or long or short or byte or sbyte or ushort or uint or ulong or decimal or double or float =>
                ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
            Uri uri => uri.OriginalString,
            _ => null,
        };
        if (text is null)
        {
            problem = ScalarProblem.Result(this, value, "a string");
            return false;
        }

        writer.WriteStringValue(text);
        problem = null;
        return true;
    }
}
