using System.Collections.Frozen;
using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Files.Text;

namespace Campaigns.Connectors.Files.Dates;

/// <summary>Reads a cell in the forms that its column declares.</summary>
internal static class DateReader
{
    /// <summary>Forms that name one day. A day that a workbook keeps fits each of them, since nothing of it is open.</summary>
    private static readonly FrozenSet<string> DayForms = new[]
    {
        NumericDateForm.Iso.Name, NumericDateForm.Compact.Name, NumericDateForm.Short.Name, NumericDateForm.DayFirst.Name, NumericDateForm.MonthFirst.Name,
        new WrittenDateForm().Name, ExcelSerialForm.From1900.Name, ExcelSerialForm.From1904.Name,
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="cell">The cell.</param>
    /// <param name="kept">The day that a workbook keeps in it; null when it holds text.</param>
    /// <param name="column">The column.</param>
    public static Reading<DateSpan> Read(string cell, DateOnly? kept, ColumnDefinition column)
    {
        if (kept is { } day && column.Dates.Any(DayForms.Contains))
        {
            return DateSpan.Day(day);
        }

        var text = Wording.Key(cell);
        foreach (var name in column.Dates)
        {
            if (DateForms.ByName[name].Read(text, column.Year) is { } span)
            {
                return span;
            }
        }

        var examples = column.Dates.Select(name => DateForms.ByName[name].Example).ToList();
        return Finding.Of(
            $"“{Wording.Quote(cell)}” är inget datum som avsändaren skriver.", $"Skriv det som {string.Join(" eller ", examples)}.",
            $"“{Wording.Quote(cell)}” is no date as this sender writes them.", $"Write it as {string.Join(" or ", examples)}.");
    }
}
