using System.Buffers;
using System.Text;
using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Files.Text;

namespace Campaigns.Connectors.Files.Templates;

/// <summary>The files that people download before they hand figures in: an empty template and its code book.</summary>
public static class TemplateFile
{
    private const char Separator = ';';

    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create("\";,|\r\n\t");

    private static readonly string[] CodeBookHeads =
    [
        "kolumn", "kan även heta", "krävs", "betydelse", "enhet", "tillåtna värden", "exempel",
        "required", "meaning", "unit", "allowed values",
    ];

    /// <summary>The template as CSV: the header row alone, as a Swedish Excel opens it (UTF-8 with a mark; semicolons where the connector reads them).</summary>
    /// <param name="definition">A connector of kind file.</param>
    public static byte[] Csv(ConnectorDefinition definition) => Csv([[.. CodeBook.Of(definition).Select(column => column.Head)]], SeparatorOf(definition));

    /// <summary>The code book as CSV, Swedish and English beside each other.</summary>
    /// <param name="definition">A connector of kind file.</param>
    public static byte[] CodeBookCsv(ConnectorDefinition definition) => Csv(CodeBookRows(definition), Separator);

    /// <summary>The template as a workbook: an empty sheet for the figures with lists of the allowed words, and the code book.</summary>
    /// <param name="definition">A connector of kind file.</param>
    public static byte[] Workbook(ConnectorDefinition definition) => TemplateWorkbook.Write(CodeBook.Of(definition), Columns(definition), CodeBookRows(definition));

    /// <summary>The columns that a template offers: those that are read, and those for people's own notes, which a definition gives a meaning.</summary>
    internal static IReadOnlyList<ColumnDefinition> Columns(ConnectorDefinition definition) => definition.Kind == ConnectorKind.File
        ? [.. definition.File.Columns.Where(column => column.Reads != ColumnRole.Ignored || column.Meaning is not null)]
        : throw new ArgumentException($"The connector {definition.Id} reads no files.", nameof(definition));

    /// <summary>The head line of the code book and one line a column.</summary>
    internal static IReadOnlyList<IReadOnlyList<string>> CodeBookRows(ConnectorDefinition definition) =>
        [CodeBookHeads, .. CodeBook.Of(definition).Select(Row)];

    internal static char SeparatorOf(ConnectorDefinition definition) =>
        definition.File.Separators.Contains(Separator) ? Separator : definition.File.Separators[0];

    internal static byte[] Csv(IEnumerable<IReadOnlyList<string>> rows, char separator)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(separator, row.Select(cell => Quote(FormulaText.Escape(cell)))).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static IReadOnlyList<string> Row(CodeBookColumn column) =>
    [
        column.Head, string.Join(", ", column.OtherHeads), column.Required ? "ja" : "nej", column.Meaning.Sv, column.Unit.Sv, column.Allowed.Sv, column.Example,
        column.Required ? "yes" : "no", column.Meaning.En, column.Unit.En, column.Allowed.En,
    ];

    private static string Quote(string cell) =>
        cell.AsSpan().IndexOfAny(NeedQuotes) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
