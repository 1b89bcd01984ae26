using System.Xml;
using Campaigns.Connectors.Files.Tables;
using Campaigns.Connectors.Files.Text;

namespace Campaigns.Connectors.Files.Workbooks;

/// <summary>Reads the one sheet of an Excel workbook (.xlsx, .xlsm) that holds the sender's table.</summary>
internal sealed class WorkbookTableReader : ITableReader
{
    public string ContentType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public bool Reads(ReadOnlySpan<byte> content) => content is [(byte)'P', (byte)'K', 3, 4, ..];

    public Table Read(ReadOnlyMemory<byte> content, TableShape shape, CancellationToken cancellationToken)
    {
        try
        {
            using var package = WorkbookPackage.Open(content, shape.Limits);
            return Read(package, shape, cancellationToken);
        }
        // Archive, compression and XML each have their own exception for damaged bytes.
        catch (Exception damage) when (damage is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            throw new FileRefusedException(Finding.Of(
                "Excel-boken är skadad och går inte att läsa.", "Öppna den i Excel eller LibreOffice, spara den på nytt och läs in den igen.",
                "The workbook is damaged and cannot be read.", "Open it in Excel or LibreOffice, save it again and import it again."));
        }
    }

    private static Table Read(WorkbookPackage package, TableShape shape, CancellationToken cancellationToken)
    {
        var workbook = WorkbookFile.Read(package);
        var sheets = new SheetReader(workbook, shape.Limits);
        var found = new List<SheetTable>();
        foreach (var entry in Wanted(workbook, shape.Sheet))
        {
            using var reader = package.Read(entry.Path);
            if (SheetTable.Find(sheets.Read(reader, entry.Name, cancellationToken), shape, entry.IsHidden, workbook.From1904) is { } table)
            {
                found.Add(table);
            }
        }

        return Choose(found, shape).Read();
    }

    private static List<SheetEntry> Wanted(WorkbookFile workbook, string? name)
    {
        if (name is null)
        {
            return workbook.Sheets;
        }

        var named = workbook.Sheets.Where(sheet => Wording.Key(sheet.Name) == Wording.Key(name)).ToList();
        var all = string.Join(", ", workbook.Sheets.Select(sheet => Wording.Quote(sheet.Name)));
        return named.Count > 0 ? named : throw new FileRefusedException(Finding.Of(
            $"Excel-boken har inget blad {Wording.Quote(name)}.", $"Välj ett av {all}.",
            $"The workbook has no sheet {Wording.Quote(name)}.", $"Choose one of {all}."));
    }

    /// <summary>The sheet to read. Hidden sheets are not, unless one is named: nobody who looked at the file saw them.</summary>
    private static SheetTable Choose(List<SheetTable> found, TableShape shape)
    {
        var whole = found.Where(table => table.Missing.Count == 0 && (!table.IsHidden || shape.Sheet is not null)).ToList();
        var filled = whole.Where(table => table.HasRows).ToList();
        if (filled.Count > 1)
        {
            var names = string.Join(", ", filled.Select(table => Wording.Quote(table.Name)));
            throw new FileRefusedException(Finding.Of(
                $"Flera blad har tabellen: {names}.", "Ange vilket blad som ska läsas, eller spara bladen som var sin fil.",
                $"Several sheets hold the table: {names}.", "Say which sheet to read, or save each sheet as a file of its own."));
        }

        if ((filled.Count > 0 ? filled : whole).FirstOrDefault() is { } chosen)
        {
            var hidden = found.Where(table => table.IsHidden && table.Missing.Count == 0 && table != chosen).Select(table => table.Name);
            return chosen.WithHiddenSheets([.. hidden]);
        }

        throw Nothing(found, shape);
    }

    private static FileRefusedException Nothing(List<SheetTable> found, TableShape shape)
    {
        if (found.Find(table => table.IsHidden && table.Missing.Count == 0) is { } hidden)
        {
            return new FileRefusedException(Finding.Of(
                $"Tabellen finns bara på det dolda bladet {Wording.Quote(hidden.Name)}.", "Visa bladet i Excel och spara, eller ange att just det bladet ska läsas.",
                $"The table stands only on the hidden sheet {Wording.Quote(hidden.Name)}.", "Unhide the sheet in Excel and save, or say that this very sheet is to be read."));
        }

        var best = found.Where(table => !table.IsHidden).MaxBy(table => table.Known);
        var missing = string.Join(", ", best?.Missing ?? shape.Header.Missing([]));
        return best is null
            ? new FileRefusedException(Finding.Of(
                $"Inget blad har en rubrikrad med kolumnerna {missing}.", "Skriv rubrikerna överst i tabellen, eller utgå från mallen.",
                $"No sheet has a header row with the columns {missing}.", "Write the heads at the top of the table, or start from the template."))
            : new FileRefusedException(
                Finding.Of(
                    $"Rubrikraden på bladet {Wording.Quote(best.Name)} saknar kolumnerna {missing}.", "Skriv dem i rubrikraden, eller utgå från mallen.",
                    $"The header row of the sheet {Wording.Quote(best.Name)} lacks the columns {missing}.", "Write them in the header row, or start from the template."),
                best.HeaderLine);
    }
}
