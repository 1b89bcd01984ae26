using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Collection;

/// <summary>What has been collected, by which runs, and what waits for a person. Lives in the catalogue's database.</summary>
/// <remarks>A call that returns has made its change durable. Every change may be repeated. Failures throw <see cref="MetricStoreException"/>.</remarks>
public interface ICollectionLedger
{
    /// <summary>Notes a commit without its figures, in one transaction: run, cursor, held figures, seen objects and parked figures.</summary>
    /// <param name="commit">The commit.</param>
    /// <param name="result">What its figures changed in the store, where they are by now.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    /// <returns>The run with the result added and <see cref="SourceRun.WindowsDone"/> one higher.</returns>
    Task<SourceRun> RecordAsync(WindowCommit commit, WriteResult result, CancellationToken cancellationToken);

    /// <summary>The cursor of a source, by stream, window kind, first and last day.</summary>
    /// <param name="source">Id of the source.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<IReadOnlyList<CollectedWindow>> ListWindowsAsync(string source, CancellationToken cancellationToken);

    /// <summary>The readings of a source that some place of the cursor was last answered by, the oldest first.</summary>
    /// <param name="source">Id of the source.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<IReadOnlyList<KeptReading>> ListReadingsAsync(string source, CancellationToken cancellationToken);

    /// <summary>The readings of a run, the oldest first.</summary>
    /// <param name="source">Id of the source.</param>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<IReadOnlyList<KeptReading>> ListReadingsOfRunAsync(string source, string runId, CancellationToken cancellationToken);

    /// <summary>Opens the cursor between two days, so that they are read again as if never read. Figures stay, and so do the keys of the last answer.</summary>
    /// <param name="source">Id of the source.</param>
    /// <param name="first">Windows that end before this day stay as they are.</param>
    /// <param name="last">Windows that begin after this day stay as they are.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    Task ReopenWindowsAsync(string source, DateOnly first, DateOnly last, CancellationToken cancellationToken);

    /// <summary>Notes a run; one of the same id is replaced.</summary>
    /// <param name="run">The run; its source must be in the catalogue.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    Task SaveRunAsync(SourceRun run, CancellationToken cancellationToken);

    /// <summary>A run; null when there is none of that id.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<SourceRun?> FindRunAsync(string id, CancellationToken cancellationToken);

    /// <summary>Runs of a source in any state, the newest start first.</summary>
    /// <param name="source">Id of the source; null for all.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<IReadOnlyList<SourceRun>> ListRunsAsync(string? source, int count, CancellationToken cancellationToken);

    /// <summary>Marks runs that a stopped process left running as interrupted.</summary>
    /// <param name="source">Id of the source that no process reads now.</param>
    /// <param name="now">The moment to note as their end, UTC.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    Task InterruptRunsAsync(string source, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Notes what is known of a source, in place of what was.</summary>
    /// <param name="status">The status.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    Task SaveStatusAsync(SourceStatus status, CancellationToken cancellationToken);

    /// <summary>What is known of every source that the puller has looked at, by id.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<IReadOnlyList<SourceStatus>> ListStatusesAsync(CancellationToken cancellationToken);

    /// <summary>Held figures of a source, the oldest answer first.</summary>
    /// <param name="source">Id of the source.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<IReadOnlyList<HeldFigure>> ListHeldAsync(string source, CancellationToken cancellationToken);

    /// <summary>A held figure; null when there is none of that id.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<HeldFigure?> FindHeldAsync(string id, CancellationToken cancellationToken);

    /// <summary>Replaces a held figure, as with its decision.</summary>
    /// <param name="held">The held figure.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    Task SaveHeldAsync(HeldFigure held, CancellationToken cancellationToken);

    /// <summary>Platform objects of a source that answers have named, by campaign and ad group.</summary>
    /// <param name="source">Id of the source.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<IReadOnlyList<SeenObject>> ListObjectsAsync(string source, CancellationToken cancellationToken);

    /// <summary>Parked figures of a source, the oldest answer first.</summary>
    /// <param name="source">Id of the source.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<IReadOnlyList<ParkedFigures>> ListParkedAsync(string source, CancellationToken cancellationToken);

    /// <summary>Removes parked figures that are stored as figures now, and puts in their place what of them is still mapped nowhere.</summary>
    /// <param name="stored">Those to remove.</param>
    /// <param name="left">What is left of them; often empty.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    Task ReplaceParkedAsync(IReadOnlyList<ParkedFigures> stored, IReadOnlyList<ParkedFigures> left, CancellationToken cancellationToken);

    /// <summary>Mappings made by hand, by campaign, ad group and ad.</summary>
    /// <param name="source">Id of the source.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<IReadOnlyList<ObjectMapping>> ListMappingsAsync(string source, CancellationToken cancellationToken);

    /// <summary>Adds a mapping or replaces the one of the same object.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    Task SaveMappingAsync(ObjectMapping mapping, CancellationToken cancellationToken);

    /// <summary>Leaves a request for the worker.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    Task RequestSyncAsync(SyncRequest request, CancellationToken cancellationToken);

    /// <summary>Takes the waiting requests, oldest first; each is given out once.</summary>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    Task<IReadOnlyList<SyncRequest>> TakeSyncRequestsAsync(CancellationToken cancellationToken);
}
