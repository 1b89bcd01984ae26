using Campaigns.Connectors.Definitions.Http;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Collecting;

/// <summary>The days of one report of days.</summary>
internal sealed class DailyPlan
{
    private readonly string stream;
    private readonly WindowsDefinition windows;
    private readonly PlanInput input;
    private readonly Dictionary<(string Stream, Window Window), CollectedWindow> cursor;
    private readonly DateOnly first;
    private readonly DateOnly last;
    private readonly DateOnly oldest;

    public DailyPlan(string stream, WindowsDefinition windows, PlanInput input, Dictionary<(string Stream, Window Window), CollectedWindow> cursor)
    {
        this.stream = stream;
        this.windows = windows;
        this.input = input;
        this.cursor = cursor;
        oldest = input.Today.AddDays(-windows.HistoryDays);
        first = input.Start > oldest ? input.Start : oldest;
        last = input.Today.AddDays(-windows.AskAfterDays);
    }

    /// <summary>Last whole day that should be kept by now; today itself is never whole.</summary>
    public DateOnly ExpectedThrough => input.Today.AddDays(-Math.Max(1, windows.AskAfterDays));

    /// <summary>True when at least one whole day can be kept by now.</summary>
    public bool IsExpected => first <= ExpectedThrough;

    /// <summary>First day that the platform still answers for, where an earlier one that the source should hold is not kept; null when none is lost.</summary>
    public DateOnly? AnswersFrom
    {
        get
        {
            for (var day = input.Start; day < oldest; day = day.AddDays(1))
            {
                if (Note(day) is null)
                {
                    return oldest;
                }
            }

            return null;
        }
    }

    /// <summary>Last day of the unbroken row of kept days; null when the first is not kept.</summary>
    public DateOnly? CompleteThrough
    {
        get
        {
            DateOnly? complete = null;
            for (var day = first; day <= ExpectedThrough && Note(day) is not null; day = day.AddDays(1))
            {
                complete = day;
            }

            return complete;
        }
    }

    /// <summary>Requests for the days that are wanted, neighbours together.</summary>
    public IEnumerable<WindowRequest> Requests()
    {
        var step = Math.Min(windows.StepDays, windows.MaxDays);
        var days = new List<DateOnly>();
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            // A request holds either new days or known ones, so that a gap is filled before anything is read again.
            if (days.Count > 0 && (days.Count == step || days[^1].AddDays(1) != day || IsNew(days[0]) != IsNew(day)))
            {
                yield return Request(days);
                days = [];
            }

            if (IsWanted(day))
            {
                days.Add(day);
            }
        }

        if (days.Count > 0)
        {
            yield return Request(days);
        }
    }

    private bool IsNew(DateOnly day) => Note(day) is null;

    private bool IsWanted(DateOnly day)
    {
        if (input.Range is { } range)
        {
            return day >= range.First && day <= range.Last;
        }

        if (Note(day) is not { } note)
        {
            return true;
        }

        var age = input.Today.DayNumber - day.DayNumber;
        var readToday = note.AgeDays >= age;
        return !note.IsFinal && !readToday && (age <= windows.LookbackDays || age >= input.ClosedAfterDays(windows));
    }

    private CollectedWindow? Note(DateOnly day) => cursor.GetValueOrDefault((stream, Window.Day(day))) is { IsReopened: false } note ? note : null;

    private WindowRequest Request(List<DateOnly> days) => new(
        stream,
        new Window(WindowKind.Custom, days[0], days[^1]),
        [.. days.Select(Window.Day)],
        days[0].AddDays(windows.HistoryDays),
        days.Exists(IsNew));
}
