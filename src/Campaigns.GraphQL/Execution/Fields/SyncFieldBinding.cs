namespace Campaigns.GraphQL.Execution;

/// <summary>A field whose value is there when the resolver returns. No task, no allocation of its own.</summary>
internal sealed class SyncFieldBinding<T>(Resolver<T> resolver, ValueCompleter<T> completer, ArgumentConverter[]? converters) : FieldBinding(converters)
{
    public override bool Execute(ResultWriter writer, FieldPlan field, object? source) =>
        completer.Complete(writer, field, resolver(source, field.Arguments.Values(writer.Run), writer, field, writer.Run.Services));
}
