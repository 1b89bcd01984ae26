namespace Campaigns.Metrics.Analysis.Plausibility;

/// <summary>The rule ids of <see cref="PlausibilityCheck"/> (domain/metrics.md §4.3, domain/analysis.md N11).</summary>
public static class PlausibilityRules
{
    /// <summary>Nobody is reached without an impression: reach ≤ impressions.</summary>
    public const string ReachExceedsImpressions = "reach_exceeds_impressions";

    /// <summary>reach ≤ population, in the whole and in every cell.</summary>
    public const string ReachExceedsPopulation = "reach_exceeds_population";

    /// <summary>Reach from the start of the flight never falls from one day to the next.</summary>
    public const string ReachToDateFalls = "reach_to_date_falls";

    /// <summary>The reach of the flight is the last reach to date.</summary>
    public const string FlightReachDiffersFromLastToDate = "flight_reach_differs_from_last_to_date";

    /// <summary>The flight reaches at least as many as its best week and at most as many as all weeks added.</summary>
    public const string FlightReachOutsideWeeks = "flight_reach_outside_weeks";

    /// <summary>Quartiles and completions never rise.</summary>
    public const string QuartilesRise = "quartiles_rise";

    /// <summary>Views of more seconds are never more: 2 s ≥ 6 s ≥ 15 s.</summary>
    public const string ViewsRise = "views_rise";

    /// <summary>viewable ≤ measurable ≤ impressions.</summary>
    public const string ViewableExceedsMeasurable = "viewable_exceeds_measurable";

    /// <summary>The cells of one request add up to its total within 2 %.</summary>
    public const string CellsDifferFromTotal = "cells_differ_from_total";

    /// <summary>A campaign reaches at most as many as its ad sets added.</summary>
    public const string ReachExceedsAdSets = "reach_exceeds_ad_sets";

    /// <summary>A campaign's spend is its ad sets' added, within 0.5 %.</summary>
    public const string SpendDiffersFromAdSets = "spend_differs_from_ad_sets";

    /// <summary>A campaign spends at least what its ads did, within 0.5 %. Ads may be fewer than the campaign had, since some platforms leave out deleted ones.</summary>
    public const string SpendBelowAds = "spend_below_ads";

    /// <summary>Frequency times reach is the impressions, within 1 %.</summary>
    public const string FrequencyDisagrees = "frequency_disagrees";

    /// <summary>Impressions without spend: free space, or a cost that has not come.</summary>
    public const string NoSpendWithImpressions = "no_spend_with_impressions";

    /// <summary>Every rule id.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ReachExceedsImpressions, ReachExceedsPopulation, ReachToDateFalls, FlightReachDiffersFromLastToDate, FlightReachOutsideWeeks, QuartilesRise, ViewsRise,
        ViewableExceedsMeasurable, CellsDifferFromTotal, ReachExceedsAdSets, SpendDiffersFromAdSets, SpendBelowAds, FrequencyDisagrees, NoSpendWithImpressions,
    ];

    /// <summary>Rules about the whole flight, which take its weeks and days together.</summary>
    public static IReadOnlyList<string> OfFlight { get; } = [ReachToDateFalls, FlightReachDiffersFromLastToDate, FlightReachOutsideWeeks];

    /// <summary>Metrics whose figures a rule looks at.</summary>
    /// <param name="rule">Rule id.</param>
    public static IReadOnlyList<string> MetricsOf(string rule) => rule switch
    {
        ReachExceedsImpressions => ["reach", "impressions"],
        QuartilesRise => ["views_25_percent", "views_50_percent", "views_75_percent", "completions"],
        ViewsRise => ["views_2s", "views_6s", "views_15s"],
        ViewableExceedsMeasurable => ["impressions", "measurable_impressions", "viewable_impressions"],
        SpendDiffersFromAdSets or SpendBelowAds => ["spend"],
        FrequencyDisagrees => ["reach", "impressions", "average_frequency"],
        NoSpendWithImpressions => ["spend", "impressions"],
        _ => ["reach"],
    };
}
