using System.Globalization;

namespace Campaigns.Connectors.Files.Dates;

/// <summary>A day as the number that a spreadsheet keeps: 45217 is 18 October 2023 where days are counted from 1900, 43755 where they are counted from 1904.</summary>
internal sealed class ExcelSerialForm(string name, string example, DateOnly dayZero) : IDateForm
{
    // Day 60 of the 1900 system is 29 February 1900, which never was: later days count from 30 December 1899.
    public static readonly ExcelSerialForm From1900 = new("excel_1900", "45217", new DateOnly(1899, 12, 30));

    public static readonly ExcelSerialForm From1904 = new("excel_1904", "43755", new DateOnly(1904, 1, 1));

    public string Name => name;

    public string Example => example;

    public DateSpan? Read(string text, int? year)
    {
        if (text.Length != 5 || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days))
        {
            return null;
        }

        var day = dayZero.AddDays(days);
        return DateForms.Day(day.Year, day.Month, day.Day) is { } plausible ? DateSpan.Day(plausible) : null;
    }
}
