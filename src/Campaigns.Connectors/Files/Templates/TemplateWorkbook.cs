using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Files.Workbooks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Campaigns.Connectors.Files.Templates;

/// <summary>Writes a template as a workbook: sheet «Siffror» to fill in, sheet «Kodbok» to read, and a hidden sheet with the words that its lists offer.</summary>
internal static class TemplateWorkbook
{
    private const string Lists = "Listor";

    /// <summary>Rows below the header that get lists.</summary>
    private const int FilledRows = 5_000;

    private const double CodeBookWidth = 28;

    public static byte[] Write(IReadOnlyList<CodeBookColumn> columns, IReadOnlyList<ColumnDefinition> definitions, IReadOnlyList<IReadOnlyList<string>> codeBook)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook(new Sheets());
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = TemplateStyles.Create();
            Add(workbook, "Siffror", false, part => WriteFigures(part, columns, definitions));
            Add(workbook, "Kodbok", false, part => WriteTexts(part, codeBook, CodeBookWidth));
            Add(workbook, Lists, true, part => WriteTexts(part, [.. WordRows(columns)], 0));
        }

        return stream.ToArray();
    }

    private static void Add(WorkbookPart workbook, string name, bool hidden, Action<WorksheetPart> write)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        write(part);
        var sheets = workbook.Workbook.Sheets!;
        sheets.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet
        {
            Name = name,
            SheetId = (uint)(sheets.ChildElements.Count + 1),
            Id = workbook.GetIdOfPart(part),
            State = hidden ? SheetStateValues.Hidden : SheetStateValues.Visible,
        });
    }

    private static void WriteFigures(WorksheetPart part, IReadOnlyList<CodeBookColumn> columns, IReadOnlyList<ColumnDefinition> definitions)
    {
        var layout = new Columns(columns.Select((column, index) => new Column
        {
            Min = (uint)(index + 1),
            Max = (uint)(index + 1),
            Width = Math.Clamp(column.Head.Length + 4, 14, 40),
            CustomWidth = true,
            Style = TemplateStyles.Of(definitions[index]),
        }));
        var header = new Row(columns.Select((column, index) => Text(column.Head, index, 1, TemplateStyles.Head))) { RowIndex = 1 };
        var lists = columns.Select((column, index) => (column, index)).Where(entry => entry.column.Words.Count > 0).Select(entry => List(entry.index, entry.column.Words.Count)).ToList();
        var sheet = new Worksheet(Frozen(), layout, new SheetData(header));
        if (lists.Count > 0)
        {
            sheet.Append(new DataValidations(lists) { Count = (uint)lists.Count });
        }

        part.Worksheet = sheet;
    }

    /// <summary>Offers the words of a column as a list. Another word is allowed with a warning, since our own ids are understood too.</summary>
    private static DataValidation List(int index, int words)
    {
        var column = CellReference.ColumnName(index);
        return new DataValidation(new Formula1($"{Lists}!${column}$1:${column}${words}"))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = true,
            ErrorStyle = DataValidationErrorStyleValues.Warning,
            ErrorTitle = "Okänt ord",
            Error = "Ordet står inte i kodboken.",
            SequenceOfReferences = new ListValue<StringValue>([$"{column}2:{column}{FilledRows}"]),
        };
    }

    /// <summary>The words of each column below each other, under the letter of the column that they belong to.</summary>
    private static IEnumerable<IReadOnlyList<string>> WordRows(IReadOnlyList<CodeBookColumn> columns)
    {
        for (var line = 0; columns.Any(column => column.Words.Count > line); line++)
        {
            yield return [.. columns.Select(column => column.Words.ElementAtOrDefault(line) ?? string.Empty)];
        }
    }

    private static void WriteTexts(WorksheetPart part, IReadOnlyList<IReadOnlyList<string>> rows, double width)
    {
        var data = new SheetData(rows.Select((row, line) => new Row(row.Select((text, column) => (text, column)).Where(cell => cell.text.Length > 0)
            .Select(cell => Text(cell.text, cell.column, line + 1, width > 0 && line == 0 ? TemplateStyles.Head : TemplateStyles.Wrapped)))
        {
            RowIndex = (uint)(line + 1),
        }));
        part.Worksheet = width == 0
            ? new Worksheet(data)
            : new Worksheet(Frozen(), new Columns(new Column { Min = 1, Max = (uint)rows[0].Count, Width = width, CustomWidth = true }), data);
    }

    private static SheetViews Frozen() => new(new SheetView(
        new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 });

    /// <summary>A cell typed as text: whatever it starts with, it is never a formula.</summary>
    private static Cell Text(string text, int column, int line, uint style) => new(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = CellReference.Name(column, line),
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };
}
