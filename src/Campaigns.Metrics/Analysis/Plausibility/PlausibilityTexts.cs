using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Analysis.Plausibility;

/// <summary>The sentence of each rule. It says what cannot be, not which figure is wrong: nobody knows that yet.</summary>
public static class PlausibilityTexts
{
    private static readonly Dictionary<string, LocalizedText> Sentences = new(StringComparer.Ordinal)
    {
        [PlausibilityRules.ReachExceedsImpressions] = new("Fler nådda än visningar.", "More reached than impressions."),
        [PlausibilityRules.ReachExceedsPopulation] = new("Fler nådda än det finns i målgruppen.", "More reached than there are in the target group."),
        [PlausibilityRules.ReachToDateFalls] = new("Räckvidden från start sjönk från en dag till nästa.", "The reach since the start fell from one day to the next."),
        [PlausibilityRules.FlightReachDiffersFromLastToDate] = new("Kampanjens räckvidd är inte den sista dagens räckvidd från start.", "The reach of the flight is not the last day's reach since the start."),
        [PlausibilityRules.FlightReachOutsideWeeks] = new("Kampanjens räckvidd ligger under bästa veckan eller över alla veckor tillsammans.", "The reach of the flight lies below its best week or above all weeks together."),
        [PlausibilityRules.QuartilesRise] = new("Fler såg en senare del av filmen än en tidigare.", "More watched a later part of the film than an earlier one."),
        [PlausibilityRules.ViewsRise] = new("Fler såg fler sekunder än färre.", "More watched more seconds than fewer."),
        [PlausibilityRules.ViewableExceedsMeasurable] = new("Fler synliga visningar än mätbara, eller fler mätbara än alla.", "More viewable impressions than measurable ones, or more measurable ones than all."),
        [PlausibilityRules.CellsDifferFromTotal] = new("Grupperna skiljer sig mer än två procent från helheten.", "The groups differ by more than two percent from the whole."),
        [PlausibilityRules.ReachExceedsAdSets] = new("Kampanjen nådde fler än dess annonsgrupper tillsammans.", "The campaign reached more than its ad sets together."),
        [PlausibilityRules.SpendDiffersFromAdSets] = new("Kostnaden skiljer sig mer än en halv procent från annonsgruppernas.", "The spend differs by more than half a percent from that of the ad sets."),
        [PlausibilityRules.SpendBelowAds] = new("Annonserna kostade mer än kampanjen.", "The ads cost more than the campaign."),
        [PlausibilityRules.FrequencyDisagrees] = new("Frekvens gånger räckvidd är inte visningarna.", "Frequency times reach is not the impressions."),
        [PlausibilityRules.NoSpendWithImpressions] = new("Visningar utan kostnad: gratis utrymme, eller en kostnad som inte har kommit.", "Impressions without spend: free space, or a cost that has not come."),
    };

    /// <summary>The sentence of a rule.</summary>
    /// <param name="rule">Rule id, one of <see cref="PlausibilityRules"/>.</param>
    public static LocalizedText Of(string rule) => Sentences[rule];
}
