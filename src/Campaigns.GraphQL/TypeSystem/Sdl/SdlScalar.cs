using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>A scalar as an SDL document describes it, whose values another scalar reads and writes.</summary>
/// <param name="name">The name in the document.</param>
/// <param name="values">Knows the values.</param>
internal sealed class SdlScalar(string name, ScalarTypeDefinition values) : ScalarTypeDefinition(name)
{
    public override Type RuntimeType => values.RuntimeType;

    public override bool TryCoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables, out object? value, [NotNullWhen(false)] out string? problem) =>
        values.TryCoerceLiteral(literal, variables, out value, out problem);

    public override bool TryCoerceVariable(JsonElement json, out object? value, [NotNullWhen(false)] out string? problem) =>
        values.TryCoerceVariable(json, out value, out problem);

    public override bool TrySerialize(object value, Utf8JsonWriter writer, [NotNullWhen(false)] out string? problem) =>
        values.TrySerialize(value, writer, out problem);
}
