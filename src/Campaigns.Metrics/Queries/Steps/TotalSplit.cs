using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Queries.Steps;

/// <summary>Step 6: printed totals are taken out, so that a total and its parts are never added.</summary>
internal static class TotalSplit
{
    public static (IReadOnlyList<Slot> Parts, IReadOnlyList<Slot> Totals) Split(IReadOnlyList<Slot> slots, MetricDefinition metric, Campaign campaign)
    {
        var totals = slots.Where(slot => slot.HasValue && IsTotal(slot, slots, metric, campaign)).ToHashSet(ReferenceEqualityComparer.Instance);

        return ([.. slots.Where(slot => !totals.Contains(slot))], [.. slots.Where(totals.Contains)]);
    }

    private static bool IsTotal(Slot slot, IReadOnlyList<Slot> all, MetricDefinition metric, Campaign campaign) =>
        metric.IsMixed
        || (metric.IsAdditiveOver(Additivity.Channel) && IsOverChannels(slot, all, campaign))
        || (metric.IsAdditiveOver(Additivity.Track) && IsOverTracks(slot, all))
        || (metric.IsAdditiveOver(Additivity.Audience) && IsOverAudiences(slot, all));

    // A group is a total as soon as a channel in it is in use of its own, printed or not; otherwise it is the finest figure there is.
    private static bool IsOverChannels(Slot slot, IReadOnlyList<Slot> all, Campaign campaign)
    {
        var figures = all.Where(other => other.HasValue && SharesTracks(slot, other) && other.Channel is not null).Select(other => other.Channel!);

        return slot.Channel is { } channel
            ? CampaignSlots.HoldsOthers(channel, campaign.Channels.Select(used => used.Channel).Concat(figures))
            : figures.Any();
    }

    private static bool SharesTracks(Slot slot, Slot other) => slot.Track is null || other.Track is null || slot.Track == other.Track;

    private static bool IsOverTracks(Slot slot, IReadOnlyList<Slot> all) => slot.Track is null && all.Any(other =>
        other.HasValue && other.Track is not null && other.Channel == slot.Channel && other.Audience == slot.Audience
        && Windows.MayBeSameDays(other.Cell.Window ?? default, slot.Cell.Window ?? default));

    // Seen only where audiences are kept apart: otherwise the unsplit figure has already taken the place of its parts.
    private static bool IsOverAudiences(Slot slot, IReadOnlyList<Slot> all) => slot.Audience.IsAll && all.Any(other =>
        other.HasValue && !other.Audience.IsAll && other.Track == slot.Track && other.Channel == slot.Channel && other.Class == slot.Class
        && other.Cell.IdentityBasis == slot.Cell.IdentityBasis);
}
