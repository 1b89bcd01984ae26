using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Execution;

/// <summary>The coerced defaults of arguments and input fields, each coerced once.</summary>
internal static class InputDefaults
{
    private static readonly ConditionalWeakTable<InputValueDefinition, StrongBox<object?>> Coerced = [];

    /// <summary>Fills an absent field of an input object: its default, or nothing.</summary>
    /// <returns>False when the field is required.</returns>
    public static bool TrySet(InputObjectValue target, int index, InputValueDefinition field, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        if (field.DefaultValue is not null)
        {
            target.Set(index, Of(field));
        }
        else if (field.Type.IsNonNull)
        {
            problem = $"{target.Type.Name} needs a value for its field {field.Name}.";
        }

        return problem is null;
    }

    /// <summary>The coerced default; the definition must have one.</summary>
    public static object? Of(InputValueDefinition definition) => Coerced.GetValue(definition, static declared => new StrongBox<object?>(Coerce(declared))).Value;

    private static object? Coerce(InputValueDefinition definition) =>
        new LiteralCoercion(null, int.MaxValue).TryCoerce(definition.Type, definition.DefaultValue!, out var value, out var problem)
            ? value
            : throw new InvalidOperationException($"The default of {definition} does not fit its type: {problem}");
}
