using Microsoft.Extensions.Logging;

namespace Campaigns.GraphQL.Execution;

/// <summary>The errors of an operation.</summary>
internal sealed partial class OperationRun
{
    private const string Masked = "The field could not be resolved.";
    private List<IError>? _errors;

    /// <summary>The errors, once all fields are done. What a field that was cut off reports later is not listened to.</summary>
    public IReadOnlyList<IError> TakeErrors()
    {
        lock (_lock)
        {
            return _errors is null ? [] : [.. _errors];
        }
    }

    /// <summary>Whether an exception is a failure of the field that was resolved, and not the end of the operation.</summary>
    public bool IsFieldFailure(Exception exception) => exception is not (OperationAbortedException or InsufficientExecutionStackException)
        && !(exception is OperationCanceledException && IsAborted);

    /// <summary>Reports a value that breaks a rule of the schema.</summary>
    public void Report(FieldPlan field, object[] path, string message, string code) =>
        Add(new Error(message) { Code = code, Path = path, Locations = field.Locations });

    /// <summary>Reports a null where there must not be one.</summary>
    public void ReportNullViolation(FieldPlan field, object[] path) =>
        Report(field, path, $"{field.Parent.Name}.{field.Field.Name} gave null and cannot be null.", ErrorCodes.NonNullViolation);

    /// <summary>Reports what a resolver threw: as it is when it is meant for clients, otherwise masked and logged.</summary>
    public void Report(FieldPlan field, object[] path, Exception exception)
    {
        if (exception is GraphQLException meant)
        {
            foreach (var error in meant.Errors)
            {
                var located = Error.From(error);
                Add(located with { Path = error.Path ?? path, Locations = error.Locations ?? field.Locations });
            }

            return;
        }

        Add(Mask(exception) with { Path = path, Locations = field.Locations });
    }

    /// <summary>Adds an error, seen by the filters.</summary>
    public void Add(IError error)
    {
        var filtered = Runtime.Filter(error);
        lock (_lock)
        {
            (_errors ??= []).Add(filtered);
        }
    }

    private Error Mask(Exception exception)
    {
        // The id joins the answer to the line in the log.
        var id = Guid.NewGuid().ToString("n")[..12];
        Log.FieldFailed(Runtime.Logger, exception, id, Operation.Definition.Name);
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["errorId"] = id };
        if (Options.IncludeExceptionDetails)
        {
            extensions["exception"] = exception.ToString();
        }

        return new Error(Masked) { Code = ErrorCodes.InternalError, Extensions = extensions, Exception = exception };
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A field of operation {OperationName} failed; the client was told error id {ErrorId}.")]
        public static partial void FieldFailed(ILogger logger, Exception exception, string errorId, string? operationName);
    }
}
