using System.Globalization;
using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Tables;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Dashboard.Panels.Collection;

/// <summary>The newest runs of a source as a table.</summary>
internal static class SourceRuns
{
    internal static TableModel? Table(PageContext page, IReadOnlyList<SourceRunRecordData> runs, SourceWords words)
    {
        if (runs.Count == 0)
        {
            return null;
        }

        bool pulled = runs.Any(run => run.First is not null);
        return new TableModel(
            "lasningar-tab",
            page.Texts["kallor.lasningar"],
            [
                new TableColumn("start", page.Texts["kallor.lasning.start"], OnPhone: true),
                new TableColumn("lage", page.Texts["kallor.lage"], OnPhone: true),
                .. pulled ? [new TableColumn("dagar", page.Texts["kallor.lasning.dagar"]), new TableColumn("fragor", page.Texts["kallor.lasning.fragor"])] : Array.Empty<TableColumn>(),
                new TableColumn("nya", page.Texts["kallor.lasning.nya"], CellAlignment.Figures),
                new TableColumn("andrade", page.Texts["kallor.lasning.andrade"], CellAlignment.Figures),
                new TableColumn("samma", page.Texts["kallor.lasning.samma"], CellAlignment.Figures),
                .. pulled ? [new TableColumn("hallna", page.Texts["kallor.lasning.hallna"], CellAlignment.Figures), new TableColumn("okopplade", page.Texts["kallor.lasning.okopplade"], CellAlignment.Figures)] : Array.Empty<TableColumn>(),
            ],
            [.. runs.Select(run => Row(page, run, words, pulled))])
        {
            RepeatsHeading = true,
        };
    }

    private static TableRow Row(PageContext page, SourceRunRecordData run, SourceWords words, bool pulled) => new(
    [
        words.Cell(run.StartedAt, "k9.aldrig"),
        new WordCell(page.Texts[$"kallor.lasning.{StateKey(run.State)}"]) { Note = run.Failure?.Message },
        .. pulled
            ? [Days(page, run), new WordCell(page.Texts.Format("kallor.lasning.fragor.av", ("n", Whole(page, run.WindowsDone)), ("m", Whole(page, run.Windows))))]
            : Array.Empty<TableCell>(),
        Count(page, run.Added),
        Count(page, run.Revised),
        Count(page, run.Unchanged),
        .. pulled ? [Count(page, run.Held), Count(page, run.Unmapped)] : Array.Empty<TableCell>(),
    ]);

    private static TableCell Days(PageContext page, SourceRunRecordData run) => (run.First, run.Last) switch
    {
        ({ } first, { } last) => new DateCell(DateFormat.Iso(first), DateFormat.Iso(first), DateFormat.Iso(last), DateFormat.Iso(last)),
        _ => new WordCell(page.Texts["period.ej_angiven"]),
    };

    private static FigureCell Count(PageContext page, int count) => new(Whole(page, count), count);

    private static string Whole(PageContext page, int count) => page.Format.Numbers.Whole(count);

    private static string StateKey(RunState state) => state.ToString().ToLower(CultureInfo.InvariantCulture);
}
