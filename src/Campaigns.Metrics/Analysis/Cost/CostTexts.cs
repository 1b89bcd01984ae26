using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Analysis.Cost;

/// <summary>The sentences of costs.</summary>
internal static class CostTexts
{
    public static LocalizedText Missing { get; } = new("Kostnad saknas.", "The cost is missing.");

    public static LocalizedText TracksTogether { get; } = new(
        "Kostnaden finns bara för spåren ihop och delas inte upp.", "The cost is known only for the tracks together and is not split.");

    public static LocalizedText NoDates { get; } = new(
        "Kostnaden saknar dagar, så den kan inte läggas på perioden.", "The cost has no days, so it cannot be placed in the period.");

    public static LocalizedText RateMissing { get; } = new(
        "Kostnaden är i en valuta som saknar kurs för kostnadens sista dag eller tidigare. Lägg in en kurs.",
        "The cost is in a currency without an exchange rate on or before its last day. Enter a rate.");

    public static LocalizedText VatUnknown { get; } = new("Det är okänt om momsen ingår i kostnaden.", "It is not known whether VAT is in the cost.");

    public static LocalizedText ResultMissing { get; } = new("Kanalen har kostnad men ingen siffra för det här.", "The channel has a cost but no figure for this.");

    public static LocalizedText InKind { get; } = new("Utrymmet var gratis, så det finns inget pris.", "The space was free, so there is no price.");

    public static LocalizedText CostWithoutDelivery { get; } = new("Det finns en kostnad, men inget visades. Kontrollera annonsen.", "There is a cost, but nothing was shown. Check the ad.");

    public static LocalizedText NothingDelivered { get; } = new("Inget kostade och inget visades.", "Nothing was spent and nothing was shown.");

    public static LocalizedText SharedCosts { get; } = new(
        "Kostnader som inte hör till någon kanal, som en film för alla, är inte utspridda på kanalerna.",
        "Costs that belong to no channel, such as one film for all, are not spread over the channels.");

    public static LocalizedText StagesDiffer { get; } = new(
        "Kanalernas kostnader har kommit olika långt: planerade, beställda, rapporterade eller fakturerade.",
        "The channels' costs are at different stages: planned, ordered, reported or invoiced.");

    public static LocalizedText Constructed { get; } = new("En eller flera kostnader är påhittade.", "One or more costs are made up.");

    public static LocalizedText OtherBase(LocalizedText unit) => new(
        $"Räknas på ett annat sätt än de andra kanalerna: {unit.Sv.ToLowerInvariant()}.", $"Counted otherwise than the other channels: {unit.En.ToLowerInvariant()}.");
}
