using Campaigns.Metrics.Analysis.Ledger;
using Campaigns.Metrics.Planning;

namespace Campaigns.Metrics.Analysis.Pacing;

/// <summary>Pacing of a campaign's channels against their targets, on expected-final numbers (domain/analysis.md N16).</summary>
public static class CampaignPacing
{
    /// <summary>Judges one channel.</summary>
    /// <param name="target">The channel's target with the first and last day of its plan, which is even.</param>
    /// <param name="days">The plan's first and last day.</param>
    /// <param name="ledger">Every look at the days, from <see cref="LedgerSeries"/>.</param>
    /// <param name="finality">When days stop changing.</param>
    /// <param name="declaredLagDays">Days after which the source gives a day at all.</param>
    /// <param name="now">The moment of judging.</param>
    public static PacingResult Of(TargetLine target, (DateOnly First, DateOnly Last) days, IReadOnlyList<LedgerValue> ledger, Finality finality, int declaredLagDays, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, LedgerSeries.Zone).DateTime);
        var plan = PacingPlan.Even(days.First, days.Last, target.Value);
        var previous = Judge(plan, ledger, finality, declaredLagDays, today.AddDays(-1), now.AddDays(-1), null);

        return Judge(plan, ledger, finality, declaredLagDays, today, now, previous.Pace);
    }

    private static PacingResult Judge(
        PacingPlan plan, IReadOnlyList<LedgerValue> ledger, Finality finality, int declaredLagDays, DateOnly today, DateTimeOffset now, decimal? previousPace)
    {
        var seen = LedgerView.AsOf(ledger, now);
        var paced = seen.Values.Where(look => look.Value is not null)
            .Select(look => (look.Day, Age: today.DayNumber - look.Day.DayNumber, Value: look.Value!.Value))
            .Select(look => new PacedDay(look.Day, finality.ExpectedFinal(look.Value, look.Age) ?? look.Value, look.Age >= finality.LagDays))
            .ToList();
        var newest = paced.Count > 0 ? paced.Max(day => day.Date) : plan.First.AddDays(-1);
        var until = today.AddDays(-1 - declaredLagDays) < plan.Last ? today.AddDays(-1 - declaredLagDays) : plan.Last;

        return PacingCalculator.Calculate(new PacingInput
        {
            Plan = plan,
            Days = paced,
            Through = until,
            NewestAge = newest >= plan.Last ? TimeSpan.Zero : TimeSpan.FromDays(today.DayNumber - newest.DayNumber - 1),
            DeclaredLag = TimeSpan.FromDays(declaredLagDays),
            PreviousPace = previousPace,
        });
    }
}
