using System.Globalization;

namespace Campaigns.Connectors.Files.Workbooks;

/// <summary>Names of cells as people see them: <c>F7</c> is column 5 (counted from 0) of line 7 (counted from 1).</summary>
internal static class CellReference
{
    private const int Letters = 26;

    /// <summary>Most columns and lines of a sheet (ECMA-376 part 1, 18.3.1).</summary>
    private const int MostColumns = 16_384;

    private const int MostLines = 1_048_576;

    public static string Name(int column, int line) => string.Create(CultureInfo.InvariantCulture, $"{ColumnName(column)}{line}");

    public static string ColumnName(int column) =>
        column < Letters ? ((char)('A' + column)).ToString() : ColumnName((column / Letters) - 1) + (char)('A' + (column % Letters));

    /// <summary>Column and line of a name; null when it is none.</summary>
    public static (int Column, int Line)? Parse(ReadOnlySpan<char> name)
    {
        var column = 0;
        var at = 0;
        for (; at < name.Length && at < 3 && char.IsAsciiLetter(name[at]); at++)
        {
            column = (column * Letters) + (char.ToUpperInvariant(name[at]) - 'A' + 1);
        }

        var sound = at > 0 && int.TryParse(name[at..], NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line is >= 1 and <= MostLines && column <= MostColumns;
        return sound ? (column - 1, int.Parse(name[at..], CultureInfo.InvariantCulture)) : null;
    }
}
