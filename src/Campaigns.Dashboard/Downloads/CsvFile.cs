using System.Buffers;
using System.Globalization;
using System.Text;
using Campaigns.Dashboard.Panels;

namespace Campaigns.Dashboard.Downloads;

/// <summary>Writes a panel's rows as CSV (ux/spec §16).</summary>
/// <remarks>
/// The default opens right in a Swedish Excel: UTF-8 with byte order mark, semicolons, decimal comma, CRLF. There is no <c>sep=</c> line, since it makes Excel ignore the mark.
/// The other dialect is RFC 4180 with commas and decimal points and without the mark. A text that a spreadsheet would run as a formula gets a leading apostrophe in both.
/// </remarks>
public static class CsvFile
{
    private const string LineEnd = "\r\n";

    private static readonly SearchValues<char> FormulaHeads = SearchValues.Create("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");

    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create("\";,\r\n\t");

    /// <summary>Writes the file.</summary>
    /// <param name="data">Columns and rows.</param>
    /// <param name="dialect">Which kind of CSV.</param>
    /// <param name="notice">What must be read before the figures, in the first row; null for nothing.</param>
    public static byte[] Write(PanelData data, CsvDialect dialect, string? notice = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        char separator = dialect == CsvDialect.Rfc4180 ? ',' : ';';
        var text = new StringBuilder();
        if (notice is not null)
        {
            text.Append(Cell(DataValue.Of(notice), dialect)).Append(LineEnd);
        }

        text.AppendJoin(separator, data.Columns).Append(LineEnd);
        foreach (IReadOnlyList<DataValue> row in data.Rows)
        {
            text.AppendJoin(separator, row.Select(value => Cell(value, dialect))).Append(LineEnd);
        }

        byte[] mark = dialect == CsvDialect.Rfc4180 ? [] : [0xEF, 0xBB, 0xBF];
        return [.. mark, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Cell(DataValue value, CsvDialect dialect) => value switch
    {
        NumberData { Number: var number } => dialect == CsvDialect.Rfc4180
            ? number.ToString(CultureInfo.InvariantCulture)
            : number.ToString(CultureInfo.InvariantCulture).Replace('.', ','),
        TextData { Text: var text } => Quoted(WithoutFormula(text)),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Unknown kind of value."),
    };

    // Spreadsheets run a cell that starts so, also after blanks, and read full-width signs as the plain ones.
    private static string WithoutFormula(string text) => text.AsSpan().TrimStart(" \0") is [var head, ..] && FormulaHeads.Contains(head) ? "'" + text : text;

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(NeedQuotes) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>Kinds of CSV.</summary>
public enum CsvDialect
{
    /// <summary>For a Swedish Excel (default).</summary>
    Excel,

    /// <summary>RFC 4180, asked for by <c>dialekt=rfc4180</c>.</summary>
    Rfc4180,
}
