namespace Campaigns.GraphQL.Execution;

/// <summary>A nullable value type: null, or what another completer writes.</summary>
internal sealed class NullableCompleter<T>(ValueCompleter<T> inner, bool nonNull, bool isItem) : ValueCompleter<T?>(nonNull, isItem)
    where T : struct
{
    public override bool Complete(ResultWriter writer, FieldPlan field, T? value) =>
        value is { } present ? inner.Complete(writer, field, present) : CompleteNull(writer, field);
}
