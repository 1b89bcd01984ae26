using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Queries.Steps;

/// <summary>The words that go with figures. They hold no numbers: those are formatted at the edge.</summary>
internal static class Notes
{
    public static LocalizedText SeveralPrintings { get; } = new(
        "Källan skriver siffran på flera sätt. Här visas det försiktigaste.",
        "The source prints the figure in several ways. The most cautious one is shown.");

    public static LocalizedText OnlyByPlacement { get; } = new(
        "Siffran finns bara för delar av kanalen, och de kan inte läggas ihop.",
        "The figure is known only for parts of the channel, and these cannot be added up.");

    public static LocalizedText DaysMissing { get; } = new(
        "Siffror saknas för några dagar, så summan är minst så här stor.",
        "Figures are missing for some days, so the sum is at least this.");

    public static LocalizedText UnknownAudienceMissing { get; } = new(
        "Gruppen okänd saknas, så summan är minst så här stor.",
        "The group of unknown people is missing, so the sum is at least this.");

    public static LocalizedText AudiencesDiffer { get; } = new(
        "Delarna räknar olika målgrupper, så summan är minst så här stor.",
        "The parts count different audiences, so the sum is at least this.");

    public static LocalizedText LowerEndIsVague { get; } = new(
        "En del är tryckt som ungefärlig, så det lägsta värdet kan vara något lägre.",
        "A part is printed as approximate, so the lowest value may be somewhat lower.");

    public static LocalizedText TracksTogether { get; } = new(
        "Källan redovisar spåren ihop. Siffran delas aldrig upp.",
        "The source gives the tracks together. The figure is never split.");

    public static LocalizedText TermsOfDifferentTracks { get; } = new(
        "Det ena talet finns per spår och det andra för spåren ihop. Därför räknas ingen kvot ut.",
        "One number is given for each track and the other for the tracks together. So no ratio is computed.");

    public static LocalizedText RatesNotAveraged { get; } = new(
        "Andelarna finns bara var för sig och kan inte läggas ihop.",
        "The rates are known only one by one and cannot be put together.");

    public static LocalizedText ZeroDenominator { get; } = new(
        "Det finns inget att dela med: basen är noll.",
        "There is nothing to divide by: the base is zero.");

    public static LocalizedText KnownPartsOnly { get; } = new(
        "Andelen gäller bara de kanaler som har båda talen.",
        "The rate covers only the channels that have both numbers.");

    public static LocalizedText OutsidePeriod { get; } = new(
        "Siffran gäller fler dagar än perioden.",
        "The figure covers more days than the period.");

    public static LocalizedText MixedMeasures { get; } = new(
        "Blandade mått: talet lägger ihop olika sorters visningar och jämförs inte med något annat.",
        "Mixed measures: the number adds unlike showings and is not compared with anything.");

    public static LocalizedText BasesDiffer { get; } = new(
        "Andelarna är räknade på olika baser. De kan inte jämföras eller rangordnas tillsammans.",
        "The rates stand on different bases. They cannot be compared or ranked together.");

    public static LocalizedText IdentitiesDiffer { get; } = new(
        "Kanalerna räknar olika slag, till exempel individer eller profiler. De kan inte bytas mot varandra.",
        "The channels count different kinds, such as individuals or profiles. They cannot be exchanged for one another.");

    public static LocalizedText NotAdded(MetricDefinition metric) => new(
        $"{metric.Name.Sv} kan inte läggas ihop: samma person kan räknas i flera kanaler och spår.",
        $"{metric.Name.En} cannot be added up: the same person may be counted in several channels and tracks.");

    public static LocalizedText PartsMissing(IReadOnlyList<string> channels) => new(
        $"Siffror saknas för {Names(channels, channel => channel.NameSv, "och")}. Därför är summan minst så här stor.",
        $"Figures are missing for {Names(channels, channel => channel.NameEn, "and")}. So the sum is at least this.");

    public static LocalizedText Of(TotalVerdict verdict, IReadOnlyList<string> missing) => verdict switch
    {
        TotalVerdict.EqualsParts => new("Den tryckta summan stämmer med delarna.", "The printed total agrees with its parts."),
        TotalVerdict.DiffersFromParts => new("Den tryckta summan är inte lika med summan av delarna.", "The printed total is not equal to the sum of its parts."),
        _ when missing.Count > 0 => new(
            $"En tryckt summa vars delar inte alla är tryckta. Det saknas siffror för {Names(missing, channel => channel.NameSv, "och")}.",
            $"A printed total whose parts are not all printed. Figures are missing for {Names(missing, channel => channel.NameEn, "and")}."),
        _ => new("En tryckt summa vars delar inte alla är tryckta.", "A printed total whose parts are not all printed."),
    };

    private static string Names(IReadOnlyList<string> channels, Func<ChannelDefinition, string> name, string and)
    {
        var names = channels.Select(channel => name(ChannelCatalog.FindOrUnlisted(channel))).ToList();

        return names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} {and} {names[^1]}";
    }
}
