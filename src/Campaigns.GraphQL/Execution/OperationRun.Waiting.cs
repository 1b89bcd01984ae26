namespace Campaigns.GraphQL.Execution;

/// <summary>Time and waiting: which asynchronous fields are open, when to give up.</summary>
internal sealed partial class OperationRun
{
    private readonly long _started = runtime.Time.GetTimestamp();
    private TaskCompletionSource? _settled;
    private CancellationTokenSource? _source;
    private CancellationTokenSource? _timer;
    private Exception? _abortedBy;
    private long _bytes;
    private int _open;

    /// <summary>Cancelled when the client has gone, the time is up or the operation was ended. Made when somebody asks.</summary>
    public CancellationToken Token => _source?.Token ?? MakeSource().Token;

    /// <summary>Whether the operation was ended before its fields were done.</summary>
    public bool IsAborted => _abortedBy is not null || scope.Aborted.IsCancellationRequested || _source is { IsCancellationRequested: true };

    /// <summary>Counts an asynchronous field as open.</summary>
    public void BeginHole() => Interlocked.Increment(ref _open);

    /// <summary>Counts an asynchronous field as done.</summary>
    public void EndHole()
    {
        if (Interlocked.Decrement(ref _open) == 0)
        {
            Volatile.Read(ref _settled)?.TrySetResult();
        }
    }

    /// <summary>Whether asynchronous fields are open.</summary>
    public bool IsWaiting => Volatile.Read(ref _open) > 0;

    /// <summary>Ends the operation; fields that still run are no longer listened to.</summary>
    public void Abort(Exception exception)
    {
        Interlocked.CompareExchange(ref _abortedBy, Reason(exception), null);
        _source?.Cancel();
        Volatile.Read(ref _settled)?.TrySetException(_abortedBy!);
    }

    /// <summary>Waits until all open fields are done.</summary>
    /// <exception cref="OperationAbortedException">The time is up or a limit was met.</exception>
    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    public async ValueTask SettleAsync()
    {
        while (IsWaiting)
        {
            var settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            Volatile.Write(ref _settled, settled);
            Interlocked.MemoryBarrier();
            if (!IsWaiting)
            {
                break;
            }

            if (_abortedBy is { } abortedBy)
            {
                throw abortedBy;
            }

            using var registration = Token.UnsafeRegister(static state => ((TaskCompletionSource)state!).TrySetCanceled(), settled);
            try
            {
                await settled.Task.ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                scope.Aborted.ThrowIfCancellationRequested();
                throw _abortedBy ?? Timeout();
            }
        }

        if (_abortedBy is { } failure)
        {
            throw failure;
        }
    }

    /// <summary>Holds the response and the time to their limits; called when a buffer grows.</summary>
    public void CountBytes(int bytes)
    {
        // A buffer doubles, so all its growth together is at most twice what it holds.
        CheckSize(Interlocked.Add(ref _bytes, bytes) / 2);

        if (Runtime.Time.GetElapsedTime(_started) > Options.ExecutionTimeout)
        {
            throw Timeout();
        }

        scope.Aborted.ThrowIfCancellationRequested();
    }

    /// <summary>Holds the response to its limit.</summary>
    /// <exception cref="OperationAbortedException">The response is too large.</exception>
    public void CheckSize(long bytes)
    {
        if (bytes > Options.MaxResponseBytes)
        {
            throw new OperationAbortedException(ErrorCodes.ResponseTooLarge, $"The response is larger than the {Options.MaxResponseBytes} bytes allowed; ask for fewer items or fields.");
        }
    }

    /// <summary>What a cancellation means: the time is up, unless the client has gone.</summary>
    public Exception Reason(Exception exception) =>
        exception is OperationCanceledException && !scope.Aborted.IsCancellationRequested ? Timeout() : exception;

    private OperationAbortedException Timeout() =>
        new(ErrorCodes.ExecutionTimeout, $"The operation took longer than the {Options.ExecutionTimeout.TotalSeconds:0.###} seconds allowed.");

    private CancellationTokenSource MakeSource()
    {
        lock (_lock)
        {
            if (_source is null)
            {
                // A subscription lives as long as its client; each event has a time of its own.
                var left = IsStream ? System.Threading.Timeout.InfiniteTimeSpan : Options.ExecutionTimeout - Runtime.Time.GetElapsedTime(_started);
                var timeout = new CancellationTokenSource(left > TimeSpan.Zero || IsStream ? left : TimeSpan.Zero, Runtime.Time);
                if (scope.Aborted.CanBeCanceled)
                {
                    var linked = CancellationTokenSource.CreateLinkedTokenSource(scope.Aborted, timeout.Token);
                    _timer = timeout;
                    _source = linked;
                }
                else
                {
                    _source = timeout;
                }
            }

            return _source;
        }
    }

    /// <summary>Stops the clock. Fields that still run keep their token.</summary>
    public void EndTiming()
    {
        if (!IsWaiting)
        {
            _source?.Dispose();
            _timer?.Dispose();
        }
    }
}

/// <summary>The end of a whole operation by one of its limits.</summary>
internal sealed class OperationAbortedException(string code, string message) : Exception(message)
{
    /// <summary>The value of <c>extensions.code</c>.</summary>
    public string Code { get; } = code;
}
