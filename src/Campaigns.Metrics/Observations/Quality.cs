namespace Campaigns.Metrics.Observations;

/// <summary>How certain a figure is and what exactly it counts; a figure without it is not shown.</summary>
public sealed record Quality
{
    /// <summary>The source's own rounding word.</summary>
    public Qualifier Qualifier { get; init; }

    /// <summary>Where the figure stands in its life.</summary>
    public FigureStatus Status { get; init; }

    /// <summary>What a unique count counts; null for counts of events and for rates.</summary>
    public IdentityBasis? IdentityBasis { get; init; }

    /// <summary>What a rate is a share of; null for anything but a rate.</summary>
    public DenominatorBase? DenominatorBase { get; init; }

    /// <summary>True when the figure was made up for a demonstration. It says so wherever it is shown.</summary>
    public bool Constructed { get; init; }

    /// <summary>The unit in the source's own words, as "unique_individuals"; null when the source gives none.</summary>
    public string? SourceUnit { get; init; }

    /// <summary>The audience in the source's own words, as "män 25-79 år"; null when the source gives none.</summary>
    public string? SourceAudience { get; init; }
}
