using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Sources;
using Campaigns.Metrics;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Portfolio;
using Microsoft.Extensions.Logging;

namespace Campaigns.Connectors.Collecting;

/// <summary>One run of one source: what is missing is planned from the cursor, asked for window by window, and each whole answer committed.</summary>
/// <remarks>A run may begin at any moment and be cut at any moment. At most one runs for a source at a time; the caller sees to that.</remarks>
/// <param name="reader">Asks the platform.</param>
/// <param name="stores">The stores.</param>
/// <param name="time">Clock.</param>
/// <param name="logger">Where runs are told of.</param>
public sealed partial class SourcePull(ISourceReader reader, PullStores stores, TimeProvider time, ILogger<SourcePull> logger)
{
    /// <summary>Reads the source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="options">How this run differs from the scheduled one.</param>
    /// <param name="cancellationToken">Ends the run after the commit that has begun; the run is noted as interrupted.</param>
    /// <returns>The run as it ended: a failure of the source is in it, not an exception.</returns>
    /// <exception cref="MetricStoreException">A store failed. Running again is harmless.</exception>
    public async Task<SourceRun> RunAsync(SourceDefinition source, PullOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        var startedAt = time.GetUtcNow();
        await stores.Catalogue.SaveSourceAsync(source.ToSource(), cancellationToken);
        await stores.Ledger.InterruptRunsAsync(source.Id, startedAt, cancellationToken);
        var known = (await stores.Ledger.ListStatusesAsync(cancellationToken)).FirstOrDefault(status => status.Source == source.Id);
        var progress = new RunProgress(
            stores.Ledger,
            options.Progress,
            new SourceRun(options.RunId ?? Guid.CreateVersion7(startedAt).ToString("D"), source.Id, startedAt, null, null, new WriteResult(0, 0, 0)) { State = RunState.Running });
        await progress.SaveAsync(progress.Run, cancellationToken);
        try
        {
            var status = await ReadAsync(source, options, known ?? new SourceStatus { Source = source.Id, NotedAt = startedAt }, progress, cancellationToken);
            return await EndAsync(progress, status, cancellationToken);
        }
        catch
        {
            // Cancelled, or a store failed: what was committed stands, and the note is worth an attempt of its own.
            await progress.InterruptAsync(time.GetUtcNow());
            throw;
        }
    }

    private async Task<SourceStatus> ReadAsync(
        SourceDefinition source, PullOptions options, SourceStatus known, RunProgress progress, CancellationToken cancellationToken)
    {
        var status = known;
        try
        {
            // What is kept is moved without the platform, also while it does not answer.
            status = await FollowMappingAsync(source, options, known, progress, cancellationToken);
            status = await new AccountFacts(reader, stores.RawAnswers, time).RefreshAsync(source, status, cancellationToken);
            var preparation = new RunPreparation(stores, time);
            var scope = await preparation.WithCursorAsync(await preparation.ScopeAsync(source, status, options.Range, cancellationToken), cancellationToken);
            status = status with { MappingDigest = status.MappingDigest ?? scope.MappingDigest };
            var failure = await new WindowLoop(new WindowPull(reader, stores, time), progress, logger).RunAsync(scope, cancellationToken);
            var after = WindowPlanner.Plan((await preparation.WithCursorAsync(scope, cancellationToken)).Plan with { Range = null });
            return status with
            {
                CompleteThrough = after.CompleteThrough,
                ExpectedThrough = after.ExpectedThrough,
                AnswersFrom = after.AnswersFrom,
                Planned = [.. after.Windows.Take(StatusNotes.MostWindows)],
                Failure = failure,
            };
        }
        catch (SourceFailureException refused)
        {
            return status with { Failure = refused.Failure };
        }
    }

    private async Task<SourceStatus> FollowMappingAsync(
        SourceDefinition source, PullOptions options, SourceStatus known, RunProgress progress, CancellationToken cancellationToken)
    {
        var status = known with { TimeZone = source.Account.TimeZone ?? known.TimeZone };
        if (status.TimeZone is null)
        {
            return known;
        }

        var preparation = new RunPreparation(stores, time);
        var scope = await preparation.WithCursorAsync(await preparation.ScopeAsync(source, status, options.Range, cancellationToken), cancellationToken);
        if (status.MappingDigest == scope.MappingDigest)
        {
            return status;
        }

        await new ParkedReplay(stores, asksAgain: status.MappingDigest is null).RunAsync(scope, AccountFacts.Zone(status), cancellationToken);
        if (status.MappingDigest is not null)
        {
            progress.Take(await new MappingReplay(reader, stores, time, logger).RunAsync(scope, progress.Run, cancellationToken));
        }

        return status with { MappingDigest = scope.MappingDigest };
    }

    private async Task<SourceRun> EndAsync(RunProgress progress, SourceStatus status, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var stopped = status.Failure;
        var known = (await stores.Ledger.ListStatusesAsync(cancellationToken)).FirstOrDefault(one => one.Source == status.Source);
        var hasHeld = (await stores.Ledger.ListHeldAsync(status.Source, cancellationToken)).Any(held => held.Decision == HeldDecision.Waiting);
        await stores.Ledger.SaveStatusAsync(StatusNotes.After(status, known, hasHeld, now), cancellationToken);
        var run = progress.Run with { FinishedAt = now, State = stopped is null ? RunState.Succeeded : RunState.Failed, Failure = stopped };
        await progress.SaveAsync(run, cancellationToken);
        if (stopped is null)
        {
            Log.Succeeded(logger, run.Source, run.WindowsDone, run.Result.Added, run.Result.Revised, run.Held, run.Unmapped);
        }
        else
        {
            Log.Failed(logger, run.Source, stopped.Kind, stopped.PlatformCode, stopped.Message, run.WindowsDone, run.Windows);
        }

        return run;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Source}: {Windows} windows read, {Added} figures new, {Revised} revised, {Held} held, {Unmapped} unmapped.")]
        public static partial void Succeeded(ILogger logger, string source, int windows, int added, int revised, int held, int unmapped);

        [LoggerMessage(2, LogLevel.Warning, "{Source}: stopped by {Kind} ({Code}) after {Done} of {Windows} windows: {Failure}")]
        public static partial void Failed(ILogger logger, string source, FailureKind kind, string? code, string failure, int done, int windows);
    }
}
