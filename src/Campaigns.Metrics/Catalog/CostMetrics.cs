namespace Campaigns.Metrics.Catalog;

/// <summary>What it cost, and what it cost for each result. All amounts are kronor excluding VAT.</summary>
internal static class CostMetrics
{
    public static IReadOnlyList<MetricDefinition> All { get; } =
    [
        new()
        {
            Id = "spend",
            Name = new("Kostnad", "Cost"),
            Description = new(
                "Vad annonseringen kostade, utan moms och efter avdrag för rabatter.",
                "What the advertising cost, without VAT and after deducting rebates."),
            Unit = MetricUnit.Money,
            Kind = MetricKind.Money,
            AdditiveOver = [Additivity.Time, Additivity.Channel, Additivity.Track, Additivity.Audience],
            Source = "Platform-reported or invoiced media cost, net (domain/analysis.md N10)",
            Aliases = ["cost", "spend_sek", "kostnad"],
        },
        CostPer("cost_per_thousand", ("Kostnad per tusen visningar", "Cost per thousand impressions"), ("tusental visningar", "thousand impressions"), "impressions", "cpm", 1000),
        CostPer("cost_per_view", ("Kostnad per visning minst 2 sekunder", "Cost per 2-second view"), ("visning på minst två sekunder", "view of at least two seconds"), "views_2s", "cpv"),
        CostPer("cost_per_completion", ("Kostnad per sedd film", "Cost per completed view"), ("visning till slutet", "completed view"), "completions", "cpcv"),
        CostPer("cost_per_click", ("Kostnad per klick", "Cost per click"), ("klick", "click"), "clicks", "cpc"),
        CostPer("cost_per_visit", ("Kostnad per besök", "Cost per visit"), ("besök från annonsen", "visit from the ad"), "visits"),
        CostPer("cost_per_reached", ("Kostnad per nådd", "Cost per person reached"), ("nådd i en kanal; kanaler som räknar olika kan inte jämföras", "one reached in one channel; channels that count differently cannot be compared"), "reach"),
        CostPer("cost_per_reach_point", ("Kostnad per procent räckvidd", "Cost per reach point"), ("procent av målgruppen som nåddes", "percent of the target group reached"), "percent_reach", "cprp", 0.01m),
    ];

    private static MetricDefinition CostPer(
        string id, (string Sv, string En) name, (string Sv, string En) what, string denominator, string? alias = null, decimal factor = 1) => new()
    {
        Id = id,
        Name = new(name.Sv, name.En),
        Description = new($"Kostnad för varje {what.Sv}.", $"Cost for each {what.En}."),
        Unit = MetricUnit.Money,
        Kind = MetricKind.Ratio,
        Terms = [new("spend", denominator, factor)],
        Source = "Metric dictionary 4.1; domain/analysis.md N10",
        Aliases = alias is null ? [] : [alias],
    };
}
