using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Definitions.Http;

/// <summary>How a metric is read from a record. A text alone is its path, for whole numbers.</summary>
public sealed record MetricFieldDefinition
{
    /// <summary>Path from the record.</summary>
    public required string Path { get; init; }

    /// <summary>How the number is written, and so what it is multiplied by. Numbers may stand as JSON numbers or as texts with a decimal point. Default: integer.</summary>
    public NumberType Type { get; init; }

    /// <summary>For a list of objects: members and values of the one element that is meant, as <c>action_type: video_view</c>.</summary>
    public IReadOnlyDictionary<string, string> Pick { get; init; } = new Dictionary<string, string>();

    /// <summary>For a list of objects: the member that holds the number.</summary>
    public string? Value { get; init; }

    /// <summary>Paths of further numbers of the same kind that are added.</summary>
    public IReadOnlyList<string> Plus { get; init; } = [];

    /// <summary>Path of a whole number to multiply by, for platforms that give a share of it. The product is rounded to a whole number and marked as about.</summary>
    public string? Times { get; init; }

    /// <summary>Texts that mean no figure, as <c>"-"</c>.</summary>
    public IReadOnlyList<string> Empty { get; init; } = [];

    /// <summary>What a field that is not there means. Default: error.</summary>
    public AbsentMeaning Absent { get; init; }

    /// <summary>True when the platform writes corrections below zero.</summary>
    public bool AllowNegative { get; init; }

    /// <summary>Decimals that the platform means; what it writes behind them, as in <c>-2E-18</c>, is noise of its own sums and rounded away. Null keeps every digit.</summary>
    public int? Decimals { get; init; }

    /// <summary>What a unique count counts.</summary>
    public IdentityBasis? Counts { get; init; }

    /// <summary>What a share is a share of.</summary>
    public DenominatorBase? Of { get; init; }

    /// <summary>The platform's own rounding word; null when it says none.</summary>
    public Qualifier? Qualifier { get; init; }
}
