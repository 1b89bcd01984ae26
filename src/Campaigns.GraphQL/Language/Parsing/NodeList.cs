using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Campaigns.GraphQL.Language;

/// <summary>Collects the children of a node on the stack and gives them as one array of the exact length: most nodes have
/// few children, and a growing list would allocate two or three times for each.</summary>
internal ref struct NodeList<T>
    where T : class
{
    private FirstItems _first;
    private T[]? _all;

    public int Count { get; private set; }

    public void Add(T item)
    {
        if (Count < FirstItems.Length)
        {
            _first[Count++] = item;
            return;
        }

        if (_all is null)
        {
            _all = new T[FirstItems.Length * 4];
            ((ReadOnlySpan<T>)_first).CopyTo(_all);
        }
        else if (Count == _all.Length)
        {
            Array.Resize(ref _all, Count * 2);
        }

        _all[Count++] = item;
    }

    public ImmutableArray<T> ToImmutable()
    {
        if (Count == 0)
        {
            return [];
        }

        T[] items = _all is null ? ((ReadOnlySpan<T>)_first)[..Count].ToArray() : _all.AsSpan(0, Count).ToArray();
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    [InlineArray(Length)]
    private struct FirstItems
    {
        public const int Length = 8;
        private T _item;
    }
}
