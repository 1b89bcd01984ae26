using System.Collections.Immutable;
using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Execution;

/// <summary>The coerced variables of a request ("CoerceVariableValues"). A variable without value is absent, which is not null.</summary>
internal sealed class VariableValues(ImmutableArray<VariableDefinitionNode> definitions)
{
    private readonly object?[] _values = definitions.IsEmpty ? [] : new object?[definitions.Length];
    private readonly bool[] _present = definitions.IsEmpty ? [] : new bool[definitions.Length];
    private Dictionary<string, object?>? _byName;

    /// <summary>For operations without variables.</summary>
    public static VariableValues Empty { get; } = new([]);

    public void Set(int index, object? value)
    {
        _values[index] = value;
        _present[index] = true;
    }

    public bool TryGet(string name, out object? value)
    {
        for (var i = 0; i < definitions.Length; i++)
        {
            if (definitions[i].Name == name)
            {
                value = _values[i];
                return _present[i];
            }
        }

        value = null;
        return false;
    }

    /// <summary>The present variables by name, for scalars that take variables inside their literals.</summary>
    public IReadOnlyDictionary<string, object?> ByName()
    {
        if (_byName is null)
        {
            var byName = new Dictionary<string, object?>(StringComparer.Ordinal);
            for (var i = 0; i < definitions.Length; i++)
            {
                if (_present[i])
                {
                    byName[definitions[i].Name] = _values[i];
                }
            }

            _byName = byName;
        }

        return _byName;
    }
}
