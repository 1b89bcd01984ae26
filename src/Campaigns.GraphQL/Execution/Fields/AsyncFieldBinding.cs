namespace Campaigns.GraphQL.Execution;

/// <summary>A field whose value may come later. When it is there at once it is written at once; otherwise its place stays open.</summary>
internal sealed class AsyncFieldBinding<T>(Resolver<ValueTask<T>> resolver, ValueCompleter<T> completer, ArgumentConverter[]? converters) : FieldBinding(converters)
{
    public override bool IsAsync => true;

    public override bool Execute(ResultWriter writer, FieldPlan field, object? source)
    {
        var task = resolver(source, field.Arguments.Values(writer.Run), writer, field, writer.Run.Services);
        if (task.IsCompletedSuccessfully)
        {
            return completer.Complete(writer, field, task.Result);
        }

        var run = writer.Run;
        run.BeginHole();
        _ = FillAsync(writer.OpenHole(), field, task, run);
        return true;
    }

    private async Task FillAsync(ResultWriter writer, FieldPlan field, ValueTask<T> task, OperationRun run)
    {
        try
        {
            var value = await task.ConfigureAwait(false);
            run.Loading?.BeginWork();
            try
            {
                writer.Failed = !completer.Complete(writer, field, value);
            }
            finally
            {
                run.Loading?.EndWork();
            }
        }
        catch (Exception exception)
        {
            writer.FailHole(field, exception, run);
        }
        finally
        {
            run.EndHole();
        }
    }
}
