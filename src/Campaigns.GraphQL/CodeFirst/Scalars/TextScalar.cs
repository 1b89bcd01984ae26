using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>A scalar that travels as a JSON string with a format of its own. Base class for scalars of an application, too.</summary>
/// <typeparam name="T">The C# type of its values.</typeparam>
/// <param name="name">The GraphQL name.</param>
/// <param name="expected">What fits, for the message when something does not, such as <c>a date such as 2026-03-01</c>.</param>
public abstract class TextScalar<T>(string name, string expected) : ScalarTypeDefinition(name)
    where T : notnull
{
    /// <inheritdoc/>
    public sealed override Type RuntimeType => typeof(T);

    /// <inheritdoc/>
    public sealed override bool TryCoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables, out object? value, [NotNullWhen(false)] out string? problem) =>
        literal is StringValueNode text && TryParse(text.Value, out var parsed)
            ? ScalarProblem.None(parsed, out value, out problem)
            : ScalarProblem.Literal(this, literal, expected, out value, out problem);

    /// <inheritdoc/>
    public sealed override bool TryCoerceVariable(JsonElement json, out object? value, [NotNullWhen(false)] out string? problem) =>
        JsonText.TryGet(json, out var text) && TryParse(text, out var parsed)
            ? ScalarProblem.None(parsed, out value, out problem)
            : ScalarProblem.Json(this, json, expected, out value, out problem);

    /// <inheritdoc/>
    public sealed override bool TrySerialize(object value, Utf8JsonWriter writer, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var text = value is T typed ? Format(typed) : value is string given && TryParse(given, out var parsed) ? Format(parsed) : null;
        problem = text is null ? ScalarProblem.Result(this, value, expected) : null;
        if (text is not null)
        {
            writer.WriteStringValue(text);
        }

        return problem is null;
    }

    /// <summary>Reads the text without regard to culture.</summary>
    /// <param name="text">What the client sent.</param>
    /// <param name="value">The value.</param>
    /// <returns>False when the text does not fit.</returns>
    protected abstract bool TryParse(string text, [NotNullWhen(true)] out T? value);

    /// <summary>Writes the text without regard to culture.</summary>
    /// <param name="value">The value.</param>
    protected abstract string Format(T value);
}
