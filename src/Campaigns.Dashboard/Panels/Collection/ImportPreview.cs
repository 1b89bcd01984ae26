using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Tables;
using Campaigns.Dashboard.Urls;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Panels.Collection;

/// <summary>What was read of a file, ready to be shown before anything is stored.</summary>
/// <param name="Summary">How much was read, in words.</param>
/// <param name="How">How the file was understood: term and text.</param>
/// <param name="Faults">What keeps it from being stored; null when nothing does.</param>
/// <param name="Readings">How the first cells were understood; null when none was.</param>
/// <param name="Notices">What the reader should know.</param>
/// <param name="MaySave">True when saving would store something.</param>
public sealed record ImportPreview(
    string Summary, IReadOnlyList<(string Term, RichText Text)> How, TableModel? Faults, TableModel? Readings, IReadOnlyList<string> Notices, bool MaySave)
{
    /// <summary>Makes the preview.</summary>
    /// <param name="page">Language of the page.</param>
    /// <param name="file">What the API found.</param>
    public static ImportPreview Build(PageContext page, ImportedFileData file)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(file);
        string Whole(int count) => page.Format.Numbers.Whole(count);
        string summary = file.FaultCount > 0
            ? page.Texts.Format(file.FaultCount == 1 ? "import.fel.antal.ett" : "import.fel.antal", ("n", Whole(file.FaultCount)))
            : page.Texts.Format("import.last", ("rader", Whole(file.RowsRead - file.RowsSkipped)), ("siffror", Whole(file.Figures)));
        return new ImportPreview(
            summary,
            HowOf(page, file),
            file.Faults.Count == 0 ? null : FaultsOf(page, file.Faults),
            file.Readings.Count == 0 ? null : ReadingsOf(page, file),
            file.Notices,
            file.FaultCount == 0 && file.Figures > 0);
    }

    private static List<(string Term, RichText Text)> HowOf(PageContext page, ImportedFileData file)
    {
        var facts = new List<(string Term, RichText Text)> { (page.Texts["import.fil"], file.FileName) };
        if (file.Encoding is { } encoding)
        {
            facts.Add((page.Texts["import.teckenkodning"], encoding));
        }

        if (file.Separator is { } separator)
        {
            facts.Add((page.Texts["import.skiljetecken"], separator == "\t" ? page.Texts["import.tabb"] : separator));
        }

        if (file.Sheet is { } sheet)
        {
            facts.Add((page.Texts["import.blad"], sheet));
        }

        facts.Add((page.Texts["import.rader"], page.Format.Numbers.Whole(file.RowsRead)));
        return facts;
    }

    private static TableModel FaultsOf(PageContext page, IReadOnlyList<FileFaultData> faults) => new(
        "fel-tab",
        page.Texts["import.fel.rubrik"],
        [
            new TableColumn("rad", page.Texts["import.rad"], OnPhone: true),
            new TableColumn("kolumn", page.Texts["kodbok.kolumn"]),
            new TableColumn("varde", page.Texts["import.star"]),
            new TableColumn("fel", page.Texts["import.fel"], OnPhone: true),
            new TableColumn("gor", page.Texts["import.gor"], OnPhone: true),
        ],
        [.. faults.Select(fault => new TableRow(
        [
            new WordCell(fault.Line is { } line ? page.Format.Numbers.Whole(line) : page.Texts["import.hela_filen"]) { Note = fault.Cell },
            new WordCell(fault.Column ?? page.Texts["import.hela_raden"]),
            new WordCell(string.IsNullOrEmpty(fault.Value) ? page.Texts["import.inget"] : fault.Value),
            new WordCell(fault.Fault),
            new WordCell(fault.Cure),
        ]))])
    { RepeatsHeading = true };

    private static TableModel ReadingsOf(PageContext page, ImportedFileData file) => new(
        "last-tab",
        page.Texts["import.last.rubrik"],
        [
            new TableColumn("rad", page.Texts["import.rad"], OnPhone: true),
            new TableColumn("kolumn", page.Texts["kodbok.kolumn"]),
            new TableColumn("cell", page.Texts["import.star"], OnPhone: true),
            new TableColumn("som", page.Texts["import.lases"], CellAlignment.Figures, OnPhone: true),
            new TableColumn("matt", page.Texts["filter.matt"]),
            new TableColumn("kampanj", page.Texts["kostnad.kampanj"]),
            new TableColumn("kanal", page.Texts["kolumn.kanal"]),
            new TableColumn("period", page.Texts["filter.period"]),
        ],
        [.. file.Readings.Select(reading => new TableRow(
        [
            new WordCell(page.Format.Numbers.Whole(reading.Line)),
            new WordCell(reading.Column),
            new WordCell(reading.Cell.Length == 0 ? page.Texts["import.inget"] : reading.Cell),
            reading.Value is { } value
                ? new FigureCell(new FigureWriter(page.Format).Full(value, reading.Metric.Unit, Qualifier.Unhedged), value, MetricKeys.KeyOf(reading.Metric.Id))
                : new AbsentCell(page.Texts["tillstand.saknas"], "ejansluten"),
            new WordCell(reading.Metric.Name),
            new WordCell(string.Join(", ", new[] { reading.Campaign, reading.Track }.OfType<string>())),
            new WordCell(reading.Channel?.Name ?? page.Texts["form.kanal.ingen"]),
            new WindowWords(page).Cell(reading.Window),
        ]))])
    { RepeatsHeading = true };
}
