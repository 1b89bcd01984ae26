using System.Globalization;
using System.Xml;

namespace Campaigns.Connectors.Files.Workbooks;

/// <summary>The head and the row of a workbook that a figure was read from, as text.</summary>
public static class WorkbookExcerpt
{
    private const string Between = " | ";

    /// <summary>The name of the sheet, the line of heads and the line of the place, each with its number, and the cell itself by its name.</summary>
    /// <param name="content">Bytes of the workbook.</param>
    /// <param name="pointer">The place, as <c>/sheets/{name}/rows/{line}/{column}</c> (RFC 6901).</param>
    /// <returns>The text; null when the bytes are no workbook that can be opened within the limits of an import, or have no such place.</returns>
    public static string? Of(ReadOnlyMemory<byte> content, string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        if (!new WorkbookTableReader().Reads(content.Span)
            || pointer.Split('/') is not ["", "sheets", var sheet, "rows", var number, var column]
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var line))
        {
            return null;
        }

        try
        {
            return Of(content, Step(sheet), line, Step(column));
        }
        // The file was sound when it was imported; one that no longer is has nothing to show, and its checksum tells.
        catch (Exception damage) when (damage is InvalidDataException or XmlException or IOException or NotSupportedException or FileRefusedException)
        {
            return null;
        }
    }

    private static string? Of(ReadOnlyMemory<byte> content, string sheetName, int line, string column)
    {
        var limits = new FileLimits();
        using var package = WorkbookPackage.Open(content, limits);
        var workbook = WorkbookFile.Read(package);
        if (workbook.Sheets.Find(entry => entry.Name == sheetName) is not { } entry)
        {
            return null;
        }

        using var reader = package.Read(entry.Path);
        var sheet = new SheetReader(workbook, limits).Read(reader, entry.Name, CancellationToken.None);
        if (sheet.Find(line) is not { } row)
        {
            return null;
        }

        // The heads are the nearest line above that has the column's.
        var heads = sheet.Lines.LastOrDefault(above => above.Line < line && above.Cells.Any(cell => Same(cell.Text, column)));
        var place = heads?.Cells.First(cell => Same(cell.Text, column)).Column;
        return string.Join('\n', new[]
        {
            place is { } at ? $"{sheet.Name}!{CellReference.Name(at, line)}" : sheet.Name,
            heads is null ? null : Text(heads, heads.Cells),
            Text(row, heads?.Cells ?? row.Cells),
        }.OfType<string>());
    }

    // Cells that hold nothing keep their place between their neighbours, so that values stand in the order of their heads.
    private static string Text(SheetLine line, List<SheetCell> columns) => string.Create(
        CultureInfo.InvariantCulture,
        $"{line.Line}: {string.Join(Between, columns.Select(column => line.Cells.Find(cell => cell.Column == column.Column).Text ?? string.Empty))}");

    private static bool Same(string text, string head) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) == head;

    private static string Step(string text) => text.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
