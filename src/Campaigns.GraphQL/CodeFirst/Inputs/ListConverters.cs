using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Campaigns.GraphQL.Execution;

namespace Campaigns.GraphQL.CodeFirst;

/// <summary>Lists, item by item; what they become differs.</summary>
internal abstract class ItemsConverter<T>(ArgumentConverter item) : ArgumentConverter
{
    public sealed override bool TryConvert(bool present, object? coerced, out object? value, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        value = null;
        if (coerced is null)
        {
            return true;
        }

        var coercedItems = (object?[])coerced;
        var items = new T[coercedItems.Length];
        for (var i = 0; i < items.Length; i++)
        {
            if (!item.TryConvert(true, coercedItems[i], out var converted, out problem))
            {
                return false;
            }

            items[i] = (T)converted!;
        }

        value = Wrap(items);
        return true;
    }

    protected abstract object Wrap(T[] items);
}

/// <summary>Arrays, which also serve every interface of a list.</summary>
internal sealed class ArrayConverter<T>(ArgumentConverter item) : ItemsConverter<T>(item)
{
    protected override object Wrap(T[] items) => items;
}

/// <summary><see cref="List{T}"/>.</summary>
internal sealed class ListConverter<T>(ArgumentConverter item) : ItemsConverter<T>(item)
{
    protected override object Wrap(T[] items) => new List<T>(items);
}

/// <summary><see cref="HashSet{T}"/> and the interfaces of sets.</summary>
internal sealed class SetConverter<T>(ArgumentConverter item) : ItemsConverter<T>(item)
{
    protected override object Wrap(T[] items) => new HashSet<T>(items);
}

/// <summary><see cref="ImmutableArray{T}"/>.</summary>
internal sealed class ImmutableArrayConverter<T>(ArgumentConverter item) : ItemsConverter<T>(item)
{
    protected override object Wrap(T[] items) => items.ToImmutableArray();
}
