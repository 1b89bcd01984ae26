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

    /// <summary>Share of the count whose group is not known, 0 to 1; null when nothing is counted.</summary>
    public decimal? UnknownShare { get; init; }

    /// <summary>What to know, in words.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>One group of the audience in one channel.</summary>
public sealed record EqualityGroupData
{
    /// <summary>The channel.</summary>
    public required NamedReference Channel { get; init; }

    /// <summary>The group; one whose parts are <c>unknown</c> is the class of the unknown.</summary>
    public required AudienceData Audience { get; init; }

    /// <summary>How many; null when absent.</summary>
    public decimal? Count { get; init; }

    /// <summary>Whether there is a count, and if not, why.</summary>
    public required CellState State { get; init; }

    /// <summary>Share of those whose group is known, 0 to 1; null for the unknown and when absent.</summary>
    public decimal? ShareOfKnown { get; init; }

    /// <summary>Share of all, 0 to 1; null when absent.</summary>
    public decimal? ShareOfAll { get; init; }

    /// <summary>Persons of the group in the population; null when not known.</summary>
    public int? Population { get; init; }

    /// <summary>Count divided by population; null when either is not known.</summary>
    public decimal? Rate { get; init; }

    /// <summary>What is counted; null when that is not known.</summary>
    public IdentityBasis? IdentityBasis { get; init; }

    /// <summary>Source that it was read from.</summary>
    public required SourceReference Source { get; init; }
}
