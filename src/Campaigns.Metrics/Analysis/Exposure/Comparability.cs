using Campaigns.Metrics.Catalog;

namespace Campaigns.Metrics.Analysis.Exposure;

/// <summary>Whether figures may stand in one chart or table, and if not, why and what may.</summary>
public sealed record Comparability
{
    /// <summary>The answer in one word.</summary>
    public required ComparabilityVerdict Verdict { get; init; }

    /// <summary>Every difference that keeps the figures apart; empty exactly when they are comparable.</summary>
    public required IReadOnlyList<ComparabilityReason> Reasons { get; init; }

    /// <summary>Figures that may be set against each other, in the input's order; one group when all may.</summary>
    public required IReadOnlyList<IReadOnlyList<ComparableFigure>> Groups { get; init; }

    /// <summary>The tier to compare instead: the lowest that every channel has a figure of. Null when tiers do not differ or none is common.</summary>
    public required ExposureTier? OfferedTier { get; init; }

    /// <summary>
    /// True when several channels are set against each other. No channel's interface delivers MRC's cross-media standard (all pixels, two seconds), so such a
    /// comparison carries the label "not comparable by MRC".
    /// </summary>
    public required bool IsOutsideMrc { get; init; }
}

/// <summary>Whether figures may be compared.</summary>
public enum ComparabilityVerdict
{
    /// <summary>All figures may be set against each other.</summary>
    Comparable,

    /// <summary>Some may, in groups that are kept apart.</summary>
    Split,

    /// <summary>No two of them may.</summary>
    Refused,
}

/// <summary>One difference between figures.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Values">The different values as ids, each once; where something is not known, the ids of the channels concerned.</param>
public sealed record ComparabilityReason(ComparabilityDifference Kind, IReadOnlyList<string> Values)
{
    /// <summary>Key of the sentence that says it, see <see cref="ComparabilityTexts"/>.</summary>
    public string TextKey => ComparabilityTexts.Key(Kind);
}

/// <summary>In what figures can differ so that they are not comparable.</summary>
public enum ComparabilityDifference
{
    /// <summary>Different strength of contact, as shown and watched.</summary>
    MixedTiers,

    /// <summary>The strength of contact is not known for some.</summary>
    UnknownTier,

    /// <summary>Different metrics, as 2-second and 6-second views.</summary>
    MixedDefinitions,

    /// <summary>Different versions of one metric.</summary>
    MixedVersions,

    /// <summary>Accounts against persons, and the like.</summary>
    MixedIdentityBases,

    /// <summary>The source leaves open whether it counts persons or occasions.</summary>
    UnknownIdentityBasis,

    /// <summary>Rates of different wholes.</summary>
    MixedDenominatorBases,

    /// <summary>A rate whose base is not stated cannot be ranked with another.</summary>
    UnknownDenominatorBase,

    /// <summary>Different currencies, or with and without VAT.</summary>
    MixedMoney,
}
