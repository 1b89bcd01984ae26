using Campaigns.Metrics.Analysis.Reach;

namespace Campaigns.Metrics.Analysis.Pacing;

/// <summary>Whether delivery keeps up with the plan, on expected-final numbers (domain/analysis.md N16).</summary>
/// <param name="Actual">Delivered so far; null when a planned day has no figure.</param>
/// <param name="Planned">Planned so far.</param>
/// <param name="Pace">Actual over planned, 1 when on plan; null when either is missing or nothing was planned yet.</param>
/// <param name="Projection">Expected at the end of the plan; null with fewer than five final days or with days missing.</param>
/// <param name="MissingDays">Planned days up to now without a figure.</param>
/// <param name="Alert">What to tell somebody.</param>
public sealed record PacingResult(decimal? Actual, decimal Planned, decimal? Pace, decimal? Projection, IReadOnlyList<DateOnly> MissingDays, PacingAlert Alert);

/// <summary>What to tell somebody, and whom.</summary>
public enum PacingAlert
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>More than 10 % off the plan in two runs, on fresh figures: tell the campaign's owner.</summary>
    OffPace,

    /// <summary>Figures have not come: tell whoever minds the source. The pace is not judged.</summary>
    DataMissing,
}

/// <summary>Judges pacing.</summary>
public static class PacingCalculator
{
    /// <summary>How far off the plan is still on it.</summary>
    public const decimal Tolerance = 0.10m;

    private const int FinalDaysForProjection = 5;
    private const int FinalDaysForWeekdays = 14;
    private static readonly TimeSpan Grace = TimeSpan.FromHours(24);

    /// <summary>Judges one channel.</summary>
    /// <param name="input">Plan and delivery.</param>
    public static PacingResult Calculate(PacingInput input)
    {
        var until = input.Through < input.Plan.Last ? input.Through : input.Plan.Last;
        var days = input.Days.Where(day => day.Date >= input.Plan.First && day.Date <= until).ToList();
        var missing = DatesThrough(input.Plan.First, until).Except(days.Select(day => day.Date)).ToList();
        decimal? actual = missing.Count == 0 ? days.Sum(day => day.ExpectedFinal) : null;
        var planned = input.Plan.Through(until);
        var pace = planned > 0 ? actual / planned : null;
        var remaining = DatesThrough(until < input.Plan.First ? input.Plan.First : until.AddDays(1), input.Plan.Last).ToList();
        return new PacingResult(actual, planned, pace, actual + Remaining(days, remaining), missing, Alert(input, pace, missing.Count));
    }

    /// <summary>Whether a reach target can still be met: true unless even the upper bound at the projected spend stays below it.</summary>
    /// <param name="projected">Deduplicated reach at the projected spend.</param>
    /// <param name="target">The target in persons.</param>
    public static bool MayStillBeReached(PersonInterval projected, decimal target) => projected.Upper is not { } upper || upper >= target;

    private static PacingAlert Alert(PacingInput input, decimal? pace, int missingDays)
    {
        if (missingDays > 0 || input.NewestAge > input.DeclaredLag + Grace)
        {
            return PacingAlert.DataMissing;
        }

        return IsOff(pace) && IsOff(input.PreviousPace) ? PacingAlert.OffPace : PacingAlert.None;
    }

    private static bool IsOff(decimal? pace) => pace is { } known && Math.Abs(known - 1) > Tolerance;

    private static decimal? Remaining(List<PacedDay> days, List<DateOnly> remaining)
    {
        var final = days.Where(day => day.IsFinal).OrderBy(day => day.Date).ToList();
        if (remaining.Count == 0)
        {
            return 0;
        }

        if (final.Count < FinalDaysForProjection)
        {
            return null;
        }

        var weekdays = WeekdayFactors(final);
        var typical = Median(final.TakeLast(FinalDaysForProjection).Select(day => day.ExpectedFinal / Factor(weekdays, day.Date)));
        return remaining.Sum(date => typical * Factor(weekdays, date));
    }

    // A weekday's own mean over the mean of all; a weekday that delivered nothing tells nothing about the level, and counts as an ordinary day.
    private static Dictionary<DayOfWeek, decimal> WeekdayFactors(List<PacedDay> final)
    {
        var mean = final.Average(day => day.ExpectedFinal);
        return final.Count < FinalDaysForWeekdays || mean == 0
            ? []
            : final.GroupBy(day => day.Date.DayOfWeek)
                .Select(weekday => (weekday.Key, Factor: weekday.Average(day => day.ExpectedFinal) / mean))
                .Where(weekday => weekday.Factor > 0)
                .ToDictionary(weekday => weekday.Key, weekday => weekday.Factor);
    }

    private static decimal Factor(Dictionary<DayOfWeek, decimal> weekdays, DateOnly date) => weekdays.GetValueOrDefault(date.DayOfWeek, 1);

    private static decimal Median(IEnumerable<decimal> values)
    {
        var ordered = values.Order().ToList();
        return ordered[ordered.Count / 2];
    }

    private static IEnumerable<DateOnly> DatesThrough(DateOnly first, DateOnly last)
    {
        for (var date = first; date <= last; date = date.AddDays(1))
        {
            yield return date;
        }
    }
}
