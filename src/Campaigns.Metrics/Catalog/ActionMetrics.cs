using Campaigns.Metrics.Observations;

namespace Campaigns.Metrics.Catalog;

/// <summary>What people did: clicks, interactions, visits.</summary>
internal static class ActionMetrics
{
    private static readonly Additivity[] Everything = [Additivity.Time, Additivity.Channel, Additivity.Track, Additivity.Audience];

    private static readonly Additivity[] WithinChannel = [Additivity.Time, Additivity.Track, Additivity.Audience];

    public static IReadOnlyList<MetricDefinition> All { get; } =
    [
        new()
        {
            Id = "clicks",
            Name = new("Klick", "Clicks"),
            Description = new(
                "Hur många gånger någon klickade på annonsen. Samma person kan klicka flera gånger.",
                "How many times somebody clicked on the ad. One person may click several times."),
            Unit = MetricUnit.Times,
            Kind = MetricKind.Count,
            AdditiveOver = Everything,
            Source = "IAB, click measurement guidelines: all clicks",
            Aliases = ["klick"],
        },
        new()
        {
            Id = "link_clicks",
            Name = new("Länkklick", "Link clicks"),
            Description = new(
                "Klick som ledde vidare till sidan. Andra klick, som på en profil, räknas inte.",
                "Clicks that led on to the page. Other clicks, as on a profile, are not counted."),
            Unit = MetricUnit.Times,
            Kind = MetricKind.Count,
            AdditiveOver = Everything,
            Source = "IAB, click measurement guidelines: click-throughs to the destination",
        },
        new()
        {
            Id = "unique_clicks",
            Name = new("Personer som klickade", "Persons who clicked"),
            Description = new(
                "Hur många olika som klickade minst en gång. Det är inte antalet klick.",
                "How many different ones clicked at least once. It is not the number of clicks."),
            Unit = MetricUnit.Persons,
            Kind = MetricKind.UniqueCount,
            AdditiveOver = [Additivity.Audience],
            Source = "Meta: unique clicks; metric dictionary 4.1",
        },
        new()
        {
            Id = "click_rate",
            Name = new("Klickfrekvens", "Click-through rate"),
            Description = new("Klick delat med visningar.", "Clicks divided by impressions."),
            Unit = MetricUnit.Ratio,
            Kind = MetricKind.Ratio,
            IsShare = true,
            Terms = [new("clicks", "impressions", 1, DenominatorBase.Impressions)],
            Change = ChangeDisplay.PercentagePoints,
            Source = "IAB: click-through rate, of all clicks",
            Aliases = ["ctr", "klickfrekvens"],
        },
        new()
        {
            Id = "interactions",
            Name = new("Interaktioner", "Interactions"),
            Description = new(
                "Delningar, kommentarer, sparade inlägg och liknande. Kanalerna räknar in olika saker.",
                "Shares, comments, saved posts and the like. Channels include different things."),
            Unit = MetricUnit.Times,
            Kind = MetricKind.Count,
            AdditiveOver = WithinChannel,
            Source = "Each channel's own list of engagements",
            Aliases = ["engagement", "engagements", "interaktioner"],
        },
        new()
        {
            Id = "visits",
            Name = new("Besök", "Visits"),
            Description = new(
                "Hur många gånger någon kom till sidan. Den som kommer igen räknas igen.",
                "How many times somebody came to the page. Somebody who comes back counts again."),
            Unit = MetricUnit.Times,
            Kind = MetricKind.Count,
            AdditiveOver = [Additivity.Time, Additivity.Track],
            Source = "Web analytics: sessions",
            Aliases = ["besok", "sessions"],
        },
        new()
        {
            Id = "visitors",
            Name = new("Besökare", "Visitors"),
            Description = new(
                "Hur många olika webbläsare som var på sidan under perioden. En person kan ha flera.",
                "How many different browsers were on the page during the period. One person may have several."),
            Unit = MetricUnit.Persons,
            Kind = MetricKind.UniqueCount,
            Source = "Web analytics: distinct visitors of the window",
            Aliases = ["unique_visitors", "besokare"],
        },
        new()
        {
            Id = "page_views",
            Name = new("Sidvisningar", "Page views"),
            Description = new("Hur många gånger sidan öppnades.", "How many times the page was opened."),
            Unit = MetricUnit.Times,
            Kind = MetricKind.Count,
            AdditiveOver = [Additivity.Time, Additivity.Track],
            Source = "Web analytics: page views",
        },
        new()
        {
            Id = "followers",
            Name = new("Följare", "Followers"),
            Description = new(
                "Hur många som följer de profiler som delade. Det är en möjlig publik, inte en uppmätt.",
                "How many follow the profiles that shared. It is a possible audience, not a measured one."),
            Unit = MetricUnit.Persons,
            Kind = MetricKind.UniqueCount,
            Tier = ExposureTier.Opportunity,
            Source = "Metric dictionary, glossary: potential only",
        },
    ];
}
