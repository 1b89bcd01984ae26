using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>An enum (section "Enums"). The name is the API; each value has a runtime value of its own.</summary>
public sealed class EnumTypeDefinition : NamedTypeDefinition
{
    private readonly FrozenDictionary<object, EnumValueDefinition> _byRuntimeValue;

    /// <summary>Makes an enum.</summary>
    /// <param name="name">Name of the type.</param>
    /// <param name="values">Its values in declaration order.</param>
    public EnumTypeDefinition(string name, IEnumerable<EnumValueDefinition> values)
        : base(name)
    {
        Values = new NamedCollection<EnumValueDefinition>(values, static value => value.Name);
        var byRuntimeValue = new Dictionary<object, EnumValueDefinition>();
        foreach (EnumValueDefinition value in Values)
        {
            byRuntimeValue.TryAdd(value.RuntimeValue, value);
        }

        _byRuntimeValue = byRuntimeValue.ToFrozenDictionary();
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>Values in declaration order.</summary>
    public NamedCollection<EnumValueDefinition> Values { get; }

    /// <summary>Finds the value that stands for a runtime value.</summary>
    /// <param name="runtimeValue">What a resolver returned.</param>
    /// <param name="value">The enum value.</param>
    /// <returns>False when the enum has no such value, which is a field error.</returns>
    public bool TryGetByRuntimeValue(object runtimeValue, [NotNullWhen(true)] out EnumValueDefinition? value) =>
        _byRuntimeValue.TryGetValue(runtimeValue, out value);
}

/// <summary>One value of an enum.</summary>
/// <param name="name">The name in documents and responses.</param>
/// <param name="runtimeValue">What resolvers see and return; null: the name itself.</param>
public sealed class EnumValueDefinition(string name, object? runtimeValue = null)
{
    /// <summary>The name in documents and responses.</summary>
    public string Name { get; } = name;

    /// <summary>What resolvers see and return.</summary>
    public object RuntimeValue { get; } = runtimeValue ?? name;

    /// <summary>Description in Markdown, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Why not to use it any more; null when not deprecated.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>Whether it is deprecated.</summary>
    public bool IsDeprecated => DeprecationReason is not null;
}
