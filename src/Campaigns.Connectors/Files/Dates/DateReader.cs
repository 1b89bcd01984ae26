using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Files.Text;

namespace Campaigns.Connectors.Files.Dates;

/// <summary>Reads a cell in the forms that its column declares.</summary>
internal static class DateReader
{
    public static Reading<DateSpan> Read(string cell, ColumnDefinition column)
    {
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
