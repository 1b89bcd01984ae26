namespace Campaigns.Metrics.Portfolio;

/// <summary>Kind of event (ux/spec §9).</summary>
public enum AnnotationKind
{
    /// <summary>«Start».</summary>
    Start,

    /// <summary>«Slut».</summary>
    End,

    /// <summary>«Annonsen avvisad».</summary>
    Rejected,

    /// <summary>«Flyttad till annan kanal».</summary>
    Moved,

    /// <summary>«Förlängd».</summary>
    Extended,

    /// <summary>«Pausad».</summary>
    Paused,

    /// <summary>«Budget ändrad».</summary>
    Budget,

    /// <summary>«Innehåll ändrat».</summary>
    Content,

    /// <summary>«Annonsvillkor ändrade».</summary>
    Terms,

    /// <summary>«Händelse i omvärlden».</summary>
    OutsideEvent,

    /// <summary>«Uppmärksammad i media».</summary>
    Media,

    /// <summary>«Fel i mätningen».</summary>
    MeasurementError,
}
