using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>The sentences of deduplicated reach.</summary>
internal static class ReachTexts
{
    public static LocalizedText OtherBasis { get; } = new(
        "Kanalen räknar något annat än de övriga. Det kan inte bytas mot personer.", "The channel counts something else than the others. That cannot be exchanged for persons.");

    public static LocalizedText UnclearBasis { get; } = new(
        "Källan säger inte om den räknar personer eller tillfällen.", "The source does not say whether it counts persons or occasions.");

    public static LocalizedText NoReach { get; } = new(
        "Räckvidd saknas för kanalen, så den ingår inte.", "The channel has no reach figure, so it is not included.");

    public static LocalizedText FromImpressions { get; } = new(
        "Räckvidd saknas. Högst så många som visningarna kan ha nåtts, kanske ingen ny.", "No reach figure. At most as many as the impressions were reached, perhaps nobody new.");

    public static LocalizedText SeveralPieces { get; } = new(
        "Räckvidden finns bara för delar. Samma person kan vara med i flera, så helheten ligger mellan den största delen och summan.",
        "The reach is known only in parts. One person may be in several, so the whole lies between the largest part and the sum.");

    public static LocalizedText PartOfGroup { get; } = new(
        "Ingår redan i en kanalgrupp som redovisas ihop.", "Already in a group of channels that is reported together.");

    public static LocalizedText UsedAsUnion { get; } = new(
        "Källan har själv räknat bort dubbletter mellan kanalerna. Det gör intervallet snävare.", "The source itself removed duplicates between these channels. That narrows the interval.");

    public static LocalizedText MixedBases { get; } = new(
        "Kanalerna räknar olika slag, till exempel individer eller profiler. Talet gäller bara dem som räknar lika.",
        "The channels count different kinds, such as individuals or profiles. The number covers only those that count alike.");

    public static LocalizedText NoPopulation { get; } = new(
        "Målgruppens storlek är inte inlagd. Därför visas bara gränser, ingen uppskattning och ingen andel.",
        "The size of the target group has not been entered. So only bounds are shown, no estimate and no share.");

    public static LocalizedText Contradiction { get; } = new(
        "Källorna motsäger varandra. Inget intervall visas.", "The sources contradict each other. No interval is shown.");

    public static LocalizedText ByCell { get; } = new(
        "Gränserna per åldersgrupp och kön förutsätter att kanalernas uppgifter om ålder och kön stämmer.",
        "The bounds by age and sex assume that the channels' own ages and sexes are right.");

    public static LocalizedText Independence { get; } = new(
        "Uppskattningen antar att kanalerna når människor oberoende av varandra.", "The estimate assumes that the channels reach people independently of each other.");

    public static LocalizedText MaximumEntropy { get; } = new(
        "Uppskattningen är den jämnaste fördelning som stämmer med alla siffror.", "The estimate is the most even distribution that agrees with every figure.");

    public static LocalizedText PersonsAssumed { get; } = new(
        "Kanalerna räknar konton eller profiler. En person kan ha flera, så färre personer kan ha nåtts.",
        "The channels count accounts or profiles. One person may have several, so fewer persons may have been reached.");

    public static LocalizedText NoEstimate { get; } = new(
        "Siffrorna går bara nätt och jämnt ihop, så ingen jämn fördelning gick att räkna fram. Bara gränserna visas.",
        "The figures only just agree, so no even distribution could be computed. Only the bounds are shown.");

    public static LocalizedText TooManyForUnions { get; } = new(
        "Fler än åtta kanaler: gruppernas gemensamma räckvidd används inte.", "More than eight channels: the joint reach of groups is not used.");

    public static LocalizedText Factor(decimal factor) => new(
        FormattableString.Invariant($"Uppskattningen är multiplicerad med {factor}.").Replace('.', ','), FormattableString.Invariant($"The estimate was multiplied by {factor}."));

    public static LocalizedText NotIncluded(IReadOnlyList<string> channels) => new(
        $"Utan räckvidd och därför inte med: {Names(channels, channel => channel.NameSv)}. Fler kan ha nåtts.",
        $"Without a reach and so not included: {Names(channels, channel => channel.NameEn)}. More may have been reached.");

    public static LocalizedText Understated(IReadOnlyList<string> channels) => new(
        $"Uppskattningen är snarare för låg: {Names(channels, channel => channel.NameSv)} har bara en övre gräns.",
        $"The estimate is rather too low: {Names(channels, channel => channel.NameEn)} only has an upper bound.");

    public static LocalizedText ExceedsPopulation(string channel) => new(
        $"{ChannelCatalog.FindOrUnlisted(channel).NameSv} uppger fler nådda än det finns i målgruppen. Beräkningen räknar med hela målgruppen.",
        $"{ChannelCatalog.FindOrUnlisted(channel).NameEn} claims more reached than there are in the target group. The computation uses the whole group.");

    public static LocalizedText MeasuredAudience(string channel) => new(
        $"{ChannelCatalog.FindOrUnlisted(channel).NameSv} redovisar bara en del av publiken. Fler kan ha nåtts.",
        $"{ChannelCatalog.FindOrUnlisted(channel).NameEn} reports only a part of its audience. More may have been reached.");

    private static string Names(IReadOnlyList<string> channels, Func<ChannelDefinition, string> name) =>
        string.Join(", ", channels.Select(channel => name(ChannelCatalog.FindOrUnlisted(channel))));
}
