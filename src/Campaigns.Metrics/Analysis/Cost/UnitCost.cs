using Campaigns.Metrics.Analysis.Reach;

namespace Campaigns.Metrics.Analysis.Cost;

/// <summary>What one unit of result cost, as an interval when the result is one (domain/analysis.md N10). Kronor without VAT.</summary>
/// <param name="State">Whether there is a price, and if not why.</param>
/// <param name="Basis">What one unit is, as <c>completions of impressions</c>; prices of different bases are not compared.</param>
/// <param name="Lower">Lower end; null exactly when <paramref name="State"/> is not <see cref="UnitCostState.Known"/>.</param>
/// <param name="Upper">Upper end; null without a price, and when the result may be nothing at all.</param>
/// <param name="Estimate">Estimate; null without a price or without an estimate of the result.</param>
/// <param name="Constructed">True when the cost was made up for a demonstration.</param>
public sealed record UnitCost(UnitCostState State, string Basis, decimal? Lower, decimal? Upper, decimal? Estimate, bool Constructed)
{
    /// <summary>Cost per counted result: a click, a visit, a view.</summary>
    /// <param name="cost">The cost.</param>
    /// <param name="result">The count; null when not known.</param>
    /// <param name="basis">What is counted.</param>
    /// <param name="per">How many units the price is for, 1000 for cost per thousand.</param>
    public static UnitCost Of(CostFigure cost, decimal? result, string basis, decimal per = 1) =>
        Of(cost, result is { } count ? PersonInterval.Exactly(count) : null, result, basis, per);

    /// <summary>Cost per thousand impressions.</summary>
    /// <param name="cost">The cost.</param>
    /// <param name="impressions">Impressions; null when not known.</param>
    public static UnitCost PerThousandImpressions(CostFigure cost, decimal? impressions) => Of(cost, impressions, "impressions", 1000);

    /// <summary>Cost per reached person of the target: [C/U, C/L], estimate C/E.</summary>
    /// <param name="cost">The cost of the channels together.</param>
    /// <param name="reach">Their deduplicated reach; without an interval, because the sources contradict each other, there is no price.</param>
    public static UnitCost PerReachedPerson(CostFigure cost, DeduplicatedReach reach) => Of(cost, reach.Interval, reach.Estimate, "reached persons", 1);

    /// <summary>Cost of one channel per person whom no other channel reached.</summary>
    /// <param name="cost">The cost of that channel.</param>
    /// <param name="incremental">What it adds.</param>
    public static UnitCost PerIncrementalPerson(CostFigure cost, IncrementalReach incremental) =>
        Of(cost, incremental.Interval, incremental.Estimate, "incremental persons", 1);

    /// <summary>Cost per person of a number that may be an interval, without an estimate.</summary>
    /// <param name="cost">The cost.</param>
    /// <param name="persons">The persons.</param>
    /// <param name="basis">Who they are.</param>
    public static UnitCost PerPerson(CostFigure cost, PersonInterval persons, string basis) =>
        Of(cost, persons, persons.IsExact ? persons.Lower : null, basis, 1);

    /// <summary>Cost per unit of a result that may be known only between two ends.</summary>
    /// <param name="cost">The cost.</param>
    /// <param name="result">The result; null when not known.</param>
    /// <param name="estimate">An estimate of the result; null without one.</param>
    /// <param name="basis">What one unit is.</param>
    /// <param name="per">How many units the price is for, 1000 for cost per thousand.</param>
    public static UnitCost Of(CostFigure cost, PersonInterval? result, decimal? estimate, string basis, decimal per = 1)
    {
        var state = Judge(cost, result);
        if (state != UnitCostState.Known)
        {
            return new UnitCost(state, basis, null, null, null, cost.Constructed);
        }

        var sek = cost.Sek!.Value * per;
        return new UnitCost(
            state,
            basis,
            result!.Value.Upper is { } most ? sek / most : 0,
            result.Value.Lower > 0 ? sek / result.Value.Lower : null,
            estimate > 0 ? sek / estimate : null,
            cost.Constructed);
    }

    private static UnitCostState Judge(CostFigure cost, PersonInterval? result) => (cost.State, cost.Sek, result) switch
    {
        (not CostState.Known, _, _) => UnitCostState.CostMissing,
        (_, _, null) => UnitCostState.ResultMissing,
        (_, > 0, { Upper: 0 }) => UnitCostState.CostWithoutDelivery,
        (_, 0, { Upper: 0 }) => UnitCostState.NothingDelivered,
        (_, 0, _) => UnitCostState.InKind,
        _ => UnitCostState.Known,
    };
}

/// <summary>Whether there is a price.</summary>
public enum UnitCostState
{
    /// <summary>There is.</summary>
    Known,

    /// <summary>No cost is known: «kostnad saknas».</summary>
    CostMissing,

    /// <summary>The result is not known, or its sources contradict each other.</summary>
    ResultMissing,

    /// <summary>Free space: no price, listed as value in kind.</summary>
    InKind,

    /// <summary>Money was spent and nothing was delivered: an alert.</summary>
    CostWithoutDelivery,

    /// <summary>Nothing was spent and nothing delivered.</summary>
    NothingDelivered,
}
