using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Execution;

/// <summary>A coerced input object: the fields that are present, by name, in the order of the type's definition. Null is not absent.</summary>
internal sealed class InputObjectValue(InputObjectTypeDefinition type) : IReadOnlyDictionary<string, object?>
{
    private readonly object?[] _values = new object?[type.Fields.Count];
    private readonly bool[] _present = new bool[type.Fields.Count];

    public InputObjectTypeDefinition Type { get; } = type;

    public int Count => _present.Count(present => present);

    public IEnumerable<string> Keys => this.Select(pair => pair.Key);

    public IEnumerable<object?> Values => this.Select(pair => pair.Value);

    public object? this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"{Type.Name}.{key} is absent.");

    public void Set(int field, object? value)
    {
        _values[field] = value;
        _present[field] = true;
    }

    public bool TryGet(int field, out object? value)
    {
        value = _values[field];
        return _present[field];
    }

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (_present[i] && Type.Fields[i].Name == key)
            {
                value = _values[i];
                return true;
            }
        }

        value = null;
        return false;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (_present[i])
            {
                yield return new KeyValuePair<string, object?>(Type.Fields[i].Name, _values[i]);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
