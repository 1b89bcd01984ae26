using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>An argument of a field or directive, or a field of an input object.</summary>
/// <param name="name">Its name.</param>
/// <param name="type">Its type; an input type.</param>
public sealed class InputValueDefinition(string name, GraphQLType type)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its type.</summary>
    public GraphQLType Type { get; } = type;

    /// <summary>The declared default as a constant literal; null when none is declared. A declared <c>null</c> is a
    /// <see cref="NullValueNode"/>. Introspection and SDL show exactly this literal.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>Description in Markdown, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Why not to use it any more; null when not deprecated.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>Whether it is deprecated.</summary>
    public bool IsDeprecated => DeprecationReason is not null;

    /// <summary>Must be given: non-null and without default.</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;

    /// <summary>What execution knows of it. Set while the schema is built, never afterwards.</summary>
    public IInputValueBehavior? Behavior { get; set; }

    /// <summary>The argument or input field as SDL would name it.</summary>
    public override string ToString() => $"{Name}: {Type}";
}
