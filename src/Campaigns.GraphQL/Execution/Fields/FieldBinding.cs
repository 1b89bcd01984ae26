using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Execution;

/// <summary>How a field of an object type gets its value and writes it.</summary>
/// <param name="converters">How each argument becomes the type of its parameter, in the field's order; null leaves all as coerced.</param>
internal abstract class FieldBinding(ArgumentConverter[]? converters) : IFieldBehavior
{
    /// <summary>Whether the value may come later; such a field costs more by default.</summary>
    public virtual bool IsAsync => false;

    /// <summary>The converters of this binding; null leaves all arguments as coerced.</summary>
    public ArgumentConverter[]? OwnConverters { get; } = converters;

    /// <summary>How each argument becomes the type of its parameter.</summary>
    public ArgumentConverter[] Converters(FieldDefinition field) =>
        OwnConverters ?? [.. field.Arguments.Select(_ => ArgumentConverter.AsCoerced)];

    /// <summary>Resolves and writes the value, or leaves its place open. May throw what a resolver throws.</summary>
    /// <param name="writer">Stands after the key.</param>
    /// <param name="field">The field in the document.</param>
    /// <param name="source">The object the field belongs to.</param>
    /// <returns>False when the value is null although the field excludes null.</returns>
    public abstract bool Execute(ResultWriter writer, FieldPlan field, object? source);
}
