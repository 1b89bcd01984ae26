using System.Collections;

namespace Campaigns.GraphQL.Execution;

/// <summary>A list whose C# type is known only at run time: any sequence but a string.</summary>
internal sealed class DynamicListCompleter(ValueCompleter<object?> item, bool nonNull, bool isItem) : ValueCompleter<object?>(nonNull, isItem)
{
    public override bool Complete(ResultWriter writer, FieldPlan field, object? value)
    {
        switch (value)
        {
            case null:
                return CompleteNull(writer, field);
            case IEnumerable items and not string:
                return CompleteList(writer, field, items);
            default:
                return CompleteInvalid(writer, field, $"{field.Parent.Name}.{field.Field.Name} must give a list.");
        }
    }

    private bool CompleteList(ResultWriter writer, FieldPlan field, IEnumerable items)
    {
        var start = writer.Position;
        var depth = writer.PathLength;
        if (!IsItem)
        {
            writer.PushField(field.ResponseName);
        }

        writer.PushIndex(0);
        writer.WriteByte((byte)'[');
        var written = WriteItems(writer, field, items);
        writer.WriteByte((byte)']');
        writer.PathLength = depth;
        return EndComposite(writer, start, written);
    }

    private bool WriteItems(ResultWriter writer, FieldPlan field, IEnumerable items)
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
