using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Urls;

namespace Campaigns.Dashboard.Panels;

/// <summary>A view of a campaign as the API is asked for it.</summary>
/// <param name="Track">Chosen track; null for all, shown apart.</param>
/// <param name="Channels">Chosen channels; null for all.</param>
/// <param name="From">First day; null for the whole campaign.</param>
/// <param name="To">Last day, included; null for the whole campaign.</param>
/// <param name="AsOf">Moment whose knowledge is shown; null for the newest.</param>
public sealed record CampaignQuery(string? Track, IReadOnlyList<string>? Channels, DateOnly? From, DateOnly? To, DateTimeOffset? AsOf)
{
    /// <summary>Metric that the development shows, by its id in the catalogue; null for the panel's own.</summary>
    public string? Metric { get; init; }

    /// <summary>True when events are marked in charts.</summary>
    public bool ShowsEvents { get; init; } = true;

    /// <summary>True when each of several small charts has a scale of its own.</summary>
    public bool OwnScale { get; init; }

    /// <summary>True when everything of the campaign is asked for.</summary>
    public bool IsUnfiltered => this is { Track: null, Channels: null, From: null, To: null, AsOf: null };

    /// <summary>The query of a view.</summary>
    /// <param name="view">The view.</param>
    /// <param name="now">The present moment, for periods as «senaste 7 dagarna».</param>
    public static CampaignQuery Of(ViewState view, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(view);
        (DateOnly? first, DateOnly? last) = view.Period.Days(DateFormat.DateIn(now));
        // A preset may hold no complete day yet (this week, on a Monday). Its first day then stands alone: it has no figures, and the page says so.
        DateOnly? to = first is { } from && last is { } end && end < from ? from : last;
        return new CampaignQuery(view.Track, view.Channels.Count == 0 ? null : view.Channels, first, to, view.AsOf is { } day ? DateFormat.EndOf(day) : null)
        {
            Metric = view.Metric is { } key ? MetricKeys.Find(key) ?? key : null,
            ShowsEvents = view.ShowsEvents,
            OwnScale = view[QueryKeys.Scale] is not null,
        };
    }

    /// <summary>What the panels need to know of it for their words.</summary>
    /// <param name="page">Language and address.</param>
    public PanelFilter ToFilter(PageContext page)
    {
        ArgumentNullException.ThrowIfNull(page);
        bool active = Track is not null || Channels is not null || From is not null || To is not null;
        return new PanelFilter(From, To, active, page.Link(page.Path), Track) { Metric = Metric, ShowsEvents = ShowsEvents, OwnScale = OwnScale };
    }
}
