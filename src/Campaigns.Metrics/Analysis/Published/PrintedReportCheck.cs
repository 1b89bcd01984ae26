using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Queries;

namespace Campaigns.Metrics.Analysis.Published;

/// <summary>Holds a campaign's printed figures against the stored ones, and against each other (domain/analysis.md N5, domain/campaigns.md §3). Nothing is corrected.</summary>
/// <remarks>
/// Totals are judged by what the prints can stand for: 120 000 and 118 900 agree within rounding. A comparison (<see cref="TotalVerdict"/>) says of the same pair
/// that the total is not equal to its parts. Both are true and answer different questions: a page that shows the numbers must not let them look equal, and a
/// reconciliation must not call a rounding a fault.
/// </remarks>
public static class PrintedReportCheck
{
    // What a printed reach may stand for instead, most alike first.
    private static readonly string[] OtherMetrics = ["gross_reach", "impressions", "video_starts", "views_2s", "completions", "clicks", "link_clicks", "unique_clicks", "visits", "visitors"];

    /// <summary>Every printed figure, judged in each way that there is something to hold it against.</summary>
    /// <param name="figures">All figures of the campaign, with every superseded value: what was known when a document came out is found among them.</param>
    /// <param name="documents">Documents by the id of the source whose figures they print.</param>
    public static IReadOnlyList<PrintedFinding> Of(ComparedFigures figures, IReadOnlyDictionary<string, PrintedDocument> documents)
    {
        var newest = Newest(figures.Observations, figures.AsOf);
        var printed = newest.Where(figure => documents.ContainsKey(figure.Series.Source) && figure.Value is not null).Order(ObservationOrder.Instance).ToList();
        PublishedFigure Published(Observation figure) => new()
        {
            Value = figure.Value!.Value,
            Qualifier = figure.Quality.Qualifier,
            Metric = figure.Metric,
            Document = documents[figure.Series.Source].Title,
            PublishedOn = documents[figure.Series.Source].Last,
            FigureId = FigureId.Of(figure),
        };

        return
        [
            .. printed.Select(figure => AgainstStored(figures, documents, figure, Published(figure))),
            .. PrintedTwice(printed, Published),
            .. AgainstParts(figures, printed, Published),
            .. MixedTotals(printed, Published),
        ];
    }

    private static List<Observation> Newest(IEnumerable<Observation> observations, DateTimeOffset? asOf) =>
    [
        .. observations.Where(figure => !(figure.ObservedAt > asOf))
            .GroupBy(figure => (figure.Series, figure.Metric, figure.Window.Kind, figure.Window.First, figure.Window.Last))
            .Select(same => same.MaxBy(figure => figure.ObservedAt)!),
    ];

    private static PrintedFinding AgainstStored(ComparedFigures figures, IReadOnlyDictionary<string, PrintedDocument> documents, Observation figure, PublishedFigure published)
    {
        var live = figures with { Observations = [.. figures.Observations.Where(other => !documents.ContainsKey(other.Series.Source))], Track = null };
        var needed = QueryPlanner.NeededMetrics(MetricCatalog.Get(figure.Metric));
        var same = live with { Observations = [.. live.Observations.Where(other => needed.Contains(other.Metric))] };
        var then = AtPublication(same, figure, documents[figure.Series.Source], published.Interval);
        var now = Stored(live, figure, figure.Metric);
        var others = MetricCatalog.Get(figure.Metric).Unit == MetricUnit.Ratio
            ? []
            : OtherMetrics.Where(metric => metric != figure.Metric).Select(metric => (metric, Value: metric == "gross_reach" ? Gross(live, figure) : Stored(live, figure, metric)?.Value))
                .Where(other => other.Value is not null).Select(other => KeyValuePair.Create(other.metric, other.Value!.Value)).ToList();

        return new PrintedFinding(
            PrintedCheck.Stored, figure, Reconciliation.Judge(published, then?.Value, now?.Value, others), null, null, now?.Inputs ?? [])
        {
            AtPublication = then?.Value,
            Now = now?.Value,
        };
    }

    // Where only the month or year of publication is known, the figure may have been taken before or after a revision in it: the value that the print can stand for.
    private static ComparisonCell? AtPublication(ComparedFigures live, Observation figure, PrintedDocument document, PublishedInterval interval)
    {
        var known = Moments(live, figure, document)
            .Select(moment => Stored(live with { AsOf = live.AsOf < moment ? live.AsOf : moment }, figure, figure.Metric))
            .Where(cell => cell?.Value is not null)
            .ToList();

        return known.Find(cell => interval.Contains(cell!.Value!.Value)) ?? known.FirstOrDefault();
    }

    private static IEnumerable<DateTimeOffset> Moments(ComparedFigures live, Observation figure, PrintedDocument document) => document.Moments is [var end, var start]
        ? [end, .. live.Observations.Where(other => other.Series.Channel == figure.Series.Channel && other.ObservedAt > start && other.ObservedAt < end).Select(other => other.ObservedAt).Distinct().OrderDescending(), start]
        : document.Moments;

    private static ComparisonCell? Stored(ComparedFigures live, Observation figure, string metric) => live.Cells(metric)
        .Where(cell => cell.Channel == figure.Series.Channel && cell.Track == figure.Series.Track && cell.Audience == figure.Series.Audience)
        .ToList() is [var only] ? only : null;

    // The sum that reach must not have: only to recognise it in print.
    private static decimal? Gross(ComparedFigures live, Observation figure)
    {
        var parts = live.Cells("reach").Where(cell => cell.Track == figure.Series.Track && cell.Audience.IsAll && Covers(figure.Series.Channel, cell.Channel)).ToList();

        return figure.Metric == "reach" && parts.Count > 1 ? parts.Sum(cell => cell.Value) : null;
    }

    private static IEnumerable<PrintedFinding> PrintedTwice(List<Observation> printed, Func<Observation, PublishedFigure> published) => printed
        .GroupBy(figure => (figure.Series with { Placement = null }, figure.Metric, figure.Window.Kind, figure.Window.First, figure.Window.Last))
        .Where(same => same.Count() > 1)
        .Select(same => same.OrderBy(figure => QualifierRules.Vagueness(figure.Quality.Qualifier)).ToList())
        .Select(same => new PrintedFinding(
            PrintedCheck.PrintedTwice,
            same[^1],
            null,
            same.All(figure => published(figure).Interval.Overlaps(published(same[^1]).Interval))
                ? new PublishedTotalCheck(
                    same.All(figure => figure.Value == same[^1].Value && figure.Quality.Qualifier == same[^1].Quality.Qualifier) ? PublishedTotalVerdict.EqualsParts : PublishedTotalVerdict.WithinRounding,
                    same[0].Value!.Value,
                    same[^1].Value!.Value - same[0].Value!.Value)
                : new PublishedTotalCheck(PublishedTotalVerdict.DiffersFromParts, same[0].Value!.Value, same[^1].Value!.Value - same[0].Value!.Value),
            null,
            same[..^1]));

    /// <summary>Totals over tracks, channels or audiences, each in one or several pieces.</summary>
    private static IEnumerable<PrintedFinding> AgainstParts(ComparedFigures figures, List<Observation> printed, Func<Observation, PublishedFigure> published)
    {
        foreach (var total in printed.Where(figure => MetricCatalog.Get(figure.Metric) is { Kind: not MetricKind.Ratio, IsMixed: false } && figure.Series.Placement is null)
            .GroupBy(figure => (figure.Metric, figure.Series.Channel, figure.Series.Audience.IsAll)).Where(total => total.Key.IsAll))
        {
            var pieces = total.ToList();
            var whole = pieces.Where(piece => piece.Series.Track is null).ToList();
            var byTrack = pieces.Where(piece => piece.Series.Track is not null).ToList();
            var metric = MetricCatalog.Get(total.Key.Metric);
            if (whole.Count == 1 && byTrack.Count > 0 && metric.Kind != MetricKind.UniqueCount)
            {
                yield return Finding(whole, byTrack, allPrinted: Tracks(figures, total.Key.Channel).All(track => byTrack.Any(piece => piece.Series.Track == track)), published);
            }

            if (total.Key.Channel is { } group && ChannelCatalog.FindOrUnlisted(group).IsGroup && metric.IsAdditiveOver(Additivity.Channel))
            {
                var parts = Parts(printed, group, total.Key.Metric);
                if (parts.Count > 0)
                {
                    yield return Finding(byTrack.Count > 0 ? byTrack : whole, parts, AllPrinted(figures, group, metric, parts), published);
                }
            }

            foreach (var piece in pieces)
            {
                var groups = printed.Where(figure => figure.Metric == piece.Metric && !figure.Series.Audience.IsAll && figure.Series with { Audience = default } == piece.Series).ToList();
                if (groups.Count > 0)
                {
                    yield return Finding([piece], groups, allPrinted: groups.Any(figure => figure.Series.Audience.Sex == "unknown" || figure.Series.Audience.Age == "unknown"), published);
                }
            }
        }
    }

    /// <summary>«Over 8 million showings»: impressions, TV showings (reach times frequency) and admissions put together.</summary>
    private static IEnumerable<PrintedFinding> MixedTotals(List<Observation> printed, Func<Observation, PublishedFigure> published)
    {
        foreach (var total in printed.Where(figure => MetricCatalog.Get(figure.Metric) is { IsMixed: true, Id: "showings" } && figure.Series.Channel is not null))
        {
            var parts = new List<(Observation Figure, PublishedFigure Printed)>();
            foreach (var member in ChannelCatalog.FindOrUnlisted(total.Series.Channel!).Members)
            {
                parts.AddRange(Showings(printed, member, published));
            }

            if (parts.Count > 0)
            {
                yield return new PrintedFinding(
                    PrintedCheck.Parts, total, null, PublishedTotalCheck.Check([published(total)], [.. parts.Select(part => part.Printed)], allPartsPrinted: true), "mixed", [.. parts.Select(part => part.Figure)]);
            }
        }
    }

    private static IEnumerable<(Observation, PublishedFigure)> Showings(List<Observation> printed, string channel, Func<Observation, PublishedFigure> published)
    {
        List<Observation> Of(string metric) => [.. printed.Where(figure => figure.Metric == metric && figure.Series.Channel == channel && figure.Series.Placement is null)];
        foreach (var metric in new[] { "impressions", "admissions" })
        {
            var found = Of(metric);
            if (found.Count > 0)
            {
                return (found.Any(figure => figure.Series.Track is not null) ? found.Where(figure => figure.Series.Track is not null) : found).Select(figure => (figure, published(figure)));
            }
        }

        return Of("reach").SelectMany(reach => Of("average_frequency").Where(frequency => frequency.Series.Track == reach.Series.Track)
            .Select(frequency => (reach, published(reach) with { Value = reach.Value!.Value * frequency.Value!.Value, Metric = "impressions" })));
    }

    private static PrintedFinding Finding(List<Observation> total, List<Observation> parts, bool allPrinted, Func<Observation, PublishedFigure> published) => new(
        PrintedCheck.Parts,
        total[0],
        null,
        PublishedTotalCheck.Check([.. total.Select(published)], [.. parts.Select(published)], allPrinted),
        total.Count > 1 ? "pieces" : null,
        [.. parts]);

    // The largest groups first, so that no channel is counted twice.
    private static List<Observation> Parts(List<Observation> printed, string group, string metric)
    {
        var covered = new HashSet<string>(StringComparer.Ordinal);
        var parts = new List<Observation>();
        foreach (var channel in printed.Where(figure => figure.Metric == metric && figure.Series is { Audience.IsAll: true, Placement: null, Channel: { } id } && id != group && Covers(group, id))
            .GroupBy(figure => figure.Series.Channel!).OrderByDescending(channel => ChannelCatalog.PlainChannels(channel.Key).Count).ThenBy(channel => channel.Key, StringComparer.Ordinal))
        {
            if (ChannelCatalog.PlainChannels(channel.Key).All(covered.Add))
            {
                parts.AddRange(channel.Any(figure => figure.Series.Track is null) ? channel.Where(figure => figure.Series.Track is null) : channel);
            }
        }

        return parts;
    }

    private static bool AllPrinted(ComparedFigures figures, string group, MetricDefinition metric, List<Observation> parts) => figures.Campaign.Channels
        .Where(used => used.Channel != group && Covers(group, used.Channel) && ChannelCatalog.FindOrUnlisted(used.Channel).Metrics.Contains(metric.Id))
        .All(used => parts.Any(part => part.Series.Channel == used.Channel));

    private static IEnumerable<string> Tracks(ComparedFigures figures, string? channel) =>
        figures.Campaign.Channels.FirstOrDefault(used => used.Channel == channel)?.Tracks ?? [.. figures.Campaign.Tracks.Select(track => track.Id)];

    private static bool Covers(string? group, string? channel) =>
        group is null || (channel is not null && ChannelCatalog.PlainChannels(channel).IsSubsetOf(ChannelCatalog.PlainChannels(group)));
}

/// <summary>What was found of one printed figure.</summary>
/// <param name="Check">What it was held against.</param>
/// <param name="Figure">The printed figure; of a total in pieces the first piece.</param>
/// <param name="Reconciliation">How it stands against the stored figure; null for other checks.</param>
/// <param name="Total">How it stands against printed parts, or against its other printing; null for a check against stored figures.</param>
/// <param name="Remark"><c>pieces</c> when the total is printed in several pieces, <c>mixed</c> when it adds unlike measures; null otherwise.</param>
/// <param name="Others">The figures it was held against.</param>
public sealed record PrintedFinding(PrintedCheck Check, Observation Figure, Reconciliation? Reconciliation, PublishedTotalCheck? Total, string? Remark, IReadOnlyList<Observation> Others)
{
    /// <summary>The stored figure as known when the document came out, in the metric's unit; null when none was stored by then, or when the day is not known.</summary>
    public decimal? AtPublication { get; init; }

    /// <summary>The stored figure as known now, or as of the moment asked for; null when there is none, and for other checks.</summary>
    public decimal? Now { get; init; }
}

/// <summary>What a printed figure is held against.</summary>
public enum PrintedCheck
{
    /// <summary>The stored figure of the same thing, from a live source.</summary>
    Stored,

    /// <summary>Its printed parts.</summary>
    Parts,

    /// <summary>Another printing of the same figure.</summary>
    PrintedTwice,
}
