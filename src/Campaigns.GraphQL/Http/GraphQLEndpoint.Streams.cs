using Campaigns.GraphQL.Execution;
using Campaigns.GraphQL.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Campaigns.GraphQL.Http;

/// <summary>Operations answered as an event stream.</summary>
internal sealed partial class GraphQLEndpoint
{
    private async Task StreamAsync(HttpContext http, OperationRun run)
    {
        if (run.Operation.Kind != OperationKind.Subscription)
        {
            await EventStream.WriteSingleAsync(http, await executor.ExecuteAsync(run).ConfigureAwait(false)).ConfigureAwait(false);
            return;
        }

        using var opened = streams.TryOpen(http);
        if (opened is null)
        {
            await RefuseAsync(http, ResponseMediaType.Json, StatusCodes.Status429TooManyRequests, ErrorCodes.TooManySubscriptions, "Too many event streams are open; close one first.").ConfigureAwait(false);
            return;
        }

        // A stream has no end of its own: one that is open would hold up the stop of the server until the host gives it up.
        var stopping = http.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        try
        {
            await SendEventsAsync(new EventStream(http), executor.Subscribe(run), ended.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The client has gone or the server stops, without the event of completion: leaving the loop has disposed the source.
        }
    }

    private async Task SendEventsAsync(EventStream stream, IAsyncEnumerable<ExecutionResult> results, CancellationToken aborted)
    {
        await stream.BeginAsync().ConfigureAwait(false);
        var events = results.GetAsyncEnumerator(aborted);
        await using (events.ConfigureAwait(false))
        {
            var next = events.MoveNextAsync().AsTask();
            try
            {
                while (true)
                {
                    await WaitAsync(stream, next, aborted).ConfigureAwait(false);
                    if (!await next.ConfigureAwait(false))
                    {
                        break;
                    }

                    await stream.NextAsync(events.Current).ConfigureAwait(false);
                    next = events.MoveNextAsync().AsTask();
                }
            }
            finally
            {
                // A source must have stopped before it is disposed; the token has told it to.
                await next.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).ConfigureAwait(false);
            }
        }

        await stream.CompleteAsync().ConfigureAwait(false);
    }

    private async Task WaitAsync(EventStream stream, Task next, CancellationToken aborted)
    {
        while (!next.IsCompleted)
        {
            using var silence = CancellationTokenSource.CreateLinkedTokenSource(aborted);
            var pause = Task.Delay(options.StreamKeepAlive, executor.Runtime.Time, silence.Token);
            if (await Task.WhenAny(next, pause).ConfigureAwait(false) == pause)
            {
                aborted.ThrowIfCancellationRequested();
                await stream.KeepAliveAsync().ConfigureAwait(false);
            }

            await silence.CancelAsync().ConfigureAwait(false);
        }
    }
}
