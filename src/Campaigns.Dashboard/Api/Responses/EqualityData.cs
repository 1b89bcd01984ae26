using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Api.Responses;

/// <summary>Answer of the document <c>AudienceEquality</c>.</summary>
/// <param name="Campaign">The campaign; null when no campaign has the slug.</param>
public sealed record AudienceEqualityData(AudienceEqualityCampaign? Campaign);

/// <summary>The campaign of <see cref="AudienceEqualityData"/>.</summary>
/// <param name="Equality">Whom it reached.</param>
public sealed record AudienceEqualityCampaign(EqualityData Equality);

/// <summary>How a metric spread over groups of the audience.</summary>
public sealed record EqualityData
{
    /// <summary>The groups of each channel; the unknown is a group of its own.</summary>
    public required IReadOnlyList<EqualityGroupData> Groups { get; init; }

    /// <summary>Reach rate of women over that of men, 1 when even; null without both.</summary>
    public BoundsData? ParityInterval { get; init; }

    /// <summary>Share of the count whose group is not known, 0 to 1; null when nothing is counted.</summary>
    public decimal? UnknownShare { get; init; }

    /// <summary>What to know, in words.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>One group of the audience in one channel.</summary>
public sealed record EqualityGroupData
{
    /// <summary>The channel; null for a figure over several.</summary>
    public NamedReference? Channel { get; init; }

    /// <summary>The group; one whose parts are <c>unknown</c> is the class of the unknown.</summary>
    public required AudienceData Audience { get; init; }

    /// <summary>How many; null when absent.</summary>
    public decimal? Count { get; init; }

    /// <summary>State and sources of the count.</summary>
    public required EqualityCellData Cell { get; init; }

    /// <summary>Share of those whose group is known, 0 to 1; null for the unknown and when absent.</summary>
    public decimal? ShareOfKnown { get; init; }

    /// <summary>Share of all, 0 to 1; null when absent.</summary>
    public decimal? ShareOfAll { get; init; }

    /// <summary>Persons of the group in the population; null when not known.</summary>
    public decimal? Population { get; init; }

    /// <summary>Count divided by population; null when either is not known.</summary>
    public decimal? Rate { get; init; }

    /// <summary>What is counted; null when that is not known.</summary>
    public IdentityBasis? IdentityBasis { get; init; }
}

/// <summary>What stands behind the count of a group.</summary>
/// <param name="State">Whether there is a count, and if not, why.</param>
/// <param name="Constructed">True when it was made up for a demonstration.</param>
/// <param name="Inputs">Stored figures that it stands on.</param>
public sealed record EqualityCellData(CellState State, bool Constructed, IReadOnlyList<EqualityFigureData> Inputs);

/// <summary>A stored figure behind a group.</summary>
/// <param name="Id">Its stable id.</param>
/// <param name="Source">Source that it was read from.</param>
public sealed record EqualityFigureData(string Id, SourceReference Source);
