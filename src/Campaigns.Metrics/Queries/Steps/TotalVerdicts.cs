using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Queries.Steps;

/// <summary>Step 7: each printed total is held against its parts, whatever the question filters out.</summary>
internal static class TotalVerdicts
{
    public static PrintedTotal Judge(Slot total, IReadOnlyList<Slot> parts, MetricDefinition metric, Campaign campaign)
    {
        var figure = total.Cell.Inputs[0];
        if (metric.IsMixed)
        {
            return new PrintedTotal { Figure = figure, Verdict = TotalVerdict.MixedMeasures, SumOfParts = null, Note = Notes.MixedMeasures };
        }

        var inside = parts.Where(part => part.HasValue && IsPart(part, total)).ToList();
        var missing = MissingChannels(total, inside, metric, campaign);
        var isComplete = missing.Count == 0 && inside.Count > 0 && AudiencesAreComplete(total, inside);
        decimal? sum = inside.Count == 0 ? null : inside.Sum(part => part.Cell.Value);
        var verdict = !isComplete ? TotalVerdict.PartsIncomplete
            : QualifierRules.Allows(total.Cell.Value!.Value, total.Cell.Qualifier, sum!.Value) ? TotalVerdict.EqualsParts
            : TotalVerdict.DiffersFromParts;

        return new PrintedTotal { Figure = figure, Verdict = verdict, SumOfParts = sum, Missing = missing, Note = Notes.Of(verdict, missing) };
    }

    private static bool IsPart(Slot part, Slot total) =>
        (total.Track is null || total.Track == part.Track)
        && (total.Channel is null || (part.Channel is not null && CampaignSlots.Holds(total.Channel, part.Channel)))
        && (total.Audience.IsAll || total.Audience == part.Audience)
        && Windows.MayBeSameDays(part.Cell.Window ?? default, total.Cell.Window ?? default);

    // A channel that is given for several tracks together is missing from the total of one track: it is never split.
    private static IReadOnlyList<string> MissingChannels(Slot total, IReadOnlyList<Slot> inside, MetricDefinition metric, Campaign campaign) =>
    [
        .. CampaignSlots.Of(campaign)
            .Where(slot => CampaignSlots.Measures(slot.Channel, metric))
            .Where(slot => total.Track is null || slot.Track == total.Track)
            .Where(slot => total.Channel is null || CampaignSlots.Holds(total.Channel, slot.Channel))
            .Where(slot => !inside.Any(part => part.Channel == slot.Channel && (part.Track == slot.Track || part.Track is null)))
            .Select(slot => slot.Channel)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    private static bool AudiencesAreComplete(Slot total, IReadOnlyList<Slot> inside) =>
        inside.All(part => part.Audience == total.Audience) || inside.Any(part => part.Audience.Sex == "unknown" || part.Audience.Age == "unknown");
}
