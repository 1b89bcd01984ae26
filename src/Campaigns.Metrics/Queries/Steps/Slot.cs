using Campaigns.Metrics.Dimensions;

namespace Campaigns.Metrics.Queries.Steps;

/// <summary>A cell at the finest grain, track by channel, before anything is added over these.</summary>
internal sealed record Slot(ComparisonCell Cell, WindowClass Class)
{
    public string? Track => Cell.Track;

    public string? Channel => Cell.Channel;

    public AudienceCell Audience => Cell.Audience;

    public bool HasValue => Cell.Value is not null;
}
