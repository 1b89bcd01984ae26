using System.Globalization;
using System.Xml;
using Campaigns.Connectors.Files.Text;
using Campaigns.Connectors.Files.Values;

namespace Campaigns.Connectors.Files.Workbooks;

/// <summary>The XML of one sheet → its lines (ECMA-376 part 1, 18.3.1.73). Formulas are never calculated: the value that the file keeps is the one that counts.</summary>
internal sealed class SheetReader(WorkbookFile workbook, FileLimits limits)
{
    private readonly CellNumber numbers = new(workbook.From1904);

    private int cellsRead;

    public Sheet Read(XmlReader reader, string name, CancellationToken cancellationToken)
    {
        var lines = new List<SheetLine>();
        var merged = new List<MergedRange>();
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                cancellationToken.ThrowIfCancellationRequested();
                var line = ReadLine(reader, lines.Count == 0 ? 1 : lines[^1].Line + 1);
                if (line.Cells.Count > 0)
                {
                    lines.Add(line);
                }
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" } && MergedRange.Parse(reader.GetAttribute("ref") ?? string.Empty) is { } range)
            {
                merged.Add(range);
            }
        }

        return new Sheet(name, [.. lines.OrderBy(line => line.Line)], new MergedCells(merged, limits.Columns));
    }

    private SheetLine ReadLine(XmlReader reader, int next)
    {
        var line = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) && stated > 0 ? stated : next;
        var cells = new List<SheetCell>();
        var read = new SheetLine(line, reader.GetAttribute("hidden") is "1" or "true", cells);
        if (reader.IsEmptyElement)
        {
            return read;
        }

        var (depth, column) = (reader.Depth, 0);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                column = CellReference.Parse(reader.GetAttribute("r"))?.Column ?? column;
                if (ReadCell(reader, column) is { IsBlank: false } cell)
                {
                    CountCell();
                    cells.Add(cell);
                }

                column++;
            }
        }

        return read;
    }

    private SheetCell ReadCell(XmlReader reader, int column)
    {
        var type = reader.GetAttribute("t") ?? "n";
        var style = int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? stated : 0;
        var (value, formula) = (string.Empty, false);
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    formula |= reader.LocalName == "f";
                    value = reader.LocalName switch
                    {
                        "v" => XmlText.ReadPlain(reader),
                        "is" => XmlText.ReadRich(reader),
                        _ => value,
                    };
                }
            }
        }

        return value.Length == 0 && formula && type != "str" ? new SheetCell(column, string.Empty, Fault: NoValue) : Cell(column, type, value, style);
    }

    private SheetCell Cell(int column, string type, string value, int style) => (type, value) switch
    {
        (_, "") => new SheetCell(column, string.Empty),
        ("s", _) => Shared(column, value),
        ("str", _) => new SheetCell(column, XmlText.Unescape(value)),
        ("inlineStr", _) => new SheetCell(column, value),
        ("b", _) => new SheetCell(column, value == "1" ? "Ja" : "Nej"),
        ("e", _) => new SheetCell(column, Wording.Quote(value), Fault: NumberFindings.CalculationError(value)),
        ("d", _) => Written(column, value),
        _ => numbers.Read(column, value.Trim(), workbook.Formats.ElementAtOrDefault(style) ?? NumberFormat.General),
    };

    private SheetCell Shared(int column, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < workbook.SharedTexts.Count
            ? new SheetCell(column, workbook.SharedTexts[index])
            : throw new InvalidDataException("A cell names a shared text that the workbook does not hold.");

    /// <summary>A date that the file holds in words (ISO 8601), as strict workbooks may.</summary>
    private static SheetCell Written(int column, string value) =>
        DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var moment)
            ? new SheetCell(column, moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Day: DateOnly.FromDateTime(moment))
            : new SheetCell(column, value);

    private void CountCell()
    {
        if (++cellsRead > limits.Cells)
        {
            throw new FileRefusedException(Finding.Of(
                $"Excel-boken har fler än {limits.Cells} ifyllda celler.", "Spara bara bladet med tabellen, eller dela den i flera filer.",
                $"The workbook has more than {limits.Cells} filled cells.", "Save only the sheet with the table, or split it into several files."));
        }
    }

    private static readonly Finding NoValue = Finding.Of(
        "Cellen är en formel vars värde inte är sparat i filen.", "Öppna boken i Excel eller LibreOffice, spara den och läs in den igen.",
        "The cell is a formula whose value is not kept in the file.", "Open the workbook in Excel or LibreOffice, save it and import it again.");
}
