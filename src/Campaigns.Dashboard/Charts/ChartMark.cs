namespace Campaigns.Dashboard.Charts;

/// <summary>How a channel is told apart: colour token, symbol, dash and hatch; never by colour alone (ux/spec §14.2).</summary>
/// <param name="Color">Name of a colour token, as <c>channel.snapchat</c>, or <c>text-muted</c> for what has no colour of its own.</param>
/// <param name="Symbol">Plotly symbol of its points.</param>
/// <param name="Dash">Plotly dash of its lines.</param>
/// <param name="Hatched">True for a group drawn in its first channel's colour with diagonal hatch.</param>
public sealed record ChartMark(string Color, string Symbol, string Dash, bool Hatched = false)
{
    private static readonly ChartMark Neutral = new("text-muted", "circle", "solid");

    /// <summary>The mark of what belongs to no channel: several together, an outcome against a plan.</summary>
    public static ChartMark Total { get; } = new("accent", "line-ns", "solid");

    private static readonly Dictionary<string, ChartMark> Channels = new(StringComparer.Ordinal)
    {
        ["youtube"] = new("channel.youtube", "circle", "solid"),
        ["snapchat"] = new("channel.snapchat", "square", "dash"),
        ["tiktok"] = new("channel.tiktok", "diamond", "dot"),
        ["facebook"] = new("channel.facebook", "triangle-up", "solid"),
        ["instagram"] = new("channel.instagram", "triangle-down", "dash"),
        ["facebook-instagram"] = new("channel.facebook", "triangle-up", "solid", Hatched: true),
        ["tv4"] = new("channel.tv4", "cross", "solid"),
        ["bio"] = new("channel.bio", "x", "longdash"),
        ["polisskarm"] = new("channel.polisskarm", "pentagon", "dashdot"),
        ["arlandaskarm"] = new("channel.arlandaskarm", "star", "longdashdot"),
    };

    /// <summary>The mark of a channel; a neutral one for owned, earned and partner channels, and for an unknown id or none.</summary>
    /// <param name="channelId">Id of the channel, or null.</param>
    public static ChartMark OfChannel(string? channelId) =>
        channelId is not null && Channels.TryGetValue(channelId, out ChartMark? mark) ? mark : Neutral;
}
