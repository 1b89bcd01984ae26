using Campaigns.Metrics.Portfolio;

namespace Campaigns.Dashboard.Panels.Events;

/// <summary>Keys of the kinds of events, in texts and files (ux/spec §9).</summary>
public static class EventKinds
{
    /// <summary>The key: <c>avvisad</c>, <c>flyttad</c> …</summary>
    /// <param name="kind">The kind.</param>
    public static string KeyOf(AnnotationKind kind) => kind switch
    {
        AnnotationKind.Start => "start",
        AnnotationKind.End => "slut",
        AnnotationKind.Rejected => "avvisad",
        AnnotationKind.Moved => "flyttad",
        AnnotationKind.Extended => "forlangd",
        AnnotationKind.Paused => "paus",
        AnnotationKind.Budget => "budget",
        AnnotationKind.Content => "innehall",
        AnnotationKind.Terms => "villkor",
        AnnotationKind.OutsideEvent => "omvarld",
        AnnotationKind.Media => "media",
        AnnotationKind.MeasurementError => "matfel",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of event."),
    };
}
