using System.Runtime.InteropServices;

namespace Campaigns.GraphQL.Execution;

/// <summary>A list, item by item; a bad item of a list that excludes null items nulls the whole list.</summary>
/// <typeparam name="TList">The declared C# type of the list.</typeparam>
/// <typeparam name="TItem">The C# type of the items.</typeparam>
internal sealed class ListCompleter<TList, TItem>(ValueCompleter<TItem> item, bool nonNull, bool isItem) : ValueCompleter<TList>(nonNull, isItem)
    where TList : IEnumerable<TItem>
{
    public override bool Complete(ResultWriter writer, FieldPlan field, TList value)
    {
        if (value is null)
        {
            return CompleteNull(writer, field);
        }

        var start = writer.Position;
        var depth = writer.PathLength;
        if (!IsItem)
        {
            writer.PushField(field.ResponseName);
        }

        writer.PushIndex(0);
        writer.WriteByte((byte)'[');
        var written = WriteItems(writer, field, value);
        writer.WriteByte((byte)']');
        writer.PathLength = depth;
        return EndComposite(writer, start, written);
    }

    private bool WriteItems(ResultWriter writer, FieldPlan field, TList value)
    {
        if (value is TItem[] array)
        {
            return WriteSpan(writer, field, array);
        }

        return value is List<TItem> list ? WriteSpan(writer, field, CollectionsMarshal.AsSpan(list)) : WriteSequence(writer, field, value);
    }

    private bool WriteSpan(ResultWriter writer, FieldPlan field, ReadOnlySpan<TItem> items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
            {
                writer.WriteByte((byte)',');
                writer.NextIndex(i);
            }

            if (!item.Complete(writer, field, items[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool WriteSequence(ResultWriter writer, FieldPlan field, TList items)
    {
        var i = 0;
        foreach (var element in items)
        {
            if (i > 0)
            {
                writer.WriteByte((byte)',');
                writer.NextIndex(i);
            }

            if (!item.Complete(writer, field, element))
            {
                return false;
            }

            i++;
        }

        return true;
    }
}
