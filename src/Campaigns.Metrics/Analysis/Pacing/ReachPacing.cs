using Campaigns.Metrics.Analysis.Reach;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Analysis.Pacing;

/// <summary>Whether a target of reach can still be met (domain/analysis.md N16): «målet kan fortfarande nås» unless even the upper bound at the projected spend stays below it.</summary>
/// <remarks>
/// Reach grows ever slower with spend, so a channel that has reached R for a part of its money reaches at most R divided by that part in the end. The channels'
/// such bounds together, and the population, bound the deduplicated reach at the end. Channels without a reach figure are in neither number.
/// </remarks>
public static class ReachPacing
{
    /// <summary>Judges a target.</summary>
    /// <param name="target">The target in persons.</param>
    /// <param name="reach">The deduplicated reach so far.</param>
    /// <param name="days">First and last day of the target's period; null when one of them is not known.</param>
    /// <param name="through">The last account day whose figures should have come.</param>
    /// <param name="growthOf">A channel's projected spend at the end as a multiple of its spend so far, 1 or more; null where it is not known, and then its days stand for it.</param>
    public static ReachPace Of(decimal target, CampaignReachResult reach, (DateOnly First, DateOnly Last)? days, DateOnly through, Func<string, decimal?> growthOf)
    {
        if (reach.Reach?.Interval is not { } now)
        {
            return new ReachPace(target, null, null, null, ReachPaceVerdict.CannotTell, Texts.NoReach);
        }

        var pace = new ReachPace(target, now, reach.Reach.Estimate, null, ReachPaceVerdict.CannotTell, Texts.NoDays);
        if (now.Lower >= target)
        {
            return pace with { Verdict = ReachPaceVerdict.Reached, Text = Texts.Reached };
        }

        if (days is not { } period || through < period.First)
        {
            return pace;
        }

        if (through >= period.Last)
        {
            return now.Upper < target
                ? pace with { ProjectedUpper = now.Upper, Verdict = ReachPaceVerdict.NotReached, Text = Texts.NotReached }
                : pace with { ProjectedUpper = now.Upper, Text = Texts.Open };
        }

        var upper = Projected(reach, period, through, growthOf);
        var mayBe = PacingCalculator.MayStillBeReached(new PersonInterval(now.Lower, upper), target);

        return pace with
        {
            ProjectedUpper = upper,
            Verdict = mayBe ? ReachPaceVerdict.MayStillBeReached : ReachPaceVerdict.CannotBeReached,
            Text = mayBe ? Texts.MayStill : Texts.Cannot,
        };
    }

    private static decimal? Projected(CampaignReachResult reach, (DateOnly First, DateOnly Last) period, DateOnly through, Func<string, decimal?> growthOf)
    {
        decimal elapsed = through.DayNumber - period.First.DayNumber + 1;
        var byDays = (period.Last.DayNumber - period.First.DayNumber + 1) / elapsed;
        var population = reach.Reach!.Population;
        decimal? sum = 0;
        foreach (var line in reach.Channels.Where(line => line is { IsUsed: true, UnionOf.Count: 0 }))
        {
            sum += line.Reach?.Upper * Math.Max(1, growthOf(line.Channel) ?? byDays);
        }

        return sum is { } all && population is { } most ? Math.Min(all, most) : sum ?? population;
    }

    private static class Texts
    {
        public static LocalizedText NoReach { get; } = new("Räckvidden är inte känd.", "The reach is not known.");

        public static LocalizedText NoDays { get; } = new("Målets första och sista dag är inte kända, eller så har det inte börjat.", "The target's first and last day are not known, or it has not begun.");

        public static LocalizedText Reached { get; } = new("Målet är nått.", "The target has been reached.");

        public static LocalizedText NotReached { get; } = new("Tiden är slut och målet nåddes inte.", "The time is up and the target was not reached.");

        public static LocalizedText Open { get; } = new("Tiden är slut och det går inte att säga om målet nåddes.", "The time is up and it cannot be told whether the target was reached.");

        public static LocalizedText MayStill { get; } = new("Målet kan fortfarande nås.", "The target can still be reached.");

        public static LocalizedText Cannot { get; } = new("Målet kan inte nås med pengarna som är kvar i samma takt.", "The target cannot be reached with the money left at the same pace.");
    }
}

/// <summary>Where a target of reach stands.</summary>
/// <param name="Target">The target in persons.</param>
/// <param name="Now">Deduplicated reach so far; null when not known.</param>
/// <param name="Estimate">Its estimate; null without one.</param>
/// <param name="ProjectedUpper">Most persons that can be reached by the end at the projected spend; null when not judged or when nothing bounds it.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Text">The verdict in words.</param>
public sealed record ReachPace(decimal Target, PersonInterval? Now, decimal? Estimate, decimal? ProjectedUpper, ReachPaceVerdict Verdict, LocalizedText Text);

/// <summary>Where a target of reach stands.</summary>
public enum ReachPaceVerdict
{
    /// <summary>The least that was reached meets it.</summary>
    Reached,

    /// <summary>«Målet kan fortfarande nås»: the upper bound at the projected spend meets it.</summary>
    MayStillBeReached,

    /// <summary>Even the upper bound at the projected spend stays below it.</summary>
    CannotBeReached,

    /// <summary>The time is up, and even the upper bound stays below it.</summary>
    NotReached,

    /// <summary>Reach or days are not known, or the interval lies on both sides when the time is up.</summary>
    CannotTell,
}
