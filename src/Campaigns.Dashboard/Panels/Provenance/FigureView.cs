using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Tables;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Panels.Provenance;

/// <summary>Everything about one figure, ready to be shown: value then and now and why they differ, what it is, and what it stands on.</summary>
/// <param name="Heading">What the figure is about.</param>
/// <param name="Values">Value now, value then, difference and why: term and text.</param>
/// <param name="Facts">What the figure is: definition, campaign, channel, period, source.</param>
/// <param name="Expressions">How it was computed, each step under its own words.</param>
/// <param name="Changes">Its revisions; null when it has had one value only.</param>
/// <param name="Raw">What is known of the answer it was read from; empty for a computed figure.</param>
/// <param name="Excerpt">The piece of the answer around the place; null when none can be shown.</param>
/// <param name="IsSample">True when it was made up, or stands on something made up.</param>
public sealed record FigureView(
    string Heading,
    IReadOnlyList<(string Term, RichText Text)> Values,
    IReadOnlyList<(string Term, RichText Text)> Facts,
    IReadOnlyList<(string Words, TableModel Table)> Expressions,
    TableModel? Changes,
    IReadOnlyList<(string Term, RichText Text)> Raw,
    string? Excerpt,
    bool IsSample)
{
    /// <summary>Makes the view.</summary>
    /// <param name="page">Language of the page.</param>
    /// <param name="record">The figure.</param>
    public static FigureView Build(PageContext page, FigureRecordData record)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(record);
        var words = new FigureRecordWords(page, record);
        return new FigureView(
            words.Heading,
            FigureValueFacts.Of(page, record, words),
            FigureFacts.Of(page, record),
            FigureExpressions.Of(page, record),
            Changed(page, record, words),
            FigureFacts.OfRaw(page, record.RawAnswer),
            record.RawAnswer?.Excerpt,
            record.Figure?.Constructed == true || FigureExpressions.IsSample(record.Expression));
    }

    private static TableModel? Changed(PageContext page, FigureRecordData record, FigureRecordWords words) => record.Changes.Count == 0
        ? null
        : new TableModel(
            "revisioner-tab",
            page.Texts["figur.revisioner"],
            [
                new TableColumn("nar", page.Texts["figur.andrad"], OnPhone: true),
                new TableColumn("fran", page.Texts["figur.tidigare"], CellAlignment.Figures),
                new TableColumn("till", page.Texts["figur.darefter"], CellAlignment.Figures, OnPhone: true),
                new TableColumn("skillnad", page.Texts["figur.skillnad"], CellAlignment.Figures),
                new TableColumn("orsak", page.Texts["figur.orsak"]),
            ],
            [.. record.Changes.Select(change => new TableRow(
            [
                new DateCell(page.Format.Dates.Text(DateFormat.DateIn(change.ObservedAt)), DateFormat.Iso(DateFormat.DateIn(change.ObservedAt))),
                words.Cell(change.From),
                words.Cell(change.To),
                change.Size is { } size ? new FigureCell(words.Difference(size), size) : new AbsentCell(page.Texts["tillstand.saknas"], "ejansluten"),
                new WordCell(change.Text),
            ]))]);
}

/// <summary>Writes the values of one figure in its unit.</summary>
internal sealed class FigureRecordWords(PageContext page, FigureRecordData record)
{
    private readonly FigureWriter writer = new(page.Format);

    internal string Heading => record.Figure is { } figure
        ? string.Join(", ", new[] { figure.Metric.Name, figure.Channel?.Name }.OfType<string>())
        : page.Texts.Format("figur.beraknad", ("id", record.Id));

    internal string MetricId => record.Figure?.Metric.Id ?? "";

    internal string Number(decimal value) => writer.Full(value, record.Unit, Qualifier.Unhedged, derived: record.Figure is null);

    internal string Difference(decimal size) => $"{(size < 0m ? Formatering.Minus : '+')}{Number(Math.Abs(size))}";

    internal RichText Value(FigureValueData value)
    {
        Qualifier qualifier = record.Figure?.Qualifier ?? Qualifier.Unhedged;
        if (value.Interval is { Low: { } low } bounds)
        {
            string text = bounds.High is { } high ? low == high ? Number(low) : writer.Interval(low, high, record.Unit) : page.Texts.Format("kostnad.fran", ("kr", Number(low)));
            var interval = new FigureInline(bounds.High ?? low, text, MetricId);
            return value.Value is { } estimate && bounds.High != low
                ? RichText.Fill(page.Texts, "figur.intervall", ("intervall", interval), ("skattning", new FigureInline(estimate, Number(estimate), MetricId)))
                : interval;
        }

        return value.Value is { } number
            ? new FigureInline(number, page.Format.Numbers.Qualified(Number(number), qualifier), MetricId, qualifier, record.Figure?.Status ?? FigureStatus.Final)
            : page.Texts["tillstand.saknas"];
    }

    internal TableCell Cell(decimal? value) => value is { } number
        ? new FigureCell(Number(number), number)
        : new AbsentCell(page.Texts["tillstand.saknas"], "ejansluten");
}
