using Campaigns.Connectors.Definitions.Http;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Collecting;

/// <summary>The windows of one report whose figures cannot be rebuilt from others: asked for one by one, while the platform still answers.</summary>
/// <remarks>
/// A kept window is read again when it is twice as old as at the last reading, and once more when it is final: reach settles early, and a flight of
/// sixty days has sixty windows to its days.
/// </remarks>
internal sealed class FixedWindowPlan(
    string stream, WindowsDefinition windows, PlanInput input, Dictionary<(string Stream, Window Window), CollectedWindow> cursor)
{
    /// <summary>A window, and the request for it; null when it is not to be asked for now.</summary>
    public readonly record struct Step(PlannedWindow? Planned, WindowRequest? Request);

    /// <summary>Every window of the source's campaigns that has begun.</summary>
    public IEnumerable<Step> Windows() => new FlightWindows(input, windows).All(windows.Kinds).Select(span => Plan(span.Window, span.Campaign));

    private Step Plan(Window window, string? campaign)
    {
        var (first, last) = (window.First!.Value, window.Last!.Value);
        var note = cursor.GetValueOrDefault((stream, window)) is { IsReopened: false } kept ? kept : null;
        var latest = first.AddDays(windows.HistoryDays);
        var state = State(window, note, latest);
        var planned = new PlannedWindow(stream, window, state)
        {
            Earliest = last.AddDays(windows.AskAfterDays),
            Latest = latest,
            ClosesSoon = state == PlannedWindowState.Due && WindowPlanner.ClosesSoon(latest, input.Today),
            Campaign = campaign,
        };
        return new Step(IsTold(planned) ? planned : null, IsWanted(state, window, note) ? new WindowRequest(stream, window, [window], latest, note is null) : null);
    }

    // A kept window is told of when it is a whole flight; the others would only make the list long.
    private static bool IsTold(PlannedWindow planned) => planned.State switch
    {
        PlannedWindowState.Collected or PlannedWindowState.Preliminary => planned.Window.Kind == WindowKind.Flight,
        PlannedWindowState.Missed => planned.Window.Kind is WindowKind.Flight or WindowKind.Month,
        PlannedWindowState.TooLong => planned.Window.Kind == WindowKind.Flight || planned.Window.Last == planned.Earliest,
        _ => true,
    };

    private PlannedWindowState State(Window window, CollectedWindow? note, DateOnly latest)
    {
        if (note is not null)
        {
            return note.IsFinal ? PlannedWindowState.Collected : PlannedWindowState.Preliminary;
        }

        if (Length(window) > windows.MaxDays)
        {
            return PlannedWindowState.TooLong;
        }

        return window.Last!.Value.AddDays(windows.AskAfterDays) > input.Today ? PlannedWindowState.Waiting
            : latest < input.Today ? PlannedWindowState.Missed
            : PlannedWindowState.Due;
    }

    private bool IsWanted(PlannedWindowState state, Window window, CollectedWindow? note)
    {
        if (input.Range is { } range)
        {
            var answers = state is PlannedWindowState.Due or PlannedWindowState.Preliminary or PlannedWindowState.Collected;
            return answers && window.First <= range.Last && window.Last >= range.First && window.First!.Value.AddDays(windows.HistoryDays) >= input.Today;
        }

        if (note is null || note.IsFinal)
        {
            return state == PlannedWindowState.Due;
        }

        var age = input.Today.DayNumber - window.Last!.Value.DayNumber;
        return age > note.AgeDays && (age >= Math.Max(1, 2 * note.AgeDays) || age >= input.ClosedAfterDays(windows));
    }

    private static int Length(Window window) => window.Last!.Value.DayNumber - window.First!.Value.DayNumber + 1;
}
