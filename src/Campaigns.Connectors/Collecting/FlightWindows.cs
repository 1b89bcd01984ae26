using Campaigns.Connectors.Definitions.Http;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Collecting;

/// <summary>The windows that the flights of a source's campaigns ask for, up to the newest day that may be asked for.</summary>
internal sealed class FlightWindows
{
    private readonly DateOnly start;
    private readonly DateOnly newest;
    private readonly DateOnly oldest;
    private readonly List<(string Slug, DateOnly First, DateOnly? Last)> flights;

    public FlightWindows(PlanInput input, WindowsDefinition windows)
    {
        start = input.Start;
        newest = input.Today.AddDays(-windows.AskAfterDays);
        oldest = input.Today.AddDays(-windows.HistoryDays);
        flights = [.. input.Campaigns.Where(HasDays).Select(campaign => (campaign.Slug, campaign.Flight.First!.Value, campaign.Flight.Last))];
    }

    /// <summary>The windows of the kinds, each with the campaign whose flight it follows; null for windows of the calendar.</summary>
    public IEnumerable<(Window Window, string? Campaign)> All(IReadOnlyList<WindowKind> kinds) => kinds.SelectMany(kind => kind switch
    {
        WindowKind.Day => Calendar(kind, day => day, day => day),
        WindowKind.Week => Calendar(kind, Monday, day => Monday(day).AddDays(6)),
        WindowKind.Month => Calendar(kind, day => new DateOnly(day.Year, day.Month, 1), day => new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1)),
        WindowKind.FlightToDate => flights.SelectMany(ToDate),
        WindowKind.Flight => flights.Where(flight => flight.Last <= newest).Select(flight => (new Window(kind, flight.First, flight.Last), (string?)flight.Slug)),
        _ => [],
    });

    // "October 2023" is no day that a flight could be asked for from.
    private static bool HasDays(Campaign campaign) => campaign.Flight is { First: not null, Precision: DatePrecision.Day };

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private IEnumerable<(Window Window, string? Campaign)> Calendar(WindowKind kind, Func<DateOnly, DateOnly> first, Func<DateOnly, DateOnly> last)
    {
        // Before the platform's memory begins there is nothing to ask for; a window that began before it cannot be answered whole.
        foreach (var begin in Days().Select(first).Distinct().Where(begin => begin >= oldest && last(begin) <= newest))
        {
            yield return (new Window(kind, begin, last(begin)), null);
        }
    }

    // Without a flight nobody knows which days matter, so all do.
    private IEnumerable<DateOnly> Days()
    {
        for (var day = start; day <= newest; day = day.AddDays(1))
        {
            if (flights.Count == 0 || flights.Exists(flight => flight.First <= day && (flight.Last is not { } last || day <= last)))
            {
                yield return day;
            }
        }
    }

    private IEnumerable<(Window Window, string? Campaign)> ToDate((string Slug, DateOnly First, DateOnly? Last) flight)
    {
        var end = flight.Last is { } last && last < newest ? last : newest;
        for (var day = flight.First; day <= end; day = day.AddDays(1))
        {
            yield return (new Window(WindowKind.FlightToDate, flight.First, day), flight.Slug);
        }
    }
}
