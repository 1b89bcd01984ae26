namespace Campaigns.Metrics.Catalog;

/// <summary>How often, and to how many, something was shown.</summary>
internal static class ExposureMetrics
{
    private static readonly Additivity[] Everything = [Additivity.Time, Additivity.Channel, Additivity.Track, Additivity.Audience];

    public static IReadOnlyList<MetricDefinition> All { get; } =
    [
        new()
        {
            Id = "impressions",
            Name = new("Visningar", "Impressions"),
            Description = new(
                "Hur många gånger annonsen eller filmen har visats. Den som ser den två gånger räknas två gånger.",
                "How many times the ad or film was on a screen. Somebody who sees it twice counts twice."),
            Unit = MetricUnit.Times,
            Kind = MetricKind.Count,
            AdditiveOver = Everything,
            Tier = ExposureTier.Served,
            Source = "MRC, ad impression measurement guidelines: all measured impressions",
            Aliases = ["views_served", "visningar"],
        },
        new()
        {
            Id = "measurable_impressions",
            Name = new("Mätbara visningar", "Measurable impressions"),
            Description = new(
                "Visningar där det gick att mäta om annonsen syntes. Synliga visningar är en del av dem.",
                "Impressions of which it could be measured whether the ad was in view. Viewable impressions are a part of them."),
            Unit = MetricUnit.Times,
            Kind = MetricKind.Count,
            AdditiveOver = Everything,
            Tier = ExposureTier.Served,
            Source = "MRC, viewable ad impression measurement guidelines: measured impressions, the base of the viewable rate",
        },
        new()
        {
            Id = "viewable_impressions",
            Name = new("Synliga visningar", "Viewable impressions"),
            Description = new(
                "Visningar där minst hälften av annonsen syntes, bild i minst en sekund och film i minst två sekunder i följd.",
                "Impressions with at least half of the ad in view, for one second as a picture or two seconds in a row as a film."),
            Unit = MetricUnit.Times,
            Kind = MetricKind.Count,
            AdditiveOver = Everything,
            Tier = ExposureTier.Viewable,
            Source = "MRC, viewable ad impression measurement guidelines: 50 % of pixels, 1 s display, 2 s video",
        },
        new()
        {
            Id = "reach",
            Name = new("Räckvidd", "Reach"),
            Description = new(
                "Hur många olika som nåddes minst en gång i kanalen under perioden. Kanalen avgör om den räknar individer, profiler eller konton.",
                "How many different ones were reached at least once in the channel during the period. The channel decides whether it counts individuals, profiles or accounts."),
            Unit = MetricUnit.Persons,
            Kind = MetricKind.UniqueCount,
            AdditiveOver = [Additivity.Audience],
            Tier = ExposureTier.Served,
            Source = "MRC, audience reach measurement guidelines: unduplicated reach of one window",
            Aliases = ["rackvidd", "unique_users", "uniques"],
        },
        ReachAtLeast(2),
        ReachAtLeast(3),
        ReachAtLeast(4),
        ReachAtLeast(5),
        ReachAtLeast(10),
        new()
        {
            Id = "gross_reach",
            Name = new("Summerad räckvidd, ej unika", "Gross reach, not unique"),
            Description = new(
                "Kanalernas räckvidd hopräknad, så att samma person kan vara med flera gånger. Visas bara när en källa har tryckt den så.",
                "The reach of several channels put together, so that one person may be in it several times. Shown only where a source printed it so."),
            Unit = MetricUnit.Persons,
            Kind = MetricKind.Count,
            Tier = ExposureTier.Served,
            IsMixed = true,
            Source = "Metric dictionary 4.1; never computed here",
        },
        new()
        {
            Id = "average_frequency",
            Name = new("Visningar per nådd", "Average frequency"),
            Description = new(
                "Visningar delat med räckvidd, båda för samma kanal, spår och period.",
                "Impressions divided by reach, both of the same channel, track and period."),
            Unit = MetricUnit.TimesPerPerson,
            Kind = MetricKind.Ratio,
            Tier = ExposureTier.Served,
            Terms = [new("impressions", "reach")],
            Source = "MRC, audience reach measurement guidelines: average frequency",
            Aliases = ["frequency", "visningsfrekvens"],
        },
        new()
        {
            Id = "population",
            Name = new("Målgruppens storlek", "Population of the target group"),
            Description = new(
                "Hur många personer målgruppen består av enligt befolkningsstatistiken.",
                "How many people the target group holds according to population statistics."),
            Unit = MetricUnit.Persons,
            Kind = MetricKind.UniqueCount,
            AdditiveOver = [Additivity.Audience],
            Source = "Statistics Sweden, population by year of birth, sex and municipality",
        },
        new()
        {
            Id = "percent_reach",
            Name = new("Räckvidd i procent av målgruppen", "Percent reach"),
            Description = new(
                "Räckvidd delat med målgruppens storlek.",
                "Reach divided by the number of people in the target group."),
            Unit = MetricUnit.Ratio,
            Kind = MetricKind.Ratio,
            Tier = ExposureTier.Served,
            Terms = [new("reach", "population")],
            Change = ChangeDisplay.PercentagePoints,
            Source = "MRC, audience reach measurement guidelines: reach percentage",
        },
        RatingPoints("grp", "Bruttokontakter i procent (GRP)", "Gross rating points (GRP)", ("befolkningens", "population")),
        RatingPoints("trp", "Bruttokontakter i procent av målgruppen (TRP)", "Target rating points (TRP)", ("målgruppens", "target group")),
        new()
        {
            Id = "showings",
            Name = new("Visningar, blandade mått", "Showings, mixed measures"),
            Description = new(
                "Ett tryckt tal som lägger ihop olika sorters visningar, till exempel annonsvisningar och biobesökare. Det visas bara bredvid sina delar.",
                "A printed number that adds unlike showings, such as ad impressions and cinema admissions. It is shown only beside its parts."),
            Unit = MetricUnit.Times,
            Kind = MetricKind.Count,
            IsMixed = true,
            Source = "As printed by the agency; no standard counts so",
        },
        new()
        {
            Id = "days_live",
            Name = new("Dagar med annonsering", "Days live"),
            Description = new("Dagar då minst en annons visades.", "Days on which at least one ad was shown."),
            Unit = MetricUnit.Days,
            Kind = MetricKind.Count,
            Source = "Metric dictionary 4.1: counted from days with impressions",
        },
    ];

    private static MetricDefinition ReachAtLeast(int times) => new()
    {
        Id = FormattableString.Invariant($"reach_{times}_plus"),
        Name = new(FormattableString.Invariant($"Räckvidd minst {times} gånger"), FormattableString.Invariant($"Reach {times}+")),
        Description = new(
            FormattableString.Invariant($"Hur många olika som nåddes minst {times} gånger i kanalen under perioden."),
            FormattableString.Invariant($"How many different ones were reached at least {times} times in the channel during the period.")),
        Unit = MetricUnit.Persons,
        Kind = MetricKind.UniqueCount,
        AdditiveOver = [Additivity.Audience],
        Tier = ExposureTier.Served,
        Source = "MRC, audience reach measurement guidelines: reach at a stated frequency",
        Aliases = [FormattableString.Invariant($"reach_k{times}")],
    };

    private static MetricDefinition RatingPoints(string id, string nameSv, string nameEn, (string Sv, string En) whose) => new()
    {
        Id = id,
        Name = new(nameSv, nameEn),
        Description = new(
            $"Visningar per hundra personer av {whose.Sv} storlek. 100 kan vara alla en gång eller hälften två gånger.",
            $"Impressions per hundred people of the {whose.En}. 100 may be everybody once or half of them twice."),
        Unit = MetricUnit.Points,
        Kind = MetricKind.Ratio,
        AdditiveOver = [Additivity.Time, Additivity.Channel],
        Tier = ExposureTier.Served,
        Terms = [new("impressions", "population", 100)],
        Source = "MRC, audience reach measurement guidelines: gross rating points",
    };
}
