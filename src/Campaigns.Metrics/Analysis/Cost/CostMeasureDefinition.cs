using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Analysis.Cost;

/// <summary>A kind of price.</summary>
/// <param name="Id">Id: cpm, cost_per_completed_view, cost_per_click, cost_per_visit, cost_per_reached or cost_per_incremental.</param>
/// <param name="Name">Name.</param>
/// <param name="Metrics">Metrics whose figure it may be divided by; a channel's first one counts. Different metrics are different things.</param>
/// <param name="Per">How many units the price is for.</param>
public sealed record CostMeasureDefinition(string Id, LocalizedText Name, IReadOnlyList<string> Metrics, decimal Per)
{
    /// <summary>Per person that no other channel reached; computed from all channels and not from one figure.</summary>
    public const string PerIncremental = "cost_per_incremental";

    /// <summary>Every measure, in the order of the effect chain.</summary>
    public static IReadOnlyList<CostMeasureDefinition> All { get; } =
    [
        new("cpm", new("Kostnad per tusen visningar", "Cost per thousand impressions"), ["impressions", "admissions", "contacts"], 1000),
        new("cost_per_completed_view", new("Kostnad per sedd film", "Cost per completed view"), ["completions"], 1),
        new("cost_per_click", new("Kostnad per klick", "Cost per click"), ["link_clicks", "clicks"], 1),
        new("cost_per_visit", new("Kostnad per besök", "Cost per visit"), ["visits"], 1),
        new("cost_per_reached", new("Kostnad per nådd i kanalen", "Cost per person reached in the channel"), ["reach"], 1),
        new(PerIncremental, new("Kostnad per nådd som ingen annan kanal nådde", "Cost per person whom no other channel reached"), [], 1),
    ];
}
