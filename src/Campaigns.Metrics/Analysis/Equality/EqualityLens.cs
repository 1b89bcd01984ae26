using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Analysis.Reach;

namespace Campaigns.Metrics.Analysis.Equality;

/// <summary>How evenly women and men were reached. Shares stand beside the absolute numbers they come from.</summary>
/// <param name="Women">The women.</param>
/// <param name="Men">The men.</param>
/// <param name="UnknownShare">Share of the reached whose sex is not known, 0 to 1, of the largest number that may have been reached; null when nobody was.</param>
/// <param name="Gap">Reach rate of women minus that of men, as a share: 0.05 is five percentage points. Null without both rates.</param>
/// <param name="Parity">Reach rate of women over that of men, 1 when even; null without both rates, or when no man can have been reached.</param>
public sealed record EqualityResult(SexReach Women, SexReach Men, decimal? UnknownShare, RateInterval? Gap, RateInterval? Parity);

/// <summary>One sex.</summary>
/// <param name="Reached">Persons reached, those of unknown sex not counted.</param>
/// <param name="Rate">Share of the population reached; null without a population. Widened by the unknown where they are many.</param>
/// <param name="CostPerReached">Cost per reached person of that sex.</param>
public sealed record SexReach(PersonInterval Reached, RateInterval? Rate, UnitCost CostPerReached);

/// <summary>A rate or ratio that may be known only between two ends.</summary>
/// <param name="Lower">Lower end.</param>
/// <param name="Upper">Upper end; null when nothing bounds it.</param>
public readonly record struct RateInterval(decimal Lower, decimal? Upper)
{
    /// <summary>True when both ends are the same.</summary>
    public bool IsExact => Upper == Lower;
}

/// <summary>Computes the equality lens.</summary>
public static class EqualityLens
{
    /// <summary>Share of unknown sex above which rates, gap and parity become intervals, with all unknown on one side and then on the other.</summary>
    public const decimal MostUnknown = 0.10m;

    /// <summary>Compares women and men.</summary>
    /// <param name="input">What is known.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static EqualityResult Compare(EqualityInput input)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(input.Unknown);
        var all = input.Women.Upper + input.Men.Upper + input.Unknown;
        var unknownShare = all > 0 ? input.Unknown / all : null;
        var spread = unknownShare > MostUnknown ? input.Unknown : 0;
        var women = Rate(input.Women, input.PopulationWomen, spread);
        var men = Rate(input.Men, input.PopulationMen, spread);
        return new EqualityResult(
            new SexReach(input.Women, women, Cost(input.CostWomen, input.Women, "reached women")),
            new SexReach(input.Men, men, Cost(input.CostMen, input.Men, "reached men")),
            unknownShare,
            Gap(women, men),
            Parity(women, men));
    }

    /// <summary>Groups (regions, age bands) whose reach rate lies below a target for certain, and those that cannot be judged.</summary>
    /// <param name="groups">Reach and population by group; a null population or reach is unknown.</param>
    /// <param name="target">The target rate, 0 to 1.</param>
    public static (IReadOnlyList<string> Below, IReadOnlyList<string> Unknown) BelowTarget(
        IReadOnlyDictionary<string, (PersonInterval? Reach, decimal? Population)> groups, decimal target)
    {
        var rates = groups.OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, Rate: group.Value.Reach is { } reach ? Rate(reach, group.Value.Population, 0) : null))
            .ToList();
        return (
            [.. rates.Where(group => group.Rate?.Upper < target).Select(group => group.Key)],
            [.. rates.Where(group => group.Rate is not { } rate || (rate.Lower < target && !(rate.Upper < target))).Select(group => group.Key)]);
    }

    private static RateInterval? Rate(PersonInterval reached, decimal? population, decimal unknown) =>
        population is > 0 and { } persons ? new RateInterval(reached.Lower / persons, (reached.Upper + unknown) / persons) : null;

    private static UnitCost Cost(CostFigure cost, PersonInterval reached, string basis) => UnitCost.PerPerson(cost, reached, basis);

    private static RateInterval? Gap(RateInterval? women, RateInterval? men) =>
        women is { Upper: { } mostWomen } w && men is { Upper: { } mostMen } m ? new RateInterval(w.Lower - mostMen, mostWomen - m.Lower) : null;

    private static RateInterval? Parity(RateInterval? women, RateInterval? men)
    {
        if (women is not { } w || men is not { } m || m.Upper == 0)
        {
            return null;
        }

        var lower = m.Upper is { } most ? w.Lower / most : 0;
        return new RateInterval(lower, m.Lower > 0 ? w.Upper / m.Lower : null);
    }
}
