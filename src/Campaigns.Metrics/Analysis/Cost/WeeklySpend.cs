using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Analysis.Cost;

/// <summary>Money spent and persons reached since the start of a channel's flight, at the end of each ISO week.</summary>
public static class WeeklySpend
{
    /// <summary>The points. A week whose days do not all have a spend, or whose Sunday has no reach to date, has none, and so have all after a gap.</summary>
    /// <param name="observations">Newest figures of <c>spend</c> by day and <c>reach</c> to date, of one channel and track.</param>
    public static IReadOnlyList<(decimal Spend, decimal Reach)> Of(IEnumerable<Observation> observations)
    {
        var whole = observations.Where(figure => figure is { Value: not null, Window.Last: not null, Series: { Ad: null, Placement: null, Audience.IsAll: true } }).ToList();
        var spend = whole.Where(figure => figure is { Metric: "spend", Window.Kind: WindowKind.Day }).GroupBy(figure => figure.Window.Last!.Value).ToDictionary(day => day.Key, day => day.Sum(figure => figure.Value!.Value));
        var reach = whole.Where(figure => figure is { Metric: "reach", Window.Kind: WindowKind.FlightToDate }).GroupBy(figure => figure.Window.Last!.Value).ToDictionary(day => day.Key, day => day.First().Value!.Value);
        var points = new List<(decimal, decimal)>();
        if (spend.Count == 0)
        {
            return points;
        }

        var sum = 0m;
        for (var day = spend.Keys.Min(); spend.TryGetValue(day, out var amount); day = day.AddDays(1))
        {
            sum += amount;
            if (day.DayOfWeek == DayOfWeek.Sunday && reach.TryGetValue(day, out var reached))
            {
                points.Add((sum, reached));
            }
        }

        return points;
    }
}
