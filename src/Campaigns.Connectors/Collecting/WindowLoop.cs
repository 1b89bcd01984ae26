using Campaigns.Connectors.Pulling;
using Campaigns.Metrics.Collection;
using Microsoft.Extensions.Logging;

namespace Campaigns.Connectors.Collecting;

/// <summary>Asks for one window after another. A report that fails leaves the others alone; a key that fails ends the run.</summary>
internal sealed partial class WindowLoop(WindowPull pull, RunProgress progress, ILogger logger)
{
    /// <summary>Reads every window of the plan.</summary>
    /// <param name="scope">The source, its mapping and its cursor.</param>
    /// <param name="cancellationToken">Ends the loop.</param>
    /// <returns>The first failure; null when every window was answered.</returns>
    public async Task<SourceFailure?> RunAsync(PullScope scope, CancellationToken cancellationToken)
    {
        var requests = WindowPlanner.Plan(scope.Plan).Requests;
        await progress.SaveAsync(
            progress.Run with
            {
                Windows = requests.Count,
                First = requests.Count == 0 ? null : requests.Min(request => request.Window.First),
                Last = requests.Count == 0 ? null : requests.Max(request => request.Window.Last),
            },
            cancellationToken);
        SourceFailure? first = null;
        var failed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var request in requests.Where(request => !failed.Contains(request.Stream)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await TryAsync(scope, request, cancellationToken) is not { } failure)
            {
                continue;
            }

            Log.WindowFailed(logger, scope.Source.Id, request.Stream, request.Window.First, request.Window.Last, failure.Kind, failure.Message);
            first ??= failure;
            failed.Add(request.Stream);
            if (FailurePolicy.StopsRun(failure.Kind))
            {
                break;
            }
        }

        return first;
    }

    private async Task<SourceFailure?> TryAsync(PullScope scope, WindowRequest request, CancellationToken cancellationToken)
    {
        try
        {
            progress.Take(await pull.RunAsync(scope, request, progress.Run, cancellationToken));
            return null;
        }
        catch (SourceFailureException refused)
        {
            return refused.Failure;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Source}/{Stream} {First}–{Last} was not read ({Kind}): {Failure}")]
        public static partial void WindowFailed(ILogger logger, string source, string stream, DateOnly? first, DateOnly? last, FailureKind kind, string failure);
    }
}
