namespace Campaigns.GraphQL.Execution;

/// <summary>A scalar or enum value of a C# type the leaf writer knows.</summary>
internal sealed class LeafCompleter<T>(LeafWriter<T> leaf, bool nonNull, bool isItem) : ValueCompleter<T>(nonNull, isItem)
{
    public override bool Complete(ResultWriter writer, FieldPlan field, T value)
    {
        if (value is null)
        {
            return CompleteNull(writer, field);
        }

        return leaf.TryWrite(writer, value, out var problem) || CompleteInvalid(writer, field, problem);
    }
}
