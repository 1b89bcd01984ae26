using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Collecting;

/// <summary>What to ask a source for now.</summary>
/// <param name="Requests">Requests in the order to make them: what was never read first, and of that what the platform stops answering first.</param>
/// <param name="Windows">Windows that cannot be rebuilt from others, with where they stand; those that close first first.</param>
/// <param name="CompleteThrough">Last day up to which every report of days is kept without a gap; null when none is, or the source has no such report.</param>
/// <param name="ExpectedThrough">Last day that every report of days should hold by now; null when the source has no such report.</param>
public sealed record CollectionPlan(
    IReadOnlyList<WindowRequest> Requests, IReadOnlyList<PlannedWindow> Windows, DateOnly? CompleteThrough, DateOnly? ExpectedThrough)
{
    /// <summary>
    /// First day that every report of days is still answered for, where days between the source's start and it are not kept: those can no longer be fetched.
    /// Null when none is lost.
    /// </summary>
    public DateOnly? AnswersFrom { get; init; }
}
