namespace Campaigns.Metrics.Catalog;

/// <summary>What the agency counts itself: mailings, schools, courses.</summary>
internal static class OwnedMetrics
{
    public static IReadOnlyList<MetricDefinition> All { get; } =
    [
        new()
        {
            Id = "mailings_sent",
            Name = new("Utskick", "Mailings"),
            Description = new("Hur många utskick som skickades.", "How many mailings were sent."),
            Unit = MetricUnit.Units,
            Kind = MetricKind.Count,
            AdditiveOver = [Additivity.Time],
            Source = "The agency's own count",
        },
        new()
        {
            Id = "schools_reached",
            Name = new("Nådda skolor", "Schools reached"),
            Description = new("Hur många skolor som fick utskicket.", "How many schools received the mailing."),
            Unit = MetricUnit.Units,
            Kind = MetricKind.UniqueCount,
            Source = "The agency's own count",
        },
        new()
        {
            Id = "course_started",
            Name = new("Påbörjade utbildningar", "Courses started"),
            Description = new("Hur många som började utbildningen under året.", "How many began the course during the year."),
            Unit = MetricUnit.Persons,
            Kind = MetricKind.UniqueCount,
            Source = "The course platform's count",
        },
        new()
        {
            Id = "course_completed",
            Name = new("Slutförda utbildningar", "Courses completed"),
            Description = new(
                "Hur många som gjorde klart utbildningen under året. De kan ha börjat ett tidigare år.",
                "How many finished the course during the year. They may have begun in an earlier year."),
            Unit = MetricUnit.Persons,
            Kind = MetricKind.UniqueCount,
            Source = "The course platform's count",
        },
    ];
}
