using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Tests.Infrastructure;

/// <summary>The campaigns of the printed report, as far as comparing needs them.</summary>
internal static class PrintedCampaigns
{
    public static Campaign Litt { get; } = Create(
        "lat-inte-tystnaden-tala",
        ["unga", "vuxna", "yrkesverksamma"],
        new("youtube", ["unga", "vuxna"]),
        new("snapchat", ["unga"]),
        new("tiktok", ["unga"]),
        new("facebook-instagram", ["unga", "vuxna"]),
        new("tv4", ["vuxna"]),
        new("bio", ["unga", "vuxna"]),
        new("webb", ["unga", "vuxna", "yrkesverksamma"]),
        new("utskick", ["yrkesverksamma"]),
        new("profiler", []));

    public static Campaign Resekurage { get; } = Create("resekurage", [], new CampaignChannel("polisskarm", []), new CampaignChannel("arlandaskarm", []), new CampaignChannel("facebook", []));

    public static Campaign BeforeYouGo { get; } = Create("before-you-go", [], new CampaignChannel("facebook-instagram", []));

    public static Campaign Course { get; } = Create("webbutbildning", [], new CampaignChannel("webb", []));

    public static Campaign Create(string slug, IReadOnlyList<string> tracks, params CampaignChannel[] channels) => new()
    {
        Slug = slug,
        Kind = CampaignKind.Campaign,
        Name = slug,
        NameLanguage = "sv",
        Owner = "Jämställdhetsmyndigheten",
        Purpose = new("Syfte", "Purpose"),
        Flight = Window.WholeFlight,
        Tracks = [.. tracks.Select(track => new Track(track, new LocalizedText(track, track), null))],
        Channels = channels,
    };
}
