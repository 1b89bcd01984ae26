using System.Text.RegularExpressions;

namespace Campaigns.Connectors.Files.Text;

/// <summary>Text that a spreadsheet would run as a formula (CWE-1236), written so that it stays text, and read back as it was.</summary>
/// <remarks>
/// An apostrophe goes before it. A text that starts with an apostrophe and such a sign gets one more, so that reading takes away exactly what writing
/// added. Full-width signs count, since some spreadsheets run them too; numbers are never passed here.
/// </remarks>
internal static partial class FormulaText
{
    /// <summary>The text as it may stand in a cell of a file.</summary>
    public static string Escape(string text) => Start().IsMatch(text) ? $"'{text}" : text;

    /// <summary>The text of a cell without the apostrophe that protected it.</summary>
    public static string Unescape(string cell) => cell.StartsWith('\'') && Start().IsMatch(cell) ? cell[1..] : cell;

    [GeneratedRegex(@"^['\s]*[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]", RegexOptions.CultureInvariant)]
    private static partial Regex Start();
}
