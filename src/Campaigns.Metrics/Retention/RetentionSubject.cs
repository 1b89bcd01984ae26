namespace Campaigns.Metrics.Retention;

/// <summary>What a retention rule removes.</summary>
public enum RetentionSubject
{
    /// <summary>The bytes of kept answers; id, origin and moment stay, and so do the figures.</summary>
    Answers,

    /// <summary>Figures that were kept aside because their platform object is mapped to no campaign.</summary>
    UnmappedFigures,

    /// <summary>Figures of one campaign and one kind of window, all of them with their revisions.</summary>
    Figures,
}
