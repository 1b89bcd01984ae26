using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Shares;

namespace Campaigns.Metrics.Queries.Steps;

/// <summary>Step 11, for ratios: sums of numerators divided last by sums of denominators, of the same places and days.</summary>
internal static class RatioStep
{
    // Enough for any display, and short of the 28 digits that a decimal division leaves.
    private const int Decimals = 12;

    /// <summary>The ratios that can be recomputed by one pair of terms.</summary>
    public static IReadOnlyList<CollapsedCell> Derive(RatioTerms terms, IReadOnlyList<Slot> numerators, IReadOnlyList<Slot> denominators, RatioContext context)
    {
        var isUnique = MetricCatalog.Get(terms.Denominator).Kind == MetricKind.UniqueCount;
        var pairs = numerators.Where(slot => slot.HasValue)
            .SelectMany(numerator => denominators.Where(slot => slot.HasValue && Belong(numerator, slot, isUnique)).Select(denominator => new Pair(numerator, denominator)))
            .ToList();

        return
        [
            .. pairs
                .GroupBy(pair => (Output: Collapse.OutputKey(pair.Numerator, context.Query), pair.Numerator.Audience, pair.Numerator.Class, pair.Denominator.Cell.IdentityBasis))
                .Select(same => new CollapsedCell(
                    Quotient([.. same], terms, Missing(same.Key.Output, [.. same], context), context.Metric) with
                    {
                        Track = same.Key.Output.Track,
                        Channel = same.Key.Output.Channel,
                        IdentityBasis = isUnique ? same.Key.IdentityBasis : null,
                        DenominatorBase = terms.Base,
                    },
                    null)),
        ];
    }

    /// <summary>True when the two are about the same place, people and days; a unique count also needs the same series of the same source.</summary>
    private static bool Belong(Slot numerator, Slot denominator, bool isUnique) =>
        numerator.Track == denominator.Track && numerator.Channel == denominator.Channel && numerator.Audience == denominator.Audience
        && numerator.Class == denominator.Class
        && (!isUnique || numerator.Cell.Inputs[0].Series == denominator.Cell.Inputs[0].Series);

    private static IReadOnlyList<string> Missing((string? Track, string? Channel) output, IReadOnlyList<Pair> pairs, RatioContext context) =>
        context.Query.Keeps(Dimension.Track) && context.Query.Keeps(Dimension.Channel)
            ? []
            :
            [
                .. CampaignSlots.Of(context.Campaign)
                    .Where(place => SlotFilter.ShowsSlot(place.Track, place.Channel, context.Query) && CampaignSlots.Measures(place.Channel, context.Metric))
                    .Where(place => (output.Track is null || output.Track == place.Track) && (output.Channel is null || output.Channel == place.Channel))
                    .Where(place => !pairs.Any(pair => pair.Numerator.Channel == place.Channel && (pair.Numerator.Track == place.Track || pair.Numerator.Track is null)))
                    .Select(place => place.Channel)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ];

    private static ComparisonCell Quotient(IReadOnlyList<Pair> pairs, RatioTerms terms, IReadOnlyList<string> missing, MetricDefinition metric)
    {
        var numerator = CellSum.Of([.. pairs.Select(pair => pair.Numerator.Cell)], [])!;
        var denominator = CellSum.Of([.. pairs.Select(pair => pair.Denominator.Cell)], [])!;
        var isPartial = missing.Count > 0 || numerator.State == CellState.Partial || denominator.State == CellState.Partial;
        var cell = numerator with
        {
            Derived = true,
            Constructed = numerator.Constructed || denominator.Constructed,
            Inputs = [.. numerator.Inputs, .. denominator.Inputs],
            Alternatives = [],
            Missing = missing,
            Notes = [.. numerator.Notes.Concat(denominator.Notes).Distinct(), .. isPartial ? new[] { Notes.KnownPartsOnly } : []],
        };
        if (denominator.Value == 0)
        {
            return cell with { State = CellState.Missing, Value = null, Notes = [Notes.ZeroDenominator] };
        }

        return cell with
        {
            State = isPartial ? CellState.Partial : CellState.Ready,
            Value = Math.Round(numerator.Value!.Value / denominator.Value!.Value * terms.Factor, Decimals, MidpointRounding.AwayFromZero),
            Qualifier = isPartial ? Qualifier.About : QualifierRules.OfQuotient(numerator.Qualifier, denominator.Qualifier),
            Interval = metric.IsShare && terms.Factor == 1 ? WilsonInterval.Of(numerator.Value!.Value, denominator.Value!.Value) : null,
        };
    }

    private sealed record Pair(Slot Numerator, Slot Denominator);
}
