namespace Campaigns.Metrics.Catalog;

/// <summary>Cinema, screens in public places and television.</summary>
internal static class OfflineMetrics
{
    public static IReadOnlyList<MetricDefinition> All { get; } =
    [
        new()
        {
            Id = "plays",
            Name = new("Spelningar på skärm", "Screen plays"),
            Description = new(
                "Hur många gånger filmen spelades på en skärm. Det säger inget om hur många som tittade.",
                "How many times the film ran on a screen. It tells nothing about how many watched."),
            Unit = MetricUnit.Times,
            Kind = MetricKind.Count,
            AdditiveOver = [Additivity.Time, Additivity.Channel, Additivity.Track],
            Tier = ExposureTier.Opportunity,
            Source = "Seller's play log; metric dictionary 4.1, DOOH plays",
        },
        new()
        {
            Id = "contacts",
            Name = new("Beräknade kontakter", "Estimated contacts"),
            Description = new(
                "En beräkning av hur många gånger skärmen kan ha setts, gjord av den som äger skärmen.",
                "An estimate of how many times the screen may have been seen, made by its owner."),
            Unit = MetricUnit.Times,
            Kind = MetricKind.Count,
            AdditiveOver = [Additivity.Time, Additivity.Channel],
            Tier = ExposureTier.Opportunity,
            Source = "Outdoor Impact: realistic opportunity to see (ROTS)",
            Aliases = ["ots", "rots"],
        },
        new()
        {
            Id = "vac",
            Name = new("Synlighetsjusterade kontakter", "Visibility adjusted contacts"),
            Description = new(
                "Beräknade kontakter, minskade efter skärmens storlek, vinkel och avstånd och hur fort man passerar.",
                "Estimated contacts, lowered by the screen's size, angle and distance and by how fast people pass."),
            Unit = MetricUnit.Times,
            Kind = MetricKind.Count,
            AdditiveOver = [Additivity.Time, Additivity.Channel, Additivity.Audience],
            Tier = ExposureTier.Viewable,
            Source = "Outdoor Impact: visibility adjusted contact (VAC)",
        },
        new()
        {
            Id = "admissions",
            Name = new("Biobesökare", "Cinema admissions"),
            Description = new(
                "Besökare på föreställningar där filmen visades. De kunde se den, men ingen har mätt om de gjorde det.",
                "Visitors to screenings where the film ran. They could see it; nobody measured whether they did."),
            Unit = MetricUnit.Times,
            Kind = MetricKind.Count,
            AdditiveOver = [Additivity.Time, Additivity.Track],
            Tier = ExposureTier.Served,
            Source = "Cinema seller's report: tickets sold to screenings with the spot",
            Aliases = ["biobesokare"],
        },
        new()
        {
            Id = "tv_rating",
            Name = new("Tittarandel av befolkningen", "Television rating"),
            Description = new(
                "Hur stor del av befolkningen som i genomsnitt såg inslaget.",
                "The part of the population that watched the spot on average."),
            Unit = MetricUnit.Ratio,
            Kind = MetricKind.Ratio,
            Tier = ExposureTier.Served,
            Change = ChangeDisplay.PercentagePoints,
            Source = "MMS: average audience in percent of the universe",
        },
        new()
        {
            Id = "tv_trp",
            Name = new("TRP i tv", "Television target rating points"),
            Description = new(
                "Summan av spottarnas tittarandelar i målgruppen, i procentenheter.",
                "The spots' ratings in the target group added up, in percentage points."),
            Unit = MetricUnit.Points,
            Kind = MetricKind.Count,
            AdditiveOver = [Additivity.Time, Additivity.Channel],
            Tier = ExposureTier.Served,
            Source = "MMS: target rating points",
        },
    ];
}
