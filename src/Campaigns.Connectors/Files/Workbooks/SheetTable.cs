using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Files.Tables;
using Campaigns.Connectors.Files.Text;
using Campaigns.Connectors.Files.Values;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Files.Workbooks;

/// <summary>A sheet with a header row in it, and the rows below.</summary>
internal sealed class SheetTable
{
    /// <summary>Lines that may hold a title, the campaign and the period, before the header.</summary>
    private const int LinesAboveHeader = 20;

    private readonly Sheet sheet;
    private readonly TableShape shape;
    private readonly string[] header;
    private readonly ColumnDefinition?[] columns;
    private readonly bool from1904;
    private readonly List<SheetLine> lines;
    private IReadOnlyList<string> hiddenSheets = [];

    private SheetTable(Sheet sheet, TableShape shape, SheetLine headerLine, string[] header, bool isHidden, bool from1904)
    {
        this.sheet = sheet;
        this.shape = shape;
        this.header = header;
        this.from1904 = from1904;
        columns = [.. header.Select(shape.Header.Find)];
        lines = [.. sheet.Lines.Where(line => line.Line > headerLine.Line)];
        HeaderLine = headerLine.Line;
        IsHidden = isHidden;
        Known = shape.Header.CountKnown(header);
        Missing = shape.Header.Missing(header);
    }

    public string Name => sheet.Name;

    public int HeaderLine { get; }

    public bool IsHidden { get; }

    /// <summary>Heads that are known.</summary>
    public int Known { get; }

    /// <summary>Columns that are needed and missing.</summary>
    public IReadOnlyList<string> Missing { get; }

    public bool HasRows => lines.Count > 0;

    /// <summary>The table of a sheet; null when no line names a known column.</summary>
    public static SheetTable? Find(Sheet sheet, TableShape shape, bool isHidden, bool from1904)
    {
        SheetTable? best = null;
        foreach (var line in sheet.Lines.Take(LinesAboveHeader))
        {
            var header = Heads(sheet, line, shape.Limits.Columns);
            if (shape.Header.CountKnown(header) is > 0 and var known && known > (best?.Known ?? 0))
            {
                best = new SheetTable(sheet, shape, line, header, isHidden, from1904);
            }
        }

        return best;
    }

    public SheetTable WithHiddenSheets(IReadOnlyList<string> names)
    {
        hiddenSheets = names;
        return this;
    }

    public Table Read()
    {
        if (lines.Count > shape.Limits.Rows)
        {
            throw new FileRefusedException(
                Finding.Of(
                    $"Bladet har fler än {shape.Limits.Rows} rader.", "Dela det i flera filer.",
                    $"The sheet has more than {shape.Limits.Rows} rows.", "Split it into several files."),
                lines[shape.Limits.Rows].Line);
        }

        return new Table(header, HeaderLine, [.. Rows().Where(row => !row.IsBlank)], "xlsx", null) { Sheet = sheet.Name, Notices = [.. Notices()] };
    }

    /// <summary>The heads of a line; a head that is merged over several lines stands in each of them.</summary>
    private static string[] Heads(Sheet sheet, SheetLine line, int most)
    {
        var heads = new List<string>();
        foreach (var cell in line.Cells.Where(cell => cell.Column < most))
        {
            Place(heads, cell.Column, Wording.Clean(cell.Text));
        }

        for (var column = 0; column < most; column++)
        {
            if ((column >= heads.Count || heads[column].Length == 0) && Above(sheet, column, line.Line) is { } merged)
            {
                Place(heads, column, Wording.Clean(merged.Text));
            }
        }

        return [.. heads];
    }

    private static void Place(List<string> heads, int column, string head)
    {
        while (heads.Count <= column)
        {
            heads.Add(string.Empty);
        }

        heads[column] = head;
    }

    /// <summary>The cell that a cell is merged with and that holds the text of both; null when there is none above.</summary>
    private static SheetCell? Above(Sheet sheet, int column, int line)
    {
        if (sheet.Merged.Find(column, line) is not { } range || range.FirstLine == line || range.FirstColumn != column)
        {
            return null;
        }

        var first = sheet.Find(range.FirstLine)?.Cells.Find(cell => cell.Column == column);
        return first is { IsBlank: false } ? first : null;
    }

    private IEnumerable<TableRow> Rows() => lines.Select(Row);

    private TableRow Row(SheetLine line)
    {
        var texts = new string[header.Length];
        Array.Fill(texts, string.Empty);
        var row = new RowCells(texts);
        foreach (var cell in line.Cells)
        {
            if (cell.Column >= header.Length)
            {
                return new TableRow(line.Line, texts, Outside(cell, line.Line));
            }

            Take(row, cell);
        }

        for (var column = 0; column < header.Length; column++)
        {
            Merge(row, column, line.Line);
        }

        return row.ToRow(line.Line);
    }

    private void Take(RowCells row, SheetCell cell)
    {
        var role = columns[cell.Column]?.Reads;
        row.Texts[cell.Column] = cell.Text;
        if (cell.Text.Length > shape.Limits.CellCharacters)
        {
            row.Texts[cell.Column] = Wording.Quote(cell.Text);
            row.Refuse(cell.Column, TooLong);
        }
        else if (cell.Fault is { } fault && !(IsFigure(role) && AbsenceReader.IsNotAvailable(cell.Text)))
        {
            row.Refuse(cell.Column, fault);
        }

        if (cell.Number is { } number)
        {
            row.Keep(cell.Column, number);
        }

        if ((cell.Day ?? Serial(cell, columns[cell.Column])) is { } day)
        {
            row.Keep(cell.Column, day);
        }
    }

    /// <summary>A day that lost its format: where the sender is known to write serial numbers, the workbook's own day zero counts.</summary>
    private DateOnly? Serial(SheetCell cell, ColumnDefinition? column) =>
        column?.Dates.Any(form => form is "excel_1900" or "excel_1904") == true && cell.Number is { Decimals: "", Whole.Length: 5 } number
            && SerialDate.Moment(decimal.Parse(number.Whole, System.Globalization.CultureInfo.InvariantCulture), from1904) is { } moment
            ? DateOnly.FromDateTime(moment)
            : null;

    /// <summary>A word that is merged over several rows belongs to each of them; a figure that is merged belongs to none of them alone.</summary>
    private void Merge(RowCells row, int column, int line)
    {
        if (columns[column] is not { Reads: not ColumnRole.Ignored } definition || sheet.Merged.Find(column, line) is not { } range)
        {
            return;
        }

        if (IsFigure(definition.Reads) && (range.FirstLine != range.LastLine || ReadColumns(range).Skip(1).Any()))
        {
            row.Refuse(column, MergedFigure(range));
        }
        else if (row.Texts[column].Length == 0 && Above(sheet, column, line) is { } above)
        {
            Take(row, above);
        }
    }

    private IEnumerable<ColumnDefinition> ReadColumns(MergedRange range) =>
        columns.Take(range.LastColumn + 1).Skip(range.FirstColumn).OfType<ColumnDefinition>().Where(column => column.Reads != ColumnRole.Ignored);

    private static bool IsFigure(ColumnRole? role) => role is ColumnRole.Figure or ColumnRole.Value;

    private IEnumerable<ImportNotice> Notices()
    {
        foreach (var name in hiddenSheets)
        {
            yield return new ImportNotice(null, new LocalizedText($"Det dolda bladet {Wording.Quote(name)} lästes inte.", $"The hidden sheet {Wording.Quote(name)} was not read."));
        }

        if (lines.Count(line => line.IsHidden) is > 0 and var count)
        {
            yield return new ImportNotice(null, new LocalizedText(
                $"Bladet har {count} dolda rader, till exempel bakom ett filter. De lästes också.", $"The sheet has {count} hidden rows, as behind a filter. They were read too."));
        }
    }

    private static Finding Outside(SheetCell cell, int line) => Finding.Of(
        $"Cell {CellReference.Name(cell.Column, line)} till höger om tabellen har innehåll.", "Flytta det, eller skriv en rubrik över det.",
        $"Cell {CellReference.Name(cell.Column, line)} to the right of the table holds something.", "Move it, or write a head above it.");

    private static Finding MergedFigure(MergedRange range) => Finding.Of(
        $"Cellerna {range.Name} är sammanslagna, så talet gäller flera rader eller kolumner på en gång.", "Dela cellerna och skriv talet där det hör hemma.",
        $"The cells {range.Name} are merged, so the number is about several rows or columns at once.", "Split the cells and write the number where it belongs.");

    private Finding TooLong => Finding.Of(
        $"Cellen har fler än {shape.Limits.CellCharacters} tecken.", "Korta texten.",
        $"The cell has more than {shape.Limits.CellCharacters} characters.", "Shorten the text.");
}
