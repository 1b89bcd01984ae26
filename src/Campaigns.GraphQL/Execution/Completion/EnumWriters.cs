using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Execution;

/// <summary>A C# enum, by its encoded names.</summary>
internal sealed class EnumWriter<T> : LeafWriter<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<T, byte[]> _names;
    private readonly string _typeName;

    public EnumWriter(EnumTypeDefinition type)
    {
        _typeName = type.Name;
        _names = type.Values.ToFrozenDictionary(value => (T)value.RuntimeValue, value => Encoding.UTF8.GetBytes($"\"{value.Name}\""));
    }

    public override bool TryWrite(ResultWriter writer, T value, [NotNullWhen(false)] out string? problem)
    {
        if (!_names.TryGetValue(value, out var name))
        {
            problem = $"The value is none of {_typeName}'s.";
            return false;
        }

        problem = null;
        writer.WriteRaw(name);
        return true;
    }
}

/// <summary>An enum whose runtime values have any type.</summary>
internal sealed class DynamicEnumWriter(EnumTypeDefinition type) : LeafWriter<object?>
{
    public override bool TryWrite(ResultWriter writer, object? value, [NotNullWhen(false)] out string? problem)
    {
        if (!type.TryGetByRuntimeValue(value!, out var known))
        {
            problem = $"The value is none of {type.Name}'s.";
            return false;
        }

        problem = null;
        writer.WriteString(known.Name);
        return true;
    }
}
