using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Components.Shared;

/// <summary>Stable keys of a figure's status for <c>data-status</c> and for files.</summary>
public static class FigureStates
{
    /// <summary>The key: <c>slutgiltig</c>, <c>preliminar</c>, <c>andrad</c>, <c>saknas</c>, <c>avvisad</c>, <c>skyddad</c> or <c>forsvunnen</c>.</summary>
    /// <param name="status">The status.</param>
    public static string Key(FigureStatus status) => status switch
    {
        FigureStatus.Final => "slutgiltig",
        FigureStatus.Preliminary => "preliminar",
        FigureStatus.Revised => "andrad",
        FigureStatus.Missing => "saknas",
        FigureStatus.Rejected => "avvisad",
        FigureStatus.Suppressed => "skyddad",
        FigureStatus.Vanished => "forsvunnen",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
    };
}
