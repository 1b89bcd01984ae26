using Campaigns.Connectors.Definitions.Http;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Collecting;

/// <summary>Derives what to ask for from the cursor alone (domain/analysis.md N2 and N3).</summary>
/// <remarks>
/// A trigger that comes late, twice or after days of silence leads to the same plan, so a run is harmless at any moment: what is kept and final is
/// not asked for, what is not final is asked for once an account day.
/// </remarks>
public static class WindowPlanner
{
    private const int ClosingDays = 14;

    /// <summary>Plans.</summary>
    /// <param name="input">What is known.</param>
    public static CollectionPlan Plan(PlanInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var cursor = input.Cursor.ToDictionary(place => (place.Stream, place.Window));
        var daily = input.Streams.Where(stream => IsDaily(stream.Value)).ToList();
        var days = daily.Select(stream => new DailyPlan(stream.Key, stream.Value, input, cursor)).ToList();

        // A source that starts today owes nothing yet.
        var expected = days.Where(plan => plan.IsExpected).ToList();
        var windows = input.Streams.Where(stream => !IsDaily(stream.Value))
            .SelectMany(stream => new FixedWindowPlan(stream.Key, stream.Value, input, cursor).Windows())
            .ToList();
        var requests = days.SelectMany(plan => plan.Requests()).Concat(windows.Select(window => window.Request).OfType<WindowRequest>());
        return new CollectionPlan(
            [
                .. requests.DistinctBy(request => (request.Stream, request.Window))
                    .OrderByDescending(request => request.IsFirst)
                    .ThenBy(request => request.Latest)
                    .ThenBy(request => request.Stream, StringComparer.Ordinal)
                    .ThenBy(request => request.Window.First)
                    .ThenBy(request => request.Window.Last),
            ],
            [
                .. windows.Select(window => window.Planned).OfType<PlannedWindow>()
                    .OrderBy(planned => planned.State is PlannedWindowState.Collected or PlannedWindowState.Missed)
                    .ThenBy(planned => planned.Latest ?? DateOnly.MaxValue)
                    .ThenBy(planned => planned.Stream, StringComparer.Ordinal)
                    .ThenBy(planned => planned.Window.First),
            ],
            expected.Count == 0 || expected.Any(plan => plan.CompleteThrough is null) ? null : expected.Min(plan => plan.CompleteThrough),
            expected.Count == 0 ? null : expected.Min(plan => plan.ExpectedThrough))
        {
            AnswersFrom = days.Max(plan => plan.AnswersFrom),
        };
    }

    /// <summary>True when a window that is not kept closes within fourteen days.</summary>
    internal static bool ClosesSoon(DateOnly latest, DateOnly today) => latest.DayNumber - today.DayNumber < ClosingDays;

    // Records of single days are asked for in ranges; every other window is asked for by itself.
    internal static bool IsDaily(WindowsDefinition windows) => windows.Kinds is [WindowKind.Day];
}
