using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Definitions;

/// <summary>What a number of the file is in our terms.</summary>
public sealed record FigureDefinition
{
    /// <summary>In a long file: the file's word for the metric; null in a wide file.</summary>
    public string? Metric { get; init; }

    /// <summary>In a long file: the file's word for the unit; null when the file has no unit column.</summary>
    public string? Unit { get; init; }

    /// <summary>Id of the metric in the metric catalogue.</summary>
    public required string As { get; init; }

    /// <summary>What a unique count counts; null for counts of events and for rates.</summary>
    public IdentityBasis? Counts { get; init; }

    /// <summary>What a rate is a share of; null for anything but a rate.</summary>
    public DenominatorBase? Of { get; init; }

    /// <summary>How the number is written.</summary>
    public NumberForm Number { get; init; }

    /// <summary>What the number is multiplied by, as 1000 in a column of thousands; 1 when it is written out.</summary>
    public int MultiplyBy { get; init; } = 1;

    /// <summary>True when the sender writes corrections as numbers below zero.</summary>
    public bool AllowNegative { get; init; }
}
