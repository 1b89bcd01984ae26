using Campaigns.Api.Loading;
using Campaigns.Api.Schema.Catalogue;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Api.Schema.Collection;

/// <summary>How a pulled source stands. Every field is null or empty for a source whose figures are handed in as files.</summary>
[ExtendObjectType(typeof(SourceNode))]
public sealed class SourceCollectionFields
{
    private const int MostRuns = 500;

    /// <summary>Where it stands; null when nobody pulls it.</summary>
    /// <param name="source">The source.</param>
    /// <param name="statuses">What is known of sources.</param>
    /// <param name="ledger">Its runs.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<SourceState?> GetStateAsync(
        [Parent] SourceNode source, SourceStatusDataLoader statuses, [Service] ICollectionLedger ledger, CancellationToken cancellationToken)
    {
        var newest = await ledger.ListRunsAsync(source.Id, 1, cancellationToken);
        var status = await statuses.LoadAsync(source.Id, cancellationToken);
        var isRunning = newest.Count > 0 && newest[0].State == RunState.Running;
        return status is null ? isRunning ? SourceState.Running : null : SourceStates.Of(status, isRunning);
    }

    /// <summary>Last account day up to which every report of days is kept without a gap.</summary>
    /// <param name="source">The source.</param>
    /// <param name="statuses">What is known of sources.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<DateOnly?> GetCompleteThroughAsync([Parent] SourceNode source, SourceStatusDataLoader statuses, CancellationToken cancellationToken) =>
        (await statuses.LoadAsync(source.Id, cancellationToken))?.CompleteThrough;

    /// <summary>Last account day that should be kept by now.</summary>
    /// <param name="source">The source.</param>
    /// <param name="statuses">What is known of sources.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<DateOnly?> GetExpectedThroughAsync([Parent] SourceNode source, SourceStatusDataLoader statuses, CancellationToken cancellationToken) =>
        (await statuses.LoadAsync(source.Id, cancellationToken))?.ExpectedThrough;

    /// <summary>First account day that the platform still answers for, where days between the source's start and it are not kept and can no longer be fetched; null when none is lost.</summary>
    /// <param name="source">The source.</param>
    /// <param name="statuses">What is known of sources.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<DateOnly?> GetAnswersFromAsync([Parent] SourceNode source, SourceStatusDataLoader statuses, CancellationToken cancellationToken) =>
        (await statuses.LoadAsync(source.Id, cancellationToken))?.AnswersFrom;

    /// <summary>When a run last read all it should, UTC.</summary>
    /// <param name="source">The source.</param>
    /// <param name="statuses">What is known of sources.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<DateTimeOffset?> GetSucceededAtAsync([Parent] SourceNode source, SourceStatusDataLoader statuses, CancellationToken cancellationToken) =>
        (await statuses.LoadAsync(source.Id, cancellationToken))?.SucceededAt;

    /// <summary>When it is read next, UTC.</summary>
    /// <param name="source">The source.</param>
    /// <param name="statuses">What is known of sources.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<DateTimeOffset?> GetNextRunAtAsync([Parent] SourceNode source, SourceStatusDataLoader statuses, CancellationToken cancellationToken) =>
        (await statuses.LoadAsync(source.Id, cancellationToken))?.NextRunAt;

    /// <summary>When the key expires, UTC; null when it does not or the platform does not say.</summary>
    /// <param name="source">The source.</param>
    /// <param name="statuses">What is known of sources.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<DateTimeOffset?> GetKeyExpiresAtAsync([Parent] SourceNode source, SourceStatusDataLoader statuses, CancellationToken cancellationToken) =>
        (await statuses.LoadAsync(source.Id, cancellationToken))?.KeyExpiresAt;

    /// <summary>Warnings that the key expires, the oldest first: one each at fourteen, seven and one day before; empty for a key that was renewed.</summary>
    /// <param name="source">The source.</param>
    /// <param name="statuses">What is known of sources.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [ListSize(AssumedSize = 3)]
    public static async Task<IReadOnlyList<KeyNoticeNode>> GetKeyNoticesAsync([Parent] SourceNode source, SourceStatusDataLoader statuses, CancellationToken cancellationToken) =>
        await statuses.LoadAsync(source.Id, cancellationToken) is { } status
            ? [.. status.KeyNotices.Select(notice => new KeyNoticeNode(notice, new FailureContext(source.GetName()) { KeyExpiresAt = status.KeyExpiresAt, Now = notice.At }))]
            : [];

    /// <summary>Why figures do not come, or will soon not come; null when they do.</summary>
    /// <param name="source">The source.</param>
    /// <param name="statuses">What is known of sources.</param>
    /// <param name="clock">Tells how long a key is good for.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<SourceFailureNode?> GetFailureAsync(
        [Parent] SourceNode source, SourceStatusDataLoader statuses, [Service] TimeProvider clock, CancellationToken cancellationToken) =>
        await statuses.LoadAsync(source.Id, cancellationToken) is { Failure: { } failure } status
            ? new SourceFailureNode(failure, new FailureContext(source.GetName())
            {
                Account = status.Account,
                Through = status.CompleteThrough,
                SucceededAt = status.SucceededAt,
                KeyExpiresAt = status.KeyExpiresAt,
                NextRunAt = status.NextRunAt,
                Now = clock.GetUtcNow(),
            })
            : null;

    /// <summary>Windows that cannot be rebuilt from others, those that close first first.</summary>
    /// <param name="source">The source.</param>
    /// <param name="closesSoon">True for only those that are not kept and close within 14 days.</param>
    /// <param name="statuses">What is known of sources.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [ListSize(AssumedSize = 50)]
    public static async Task<IReadOnlyList<PlannedWindowNode>> GetPlannedWindowsAsync(
        [Parent] SourceNode source, bool? closesSoon, SourceStatusDataLoader statuses, CancellationToken cancellationToken) =>
        [
            .. ((await statuses.LoadAsync(source.Id, cancellationToken))?.Planned ?? [])
                .Where(planned => closesSoon is null || planned.ClosesSoon == closesSoon)
                .Select(planned => new PlannedWindowNode(planned)),
        ];

    /// <summary>Its newest runs in any state, the newest first; at most 500.</summary>
    /// <param name="source">The source.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [UsePaging(ConnectionName = "SourceRuns", IncludeTotalCount = true, DefaultPageSize = 20, MaxPageSize = 100)]
    public static async Task<IReadOnlyList<SourceRunNode>> GetRunsAsync([Parent] SourceNode source, [Service] ICollectionLedger ledger, CancellationToken cancellationToken) =>
        [.. (await ledger.ListRunsAsync(source.Id, MostRuns, cancellationToken)).Select(run => new SourceRunNode(run))];

    /// <summary>Figures that changed beyond belief, the oldest first.</summary>
    /// <param name="source">The source.</param>
    /// <param name="decision">Only those that stand so; null for all.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [ListSize(AssumedSize = 20)]
    public static async Task<IReadOnlyList<HeldFigureNode>> GetHeldFiguresAsync(
        [Parent] SourceNode source, HeldDecision? decision, [Service] ICollectionLedger ledger, CancellationToken cancellationToken) =>
        [.. (await ledger.ListHeldAsync(source.Id, cancellationToken)).Where(held => decision is null || held.Decision == decision).Select(held => new HeldFigureNode(held))];

    /// <summary>Platform objects of which at least one figure is mapped to no campaign. Their figures are kept aside, not dropped.</summary>
    /// <param name="source">The source.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [ListSize(AssumedSize = 20)]
    public static async Task<IReadOnlyList<PlatformObjectNode>> GetUnmappedAsync([Parent] SourceNode source, [Service] ICollectionLedger ledger, CancellationToken cancellationToken) =>
        [.. (await ledger.ListObjectsAsync(source.Id, cancellationToken)).Where(seen => seen.MappedTo is null).Select(seen => new PlatformObjectNode(seen))];
}
