namespace Campaigns.GraphQL.TypeSystem;

/// <summary>A field of an object or interface type.</summary>
/// <param name="name">Name of the field.</param>
/// <param name="type">Type of its value; an output type.</param>
/// <param name="arguments">Its arguments; null or empty: none.</param>
public sealed class FieldDefinition(string name, GraphQLType type, IEnumerable<InputValueDefinition>? arguments = null)
{
    /// <summary>Name of the field.</summary>
    public string Name { get; } = name;

    /// <summary>Type of its value.</summary>
    public GraphQLType Type { get; } = type;

    /// <summary>Arguments in declaration order.</summary>
    public NamedCollection<InputValueDefinition> Arguments { get; } = new(arguments ?? [], static argument => argument.Name);

    /// <summary>Description in Markdown, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Why not to use it any more; null when not deprecated.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>Whether it is deprecated.</summary>
    public bool IsDeprecated => DeprecationReason is not null;

    /// <summary>What the field costs; null: the defaults of <see cref="FieldCost"/>.</summary>
    public FieldCost? Cost { get; init; }

    /// <summary>How execution gets the value. Set while the schema is built, never afterwards. Fields of interfaces have none.</summary>
    public IFieldBehavior? Behavior { get; set; }

    /// <summary>The field as SDL would name it.</summary>
    public override string ToString() => $"{Name}: {Type}";
}

/// <summary>What cost analysis knows of a field.</summary>
/// <param name="Weight">Cost of fetching the field once, at least 0; null: 1, or 10 for a field whose resolver is asynchronous.</param>
/// <param name="AssumedSize">Expected number of items when no slicing argument is given; null: the analyser's default.</param>
/// <param name="SlicingArguments">Names of Int arguments that bound the number of items, such as <c>first</c>.</param>
/// <param name="SizedFields">For a connection: the child fields the size applies to (<c>edges</c>, <c>nodes</c>); empty:
/// the field itself is the list.</param>
/// <param name="RequireOneSlicingArgument">Refuse the operation unless exactly one slicing argument is given.</param>
public sealed record FieldCost(
    double? Weight = null,
    int? AssumedSize = null,
    IReadOnlyList<string>? SlicingArguments = null,
    IReadOnlyList<string>? SizedFields = null,
    bool RequireOneSlicingArgument = false);
