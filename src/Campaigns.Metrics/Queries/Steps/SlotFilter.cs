using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Queries.Steps;

/// <summary>Step 8: the question's tracks and channels. A figure for several tracks together stays as long as one of them is asked for.</summary>
internal static class SlotFilter
{
    public static bool Shows(Slot part, MetricQuery query, Campaign campaign) =>
        ShowsChannel(part.Channel, query) && (part.Track is null ? TouchesTracks(part.Channel, query, campaign) : ShowsTrack(part.Track, query));

    /// <summary>True for a figure of several tracks together of which the question names only some: it may stand beside them, never be added to them.</summary>
    public static bool ReachesBeyond(Slot part, MetricQuery query, Campaign campaign)
    {
        if (part.Track is not null || query.Tracks is null)
        {
            return false;
        }

        var carried = campaign.Channels.FirstOrDefault(used => used.Channel == part.Channel)?.Tracks ?? [];
        var covered = carried.Count > 0 ? carried : [.. campaign.Tracks.Select(track => track.Id)];

        return !covered.All(track => ShowsTrack(track, query));
    }

    public static bool ShowsTotal(Slot total, MetricQuery query, Campaign campaign) =>
        ShowsChannel(total.Channel, query)
        && (total.Track is null ? campaign.Tracks.All(track => ShowsTrack(track.Id, query)) : ShowsTrack(total.Track, query));

    public static bool ShowsSlot(string? track, string channel, MetricQuery query) =>
        ShowsChannel(channel, query) && (track is null || ShowsTrack(track, query));

    private static bool ShowsTrack(string track, MetricQuery query) => query.Tracks?.Contains(track, StringComparer.Ordinal) ?? true;

    private static bool ShowsChannel(string? channel, MetricQuery query) =>
        query.Channels is null || (channel is not null && query.Channels.Contains(channel, StringComparer.Ordinal));

    private static bool TouchesTracks(string? channel, MetricQuery query, Campaign campaign)
    {
        var tracks = campaign.Channels.FirstOrDefault(used => used.Channel == channel)?.Tracks ?? [];

        return query.Tracks is null || (query.Tracks.Count > 0 && tracks.Count == 0) || tracks.Any(track => ShowsTrack(track, query));
    }
}
