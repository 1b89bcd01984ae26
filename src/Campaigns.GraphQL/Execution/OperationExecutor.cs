using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Execution;

/// <summary>Runs a compiled operation ("ExecuteRequest") and writes its response.</summary>
internal static class OperationExecutor
{
    private static readonly int DataStart = "{\"data\":"u8.Length;

    /// <summary>Runs a query or mutation. Without asynchronous fields it is done when this returns, without a task.</summary>
    /// <param name="run">The operation with its variables.</param>
    /// <param name="root">The object of the root fields; null but for events of a subscription.</param>
    public static ValueTask<ExecutionResult> ExecuteAsync(OperationRun run, object? root)
    {
        var writer = ResultWriterPool.Rent();
        writer.Begin(run, null);
        writer.WriteRaw("{\"data\":"u8);
        if (run.Operation.Kind == OperationKind.Mutation)
        {
            return ExecuteSeriallyAsync(run, writer);
        }

        try
        {
            bool written;
            run.Loading?.BeginWork();
            try
            {
                written = ObjectWriter.Write(writer, run.Plan.Root, root);
            }
            finally
            {
                run.Loading?.EndWork();
            }

            return run.IsWaiting || run.IsAborted ? FinishLaterAsync(run, writer, written) : new ValueTask<ExecutionResult>(Finish(run, writer, written));
        }
        catch (Exception exception) when (IsEnd(exception, run))
        {
            return new ValueTask<ExecutionResult>(Abandon(run, writer, exception));
        }
    }

    /// <summary>A response for a request that was not executed; it has no data.</summary>
    public static ExecutionResult Refuse(SchemaRuntime runtime, IReadOnlyList<IError> errors)
    {
        var filtered = errors.Select(runtime.Filter).ToArray();
        runtime.Diagnostics.Refused(filtered);
        var writer = ResultWriterPool.Rent();
        writer.Begin(null!, null);
        writer.WriteRaw("{\"errors\":"u8);
        ErrorWriter.WriteList(writer, filtered);
        writer.WriteByte((byte)'}');
        return new ExecutionResult(writer, filtered, isRequestError: true, isDataNull: false);
    }

    private static async ValueTask<ExecutionResult> FinishLaterAsync(OperationRun run, ResultWriter writer, bool written)
    {
        try
        {
            await run.SettleAsync().ConfigureAwait(false);
            return Finish(run, writer, written);
        }
        catch (Exception exception) when (IsEnd(exception, run))
        {
            return Abandon(run, writer, exception);
        }
    }

    /// <summary>Mutations: each field with all that is below it before the next ("ExecuteRootSelectionSet", serial).</summary>
    private static async ValueTask<ExecutionResult> ExecuteSeriallyAsync(OperationRun run, ResultWriter writer)
    {
        try
        {
            var written = true;
            var fields = run.Plan.Root.Fields;
            writer.WriteByte((byte)'{');
            for (var i = 0; i < fields.Length && written; i++)
            {
                run.Loading?.BeginWork();
                try
                {
                    written = ObjectWriter.WriteField(writer, fields[i], null, isFirst: i == 0);
                }
                finally
                {
                    run.Loading?.EndWork();
                }

                await run.SettleAsync().ConfigureAwait(false);

                // No further effects once the whole response is null.
                written = written && !writer.SettlesToNull();
            }

            writer.WriteByte((byte)'}');
            return Finish(run, writer, written);
        }
        catch (Exception exception) when (IsEnd(exception, run))
        {
            return Abandon(run, writer, exception);
        }
    }

    private static ExecutionResult Finish(OperationRun run, ResultWriter writer, bool written)
    {
        run.EndTiming();
        var result = writer;
        if (written && writer.HasHoles)
        {
            result = ResultWriterPool.Rent();
            result.Begin(run, null);
            written = writer.StitchInto(result);
            ResultWriterPool.Return(writer);
            if (!written)
            {
                result.WriteRaw("{\"data\":"u8);
            }
        }

        if (!written)
        {
            result.CutBackTo(DataStart);
            result.WriteNull();
        }

        run.ReturnWriters();
        return End(run, result, isDataNull: !written);
    }

    private static ExecutionResult End(OperationRun run, ResultWriter writer, bool isDataNull)
    {
        var errors = run.TakeErrors();
        if (errors.Count > 0)
        {
            writer.WriteRaw(",\"errors\":"u8);
            ErrorWriter.WriteList(writer, errors);
        }

        if (run.ReportsCost)
        {
            writer.WriteRaw(",\"extensions\":{\"operationCost\":{\"fieldCost\":"u8);
            writer.WriteFormatted(run.Cost);
            writer.WriteRaw("}}"u8);
        }

        writer.WriteByte((byte)'}');
        run.CheckSize(writer.Position);
        return new ExecutionResult(writer, errors, isRequestError: false, isDataNull);
    }

    /// <summary>Answers an operation that a limit ended. Its writers may still be in use and are left to the garbage collector.</summary>
    private static ExecutionResult Abandon(OperationRun run, ResultWriter writer, Exception exception)
    {
        run.Abort(exception);
        var (code, message) = run.Reason(exception) is OperationAbortedException aborted
            ? (aborted.Code, aborted.Message)
            : (ErrorCodes.ResponseTooDeep, "The response is nested deeper than the server can write.");
        var error = run.Runtime.Filter(new Error(message) { Code = code });
        var answer = ResultWriterPool.Rent();
        answer.Begin(null!, null);
        answer.WriteRaw("{\"data\":null,\"errors\":"u8);
        ErrorWriter.WriteList(answer, [error]);
        answer.WriteByte((byte)'}');
        return new ExecutionResult(answer, [error], isRequestError: false, isDataNull: true);
    }

    private static bool IsEnd(Exception exception, OperationRun run) =>
        run.Reason(exception) is OperationAbortedException or InsufficientExecutionStackException;
}
