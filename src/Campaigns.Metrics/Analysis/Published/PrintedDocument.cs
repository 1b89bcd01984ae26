using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Analysis.Published;

/// <summary>A document that figures are printed in, and when it came out.</summary>
/// <param name="Title">The document, as «Rapport 2024:3».</param>
/// <param name="First">First day on which it may have come out; null when not known.</param>
/// <param name="Last">Last day on which it may have come out, included; the same as <paramref name="First"/> when the day is known.</param>
public sealed record PrintedDocument(string Title, DateOnly? First, DateOnly? Last)
{
    /// <summary>
    /// The moments between which it came out, UTC: the end of its first and of its last possible day. One when the day is known, none when nothing is. Knowledge as
    /// of these moments is what the figure may have been taken from.
    /// </summary>
    public IReadOnlyList<DateTimeOffset> Moments => First is not { } first || Last is not { } last ? [] : first == last ? [EndOf(last)] : [EndOf(last), EndOf(first)];

    /// <summary>The document of a source; null for a live source.</summary>
    /// <param name="source">The source.</param>
    public static PrintedDocument? Of(Source source) => source.Document is not { } title ? null : source.PublishedOn is not { } day
        ? new PrintedDocument(title, null, null)
        : new PrintedDocument(title, day, source.PublishedPrecision switch
        {
            DatePrecision.Month => day.AddMonths(1).AddDays(-1),
            DatePrecision.Year => day.AddYears(1).AddDays(-1),
            _ => day,
        });

    private static DateTimeOffset EndOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);
}
