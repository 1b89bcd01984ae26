using Campaigns.GraphQL.TypeSystem;

namespace Campaigns.GraphQL.Execution;

/// <summary>A value of an interface or union: its object type is found by its C# type ("ResolveAbstractType").</summary>
internal sealed class AbstractCompleter<T>(NamedTypeDefinition type, RuntimeTypes runtimeTypes, bool nonNull, bool isItem) : ValueCompleter<T>(nonNull, isItem)
{
    public override bool Complete(ResultWriter writer, FieldPlan field, T value)
    {
        if (value is null)
        {
            return CompleteNull(writer, field);
        }

        if (runtimeTypes.Find(type, value) is not { } runtimeType || !writer.Run.Schema.IsPossibleType(type, runtimeType))
        {
            return CompleteInvalid(writer, field, $"The value is of none of the object types of {type.Name}.");
        }

        var start = writer.Position;
        if (IsItem)
        {
            return EndComposite(writer, start, ObjectWriter.Write(writer, field.SelectionFor(runtimeType), value));
        }

        writer.PushField(field.ResponseName);
        var written = ObjectWriter.Write(writer, field.SelectionFor(runtimeType), value);
        writer.Pop();
        return EndComposite(writer, start, written);
    }
}
