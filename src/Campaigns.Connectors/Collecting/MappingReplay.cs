using Campaigns.Connectors.Pulling;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;
using Microsoft.Extensions.Logging;

namespace Campaigns.Connectors.Collecting;

/// <summary>
/// Moves figures when the mapping has changed: the kept answers of every place of the cursor, final or not, are read again under the new mapping. The platform
/// is not asked; where an answer is no longer kept or no longer fits the definition, the place is opened so that the platform is asked once more.
/// </summary>
internal sealed partial class MappingReplay(ISourceReader reader, PullStores stores, TimeProvider time, ILogger logger)
{
    private readonly KeptPages kept = new(reader, stores.RawAnswers, logger);

    /// <summary>Moves what stands elsewhere now.</summary>
    /// <param name="scope">The source, its new mapping and its cursor.</param>
    /// <param name="run">The run that notes it.</param>
    /// <param name="cancellationToken">Ends it between two readings; what was moved stays moved.</param>
    /// <returns>The run with what the figures changed.</returns>
    public async Task<SourceRun> RunAsync(PullScope scope, SourceRun run, CancellationToken cancellationToken)
    {
        var readings = await stores.Ledger.ListReadingsAsync(scope.Source.Id, cancellationToken);
        var left = scope.Plan.Cursor.Where(place => !place.IsReopened && scope.Plan.Streams.ContainsKey(place.Stream) && place.Keys.Count > 0).ToHashSet();
        foreach (var reading in readings)
        {
            var places = left.Where(place => IsOf(place, reading)).ToList();
            if (places.Count > 0 && await kept.PagesAsync(scope.Source.Account, reading, cancellationToken) is { } pages
                && await TryMoveAsync(scope, reading, places, pages, run, cancellationToken) is { } moved)
            {
                left.ExceptWith(places);
                run = moved;
            }
        }

        await new VanishedMove(kept, stores, time).RunAsync(scope, run.Id, cancellationToken);
        foreach (var place in left)
        {
            await stores.Ledger.ReopenWindowsAsync(scope.Source.Id, place.Window.First!.Value, place.Window.Last!.Value, cancellationToken);
        }

        return run;
    }

    private static bool IsOf(CollectedWindow place, KeptReading reading) => place.RunId == reading.RunId && place.Stream == reading.Stream
        && (place.Window == reading.Window || (reading.Window.Kind == WindowKind.Custom && place.Window.First >= reading.Window.First && place.Window.Last <= reading.Window.Last));

    private async Task<SourceRun?> TryMoveAsync(
        PullScope scope, KeptReading reading, List<CollectedWindow> places, IReadOnlyList<PulledPage> pages, SourceRun run, CancellationToken cancellationToken)
    {
        try
        {
            return await MoveAsync(scope, reading, places, pages, run, cancellationToken);
        }
        catch (SourceFailureException refused)
        {
            Log.NotUsable(logger, reading.Source, reading.Stream, reading.Window.First, reading.Window.Last, refused.Failure.Message);
            return null;
        }
    }

    private async Task<SourceRun> MoveAsync(
        PullScope scope, KeptReading reading, List<CollectedWindow> places, IReadOnlyList<PulledPage> pages, SourceRun run, CancellationToken cancellationToken)
    {
        var request = new WindowRequest(reading.Stream, reading.Window, [.. places.Select(place => place.Window)], reading.Window.Last!.Value, IsFirst: false);
        var answer = new PulledAnswer(scope, request, run.Id);
        var now = time.GetUtcNow();
        foreach (var (page, part) in pages.Zip(reading.Parts))
        {
            // Known there from now on: as of an earlier moment the figures stood where they were mapped then.
            answer.Add(page with { Answer = page.Answer with { FetchedAt = now }, Figures = [.. page.Figures.Where(figure => request.Places.Any(place => place.HasSameDays(figure.Window)))] }, part.RawId);
        }

        var commit = (await new WindowSettlement(scope, request, answer, stores, time).SettleAsync(run, cancellationToken)).AsMove(run, reading, places);
        return commit is null ? run : await stores.Committer.CommitAsync(commit, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Source}/{Stream} {First}–{Last}: the kept answers cannot be used under the connector of today: {Reason}")]
        public static partial void NotUsable(ILogger logger, string source, string stream, DateOnly? first, DateOnly? last, string reason);
    }
}
