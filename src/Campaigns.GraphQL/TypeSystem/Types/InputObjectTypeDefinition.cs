namespace Campaigns.GraphQL.TypeSystem;

/// <summary>An input object (section "Input Objects").</summary>
/// <param name="name">Name of the type.</param>
/// <param name="fields">Gives the input fields; called once, after all types of the schema exist.</param>
public sealed class InputObjectTypeDefinition(string name, Func<IEnumerable<InputValueDefinition>> fields) : NamedTypeDefinition(name)
{
    private readonly Lazy<NamedCollection<InputValueDefinition>> _fields =
        new(() => new NamedCollection<InputValueDefinition>(fields(), static field => field.Name));

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.InputObject;

    /// <summary>Input fields in declaration order.</summary>
    public NamedCollection<InputValueDefinition> Fields => _fields.Value;

    /// <summary>Exactly one field must be given and it must not be null (<c>@oneOf</c>, September 2025).</summary>
    public bool IsOneOf { get; init; }
}
