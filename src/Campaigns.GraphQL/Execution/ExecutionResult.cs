using System.Text;

namespace Campaigns.GraphQL.Execution;

/// <summary>The response of an operation: JSON in UTF-8, and what a transport wants to know of it.</summary>
/// <remarks>The JSON lives in pooled memory until the result is disposed.</remarks>
public sealed class ExecutionResult : IDisposable
{
    private ResultWriter? _writer;

    internal ExecutionResult(ResultWriter writer, IReadOnlyList<IError> errors, bool isRequestError, bool isDataNull)
    {
        _writer = writer;
        Errors = errors;
        IsRequestError = isRequestError;
        IsDataNull = isDataNull;
    }

    /// <summary>The errors in the response; empty when there are none.</summary>
    public IReadOnlyList<IError> Errors { get; }

    /// <summary>True when nothing was executed: the response has no <c>data</c>.</summary>
    public bool IsRequestError { get; }

    /// <summary>True when the operation was executed and a null went up to the root, or a limit ended it.</summary>
    public bool IsDataNull { get; }

    /// <summary>The response.</summary>
    /// <exception cref="ObjectDisposedException">The result was disposed.</exception>
    public ReadOnlyMemory<byte> Utf8Json => (_writer ?? throw new ObjectDisposedException(nameof(ExecutionResult))).WrittenMemory;

    /// <summary>The response as text.</summary>
    /// <exception cref="ObjectDisposedException">The result was disposed.</exception>
    public string ToJson() => Encoding.UTF8.GetString(Utf8Json.Span);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _writer, null) is { } writer)
        {
            ResultWriterPool.Return(writer);
        }
    }
}
