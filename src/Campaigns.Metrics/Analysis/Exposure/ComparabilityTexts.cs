using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Analysis.Exposure;

/// <summary>The sentences behind <see cref="ComparabilityReason.TextKey"/>.</summary>
public static class ComparabilityTexts
{
    /// <summary>Key of the label that a comparison of several channels carries, see <see cref="Comparability.IsOutsideMrc"/>.</summary>
    public const string OutsideMrc = "comparability.outside_mrc";

    /// <summary>Every sentence by key.</summary>
    public static IReadOnlyDictionary<string, LocalizedText> All { get; } = new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
    {
        [Key(ComparabilityDifference.MixedTiers)] = new(
            "Siffrorna räknar olika starka kontakter: att visas är inte att synas, och att synas är inte att ses.",
            "The figures count contacts of different strength: being shown is not being in view, and being in view is not being watched."),
        [Key(ComparabilityDifference.UnknownTier)] = new(
            "Det är okänt hur stark kontakt siffran räknar.",
            "How strong a contact the figure counts is not known."),
        [Key(ComparabilityDifference.MixedDefinitions)] = new(
            "Måtten är olika definierade, till exempel sedda i två och i sex sekunder.",
            "The metrics are defined differently, for example watched for two and for six seconds."),
        [Key(ComparabilityDifference.MixedVersions)] = new(
            "Definitionen ändrades mellan siffrorna.",
            "The definition changed between the figures."),
        [Key(ComparabilityDifference.MixedIdentityBases)] = new(
            "Siffrorna räknar olika saker, till exempel konton och personer.",
            "The figures count different things, for example accounts and persons."),
        [Key(ComparabilityDifference.UnknownIdentityBasis)] = new(
            "Källan säger inte om den räknar personer eller tillfällen.",
            "The source does not say whether it counts persons or occasions."),
        [Key(ComparabilityDifference.MixedDenominatorBases)] = new(
            "Andelarna är räknade på olika underlag.",
            "The rates are shares of different wholes."),
        [Key(ComparabilityDifference.UnknownDenominatorBase)] = new(
            "Källan säger inte vad andelen är en andel av.",
            "The source does not say what the rate is a share of."),
        [Key(ComparabilityDifference.MixedMoney)] = new(
            "Beloppen är i olika valutor, eller med och utan moms.",
            "The amounts are in different currencies, or with and without VAT."),
        [OutsideMrc] = new(
            "Ej jämförbar enligt MRC: ingen kanal rapporterar alla bildpunkter i två sekunder.",
            "Not comparable by MRC: no channel reports all pixels for two seconds."),
    };

    /// <summary>The key of a difference, as <c>comparability.mixed_tiers</c>.</summary>
    /// <param name="difference">The difference.</param>
    public static string Key(ComparabilityDifference difference) => difference switch
    {
        ComparabilityDifference.MixedTiers => "comparability.mixed_tiers",
        ComparabilityDifference.UnknownTier => "comparability.unknown_tier",
        ComparabilityDifference.MixedDefinitions => "comparability.mixed_definitions",
        ComparabilityDifference.MixedVersions => "comparability.mixed_versions",
        ComparabilityDifference.MixedIdentityBases => "comparability.mixed_identity_bases",
        ComparabilityDifference.UnknownIdentityBasis => "comparability.unknown_identity_basis",
        ComparabilityDifference.MixedDenominatorBases => "comparability.mixed_denominator_bases",
        ComparabilityDifference.UnknownDenominatorBase => "comparability.unknown_denominator_base",
        ComparabilityDifference.MixedMoney => "comparability.mixed_money",
        _ => throw new ArgumentOutOfRangeException(nameof(difference), difference, "No such difference."),
    };
}
