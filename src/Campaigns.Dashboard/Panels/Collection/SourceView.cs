using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Tables;
using Campaigns.Dashboard.Urls;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Panels.Collection;

/// <summary>One source, ready to be shown.</summary>
/// <param name="Facts">How it stands: term and text.</param>
/// <param name="Failure">Why figures do not come; null when they do.</param>
/// <param name="Technical">What the platform said, for whoever mends it: term and text; empty without a failure.</param>
/// <param name="Waiting">Held figures that nobody has decided.</param>
/// <param name="Decided">Held figures that were decided; null when there is none.</param>
/// <param name="Closing">Windows that the platform soon no longer answers for; null when there is none.</param>
/// <param name="Runs">Its newest runs; null when it was never read.</param>
public sealed record SourceView(
    IReadOnlyList<(string Term, RichText Text)> Facts,
    string? Failure,
    IReadOnlyList<(string Term, RichText Text)> Technical,
    IReadOnlyList<HeldFigureView> Waiting,
    TableModel? Decided,
    TableModel? Closing,
    TableModel? Runs)
{
    /// <summary>Makes the view.</summary>
    /// <param name="page">Language of the page.</param>
    /// <param name="source">The source.</param>
    /// <param name="now">The present moment.</param>
    public static SourceView Build(PageContext page, SourceStandingData source, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(source);
        var words = new SourceWords(page, now);
        SourceFailureData? failure = source.Failure ?? source.LastRun?.Failure;
        return new SourceView(
            FactsOf(page, source, words),
            failure?.Message,
            failure is null ? [] : TechnicalOf(page, failure),
            [.. source.HeldFigures.Where(held => held.Decision == HeldDecision.Waiting).Select(held => HeldFigureView.Of(page, held))],
            DecidedOf(page, [.. source.HeldFigures.Where(held => held.Decision != HeldDecision.Waiting)]),
            ClosingOf(page, source.PlannedWindows),
            SourceRuns.Table(page, source.Runs?.Nodes ?? [], words));
    }

    private static List<(string Term, RichText Text)> FactsOf(PageContext page, SourceStandingData source, SourceWords words)
    {
        var facts = new List<(string Term, RichText Text)> { (page.Texts["kallor.lage"], words.State(source)) };
        if (source.State is not null)
        {
            facts.Add((page.Texts["kallor.till"], Day(page, source.CompleteThrough)));
            facts.Add((page.Texts["kallor.bor"], Day(page, source.ExpectedThrough)));
            facts.Add((page.Texts["kallor.nasta"], words.Moment(source.NextRunAt, "kallor.nasta.ingen")));
            facts.Add((page.Texts["kallor.nyckel"], Day(page, source.KeyExpiresAt is { } expires ? DateFormat.DateIn(expires) : null, "kallor.nyckel.ingen")));
        }

        facts.Add((page.Texts["kallor.last"], words.Moment(SourceWords.LastRead(source), "k9.aldrig")));
        if (source.Document is { } document)
        {
            facts.Add((page.Texts["k9.dokument"], document));
        }

        facts.Add((page.Texts["k9.andras"], source.RestatementDays == 0
            ? page.Texts["k9.andras.inte"]
            : RichText.Fill(page.Texts, "k9.andras.dagar", ("n", new CountInline(source.RestatementDays, page.Format.Numbers.Whole(source.RestatementDays))))));
        if (source.Limits is { } limits)
        {
            facts.Add((page.Texts["k9.granser"], limits));
        }

        facts.Add((page.Texts["kallor.koppling"], source.Connector));
        return facts;
    }

    private static List<(string Term, RichText Text)> TechnicalOf(PageContext page, SourceFailureData failure) =>
    [
        .. new (string Key, string? Text)[]
        {
            ("kallor.teknik.meddelande", failure.Technical),
            ("kallor.teknik.kod", failure.Code),
            ("kallor.teknik.status", failure.HttpStatus is { } status ? page.Format.Numbers.Whole(status) : null),
            ("kallor.teknik.spar", failure.TraceId),
        }.Where(fact => fact.Text is not null).Select(fact => (page.Texts[fact.Key], (RichText)fact.Text!)),
    ];

    private static RichText Day(PageContext page, DateOnly? day, string whenNone = "kallor.till.ingen") =>
        day is { } date ? new DateInline(DateFormat.Iso(date), page.Format.Dates.Text(date)) : page.Texts[whenNone];

    private static TableModel? ClosingOf(PageContext page, IReadOnlyList<ClosingWindowData> windows) => windows.Count == 0 ? null : new TableModel(
        "stanger-tab",
        page.Texts["kallor.stanger.rubrik"],
        [
            new TableColumn("period", page.Texts["filter.period"], OnPhone: true),
            new TableColumn("senast", page.Texts["kallor.stanger.senast"], OnPhone: true),
            new TableColumn("rapport", page.Texts["kallor.stanger.rapport"]),
        ],
        [.. windows.Select(window => new TableRow(
        [
            new WindowWords(page).Cell(window.Window),
            window.Latest is { } latest ? new DateCell(DateFormat.Iso(latest), DateFormat.Iso(latest)) : new WordCell(page.Texts["kallor.till.ingen"]),
            new WordCell(window.Stream),
        ]))])
    { RepeatsHeading = true };

    private static TableModel? DecidedOf(PageContext page, IReadOnlyList<HeldFigureData> held) => held.Count == 0 ? null : new TableModel(
        "avgjorda-tab",
        page.Texts["kallor.avgjorda"],
        [
            new TableColumn("siffra", page.Texts["kallor.siffra"], OnPhone: true),
            new TableColumn("gallande", page.Texts["kallor.visat"], CellAlignment.Figures),
            new TableColumn("nytt", page.Texts["kallor.nytt"], CellAlignment.Figures),
            new TableColumn("beslut", page.Texts["kallor.beslut"], OnPhone: true),
            new TableColumn("vem", page.Texts["kolumn.vem"]),
            new TableColumn("nar", page.Texts["kolumn.nar"]),
        ],
        [.. held.Select(one => HeldFigureView.Of(page, one)).Select(one => new TableRow(
        [
            new WordCell(one.Subject),
            one.Shown,
            one.Offered,
            new WordCell(page.Texts[$"kallor.beslut.{one.Data.Decision.ToString().ToLowerInvariant()}"]) { Note = one.Data.Reason },
            new WordCell(one.Data.DecidedBy ?? page.Texts["kallor.beslut.ingen"]),
            one.Data.DecidedAt is { } at ? Forms.EntryCells.When(at) : new WordCell(page.Texts["kallor.beslut.ingen"]),
        ]))]);
}

/// <summary>A held figure in words.</summary>
/// <param name="Data">The figure.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Shown">The value that is shown.</param>
/// <param name="Offered">The value that the source gives now.</param>
public sealed record HeldFigureView(HeldFigureData Data, string Subject, TableCell Shown, TableCell Offered)
{
    internal static HeldFigureView Of(PageContext page, HeldFigureData held)
    {
        string period = held.Window is { } window ? new WindowWords(page).Sentence(window).Plain : "";
        string subject = string.Join(", ", new[] { held.Metric?.Name, held.Channel?.Name, held.Campaign, period }.Where(part => !string.IsNullOrEmpty(part)));
        return new HeldFigureView(held, subject, Cell(page, held, held.ShownValue, held.FigureId), Cell(page, held, held.OfferedValue, null));
    }

    private static TableCell Cell(PageContext page, HeldFigureData held, decimal? value, string? figure) => value is { } number && held.Metric is { } metric
        ? new FigureCell(new FigureWriter(page.Format).Full(number, metric.Unit, Qualifier.Unhedged), number, MetricKeys.KeyOf(metric.Id)) { FigureId = figure }
        : new AbsentCell(page.Texts["tillstand.saknas"], "ejansluten");
}
