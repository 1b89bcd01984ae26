using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Execution;

/// <summary>A value of one object type.</summary>
internal sealed class ObjectCompleter<T>(ObjectTypeDefinition type, bool nonNull, bool isItem) : ValueCompleter<T>(nonNull, isItem)
{
    public override bool Complete(ResultWriter writer, FieldPlan field, T value)
    {
        if (value is null)
        {
            return CompleteNull(writer, field);
        }

        var start = writer.Position;
        if (IsItem)
        {
            return EndComposite(writer, start, ObjectWriter.Write(writer, field.SelectionFor(type), value));
        }

        writer.PushField(field.ResponseName);
        var written = ObjectWriter.Write(writer, field.SelectionFor(type), value);
        writer.Pop();
        return EndComposite(writer, start, written);
    }
}
