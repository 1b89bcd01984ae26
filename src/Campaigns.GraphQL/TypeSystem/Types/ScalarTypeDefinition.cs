using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>A scalar (section "Scalars"): how literals and JSON values come in and how results go out. None of the three
/// hooks throws on bad input; each says in words what is wrong.</summary>
/// <param name="name">Name of the type.</param>
public abstract class ScalarTypeDefinition(string name) : NamedTypeDefinition(name)
{
    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Scalar;

    /// <summary>URL of the scalar's specification (<c>@specifiedBy</c>), or null.</summary>
    public string? SpecifiedByUrl { get; init; }

    /// <summary>CLR type of the coerced input value.</summary>
    public abstract Type RuntimeType { get; }

    /// <summary>Coerces a literal of a document. Never called with a <see cref="NullValueNode"/> or a <see cref="VariableNode"/>
    /// at the top.</summary>
    /// <param name="literal">The literal; a JSON-like scalar may find variables inside lists and objects.</param>
    /// <param name="variables">Coerced variables by name for such a scalar; null while validating, when no values exist:
    /// variables then count as fitting.</param>
    /// <param name="value">The coerced value, of <see cref="RuntimeType"/>.</param>
    /// <param name="problem">What is wrong, one sentence for the client, such as <c>Int cannot represent 5.5.</c></param>
    /// <returns>Whether the literal fits.</returns>
    public abstract bool TryCoerceLiteral(
        ValueNode literal,
        IReadOnlyDictionary<string, object?>? variables,
        out object? value,
        [NotNullWhen(false)] out string? problem);

    /// <summary>Coerces a value of the variables JSON. Never called with JSON null.</summary>
    /// <param name="json">The JSON value.</param>
    /// <param name="value">The coerced value, of <see cref="RuntimeType"/>.</param>
    /// <param name="problem">What is wrong, one sentence for the client.</param>
    /// <returns>Whether the value fits.</returns>
    public abstract bool TryCoerceVariable(JsonElement json, out object? value, [NotNullWhen(false)] out string? problem);

    /// <summary>Writes a result as one JSON value. Writes nothing when the value does not fit.</summary>
    /// <param name="value">What the resolver returned, not null.</param>
    /// <param name="writer">Receives the value.</param>
    /// <param name="problem">What is wrong, one sentence for the client; becomes a field error.</param>
    /// <returns>Whether the value fits.</returns>
    public abstract bool TrySerialize(object value, Utf8JsonWriter writer, [NotNullWhen(false)] out string? problem);
}
