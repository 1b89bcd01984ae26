using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Campaigns.GraphQL.TypeSystem;

/// <summary>Members of a definition: in declaration order, and by name. Keeps duplicates, so that schema validation can
/// name them; a lookup gives the first.</summary>
/// <typeparam name="T">Field, argument, enum value or directive.</typeparam>
public sealed class NamedCollection<T> : IReadOnlyList<T>
    where T : class
{
    private readonly T[] _items;
    private readonly FrozenDictionary<string, T> _byName;

    internal NamedCollection(IEnumerable<T> items, Func<T, string> name)
    {
        _items = [.. items];
        var byName = new Dictionary<string, T>(_items.Length, StringComparer.Ordinal);
        foreach (T item in _items)
        {
            byName.TryAdd(name(item), item);
        }

        _byName = byName.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>How many there are, duplicates included.</summary>
    public int Count => _items.Length;

    /// <summary>The member at a position in declaration order.</summary>
    /// <param name="index">0-based.</param>
    public T this[int index] => _items[index];

    /// <summary>The members as a span, for loops without allocation.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>The member of that name, or null.</summary>
    /// <param name="name">Case-sensitive name.</param>
    public T? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Looks a member up by name.</summary>
    /// <param name="name">Case-sensitive name.</param>
    /// <param name="item">The member.</param>
    /// <returns>False when there is none of that name.</returns>
    public bool TryGet(string name, [NotNullWhen(true)] out T? item) => _byName.TryGetValue(name, out item);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}
