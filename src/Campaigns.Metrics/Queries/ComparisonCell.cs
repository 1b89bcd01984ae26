using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Queries;

/// <summary>One place in a comparison, with a figure or with the name of its absence.</summary>
public sealed record ComparisonCell
{
    /// <summary>Track id; null when tracks are added up, the campaign has none, or the source gives several tracks together.</summary>
    public string? Track { get; init; }

    /// <summary>Channel id; null when channels are added up or the source names none.</summary>
    public string? Channel { get; init; }

    /// <summary>The measured audience that the value is about, also when it was not asked for.</summary>
    public AudienceCell Audience { get; init; }

    /// <summary>What stands in the cell.</summary>
    public required CellState State { get; init; }

    /// <summary>The value in the metric's unit; null exactly when the state is neither ready nor partial.</summary>
    public decimal? Value { get; init; }

    /// <summary>How sharp the value is; never sharper than what it stands on.</summary>
    public Qualifier Qualifier { get; init; }

    /// <summary>What a unique count counts; null for counts of events and absent figures.</summary>
    public IdentityBasis? IdentityBasis { get; init; }

    /// <summary>What a rate is a share of; null for anything but a rate and for absent figures.</summary>
    public DenominatorBase? DenominatorBase { get; init; }

    /// <summary>95 % interval of a share (Wilson); null unless both counts are known.</summary>
    public ShareInterval? Interval { get; init; }

    /// <summary>The days it covers; null for an absent figure.</summary>
    public Window? Window { get; init; }

    /// <summary>True when the value was computed from other figures.</summary>
    public bool Derived { get; init; }

    /// <summary>True when the value stands on a figure that was made up for a demonstration.</summary>
    public bool Constructed { get; init; }

    /// <summary>The stored figures it stands on; numerator before denominator.</summary>
    public IReadOnlyList<Observation> Inputs { get; init; } = [];

    /// <summary>Other printings of the same figure, and printed totals or rates that the value does not agree with by construction.</summary>
    public IReadOnlyList<Observation> Alternatives { get; init; } = [];

    /// <summary>Ids of channels that belong here but are not in the value; ordinal order.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>What a reader must know about this cell; empty when nothing.</summary>
    public IReadOnlyList<LocalizedText> Notes { get; init; } = [];
}
