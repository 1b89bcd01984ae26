using Campaigns.Sandbox.Scenario;

namespace Campaigns.Sandbox.SampleData;

/// <summary>A channel that no stand-in platform has: what the sample data say it delivered.</summary>
/// <param name="Slug">The agency's campaign.</param>
/// <param name="Track">Its track; null when there is none.</param>
/// <param name="Channel">Channel of the catalogue.</param>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, included.</param>
/// <param name="Totals">Columns with what all days add up to; the first decides how they fall on days.</param>
/// <param name="Lost">A day whose figures never came; null when all did.</param>
internal sealed record OfflinePlan(string Slug, string? Track, string Channel, DateOnly First, DateOnly Last, IReadOnlyList<(string Column, long Total)> Totals, DateOnly? Lost = null)
{
    /// <summary>Every channel that is measured day by day.</summary>
    public static IReadOnlyList<OfflinePlan> Daily { get; } =
    [
        new("lat-inte-tystnaden-tala", "vuxna", "tv4", Day(10, 18), Day(11, 26), [("impressions", 491_016), ("completions", 471_375), ("spend", 158_000)], Lost: Day(11, 5)),
        new("lat-inte-tystnaden-tala", "unga", "bio", Day(10, 18), Day(11, 7), [("admissions", 32_800), ("spend", 61_500)]),
        new("lat-inte-tystnaden-tala", "vuxna", "bio", Day(10, 18), Day(11, 7), [("admissions", 86_100), ("spend", 118_200)]),
        new("resekurage", null, "polisskarm", Day(12, 1), new DateOnly(2024, 1, 14), [("plays", 214_300)]),
        new("resekurage", null, "arlandaskarm", Day(12, 1), new DateOnly(2024, 1, 14), [("contacts", 612_000), ("plays", 48_600), ("spend", 84_000)]),
    ];

    /// <summary>Figures of the whole flight: channel and audience, column, value.</summary>
    public static IReadOnlyList<(string Slug, string? Track, string Channel, string Audience, string Column, string Value)> Flight { get; } =
    [
        ("lat-inte-tystnaden-tala", "vuxna", "tv4", "sex:men,age:25-79", "reach_individuals", "199600"),
        ("lat-inte-tystnaden-tala", "vuxna", "tv4", "sex:men,age:25-79", "average_frequency", "2.46"),
        ("lat-inte-tystnaden-tala", "yrkesverksamma", "utskick", "all", "schools_reached", "4050"),
        ("lat-inte-tystnaden-tala", null, "profiler", "all", "followers", "203000"),
    ];

    /// <summary>Each day's share of each column.</summary>
    public IEnumerable<(DateOnly Day, IReadOnlyList<(string Column, long Value)> Values)> Days()
    {
        var days = Enumerable.Range(0, Last.DayNumber - First.DayNumber + 1).Select(First.AddDays).Where(day => day != Lost).ToList();
        var lead = Spread.Over(Totals[0].Total, days.ConvertAll(Weight));
        var columns = Totals.Select((column, index) => index == 0 ? lead : Spread.Over(column.Total, lead)).ToList();
        return days.Select((day, at) => (day, (IReadOnlyList<(string, long)>)[.. Totals.Select((column, index) => (column.Column, columns[index][at]))]));
    }

    private long Weight(DateOnly day) => 700 + Spread.Noise(FormattableString.Invariant($"{Channel} {Track} {day:yyyy-MM-dd}")) + (day.DayOfWeek is DayOfWeek.Friday or DayOfWeek.Saturday or DayOfWeek.Sunday ? 400 : 0);

    private static DateOnly Day(int month, int day) => new(2023, month, day);
}
