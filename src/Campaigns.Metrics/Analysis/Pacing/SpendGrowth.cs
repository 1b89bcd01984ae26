using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Analysis.Pacing;

/// <summary>How much a channel's spend will have grown by the end of a period, by its own latest days.</summary>
public static class SpendGrowth
{
    /// <summary>Projected spend at the end divided by the spend so far.</summary>
    /// <param name="observations">Newest figures of <c>spend</c> by day of the channel and track.</param>
    /// <param name="days">First and last day of the period.</param>
    /// <param name="through">The last account day whose figures should have come.</param>
    /// <param name="lagDays">Age in days from which a day is final.</param>
    /// <returns>1 or more; null with a day missing, with fewer than five final days, or without any spend.</returns>
    public static decimal? Of(IEnumerable<Observation> observations, (DateOnly First, DateOnly Last) days, DateOnly through, int lagDays)
    {
        var spent = observations
            .Where(figure => figure is { Metric: "spend", Value: not null, Window: { Kind: WindowKind.Day, Last: not null }, Series: { Ad: null, Placement: null, Audience.IsAll: true } })
            .GroupBy(figure => figure.Window.Last!.Value)
            .Select(day => new PacedDay(day.Key, day.Sum(figure => figure.Value!.Value), through.DayNumber - day.Key.DayNumber >= lagDays))
            .ToList();
        var result = PacingCalculator.Calculate(new PacingInput
        {
            Plan = PacingPlan.Even(days.First, days.Last, 0),
            Days = spent,
            Through = through,
            NewestAge = TimeSpan.Zero,
            DeclaredLag = TimeSpan.Zero,
        });

        return result is { Actual: > 0 and { } actual, Projection: { } projection } ? projection / actual : null;
    }
}
