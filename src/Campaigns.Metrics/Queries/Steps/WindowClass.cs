using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Queries.Steps;

/// <summary>Which figures may be added over channels and tracks: equal windows, or series of days (weeks, months) that were added over time first.</summary>
internal readonly record struct WindowClass(WindowKind Kind, DateOnly? First, DateOnly? Last)
{
    public static WindowClass Of(Window window) => new(window.Kind, window.First, window.Last);

    public static WindowClass SeriesOf(WindowKind kind) => new(kind, null, null);
}
