using System.Globalization;
using Campaigns.Connectors.Files.Text;
using Campaigns.Connectors.Files.Values;

namespace Campaigns.Connectors.Files.Workbooks;

/// <summary>The digits that a workbook keeps for a cell, with the cell's format → number, day or refusal. Decimal all the way.</summary>
internal sealed class CellNumber(bool from1904)
{
    /// <summary>Excel shows at most 15 digits; the ones behind come from binary fractions, as in 0.96799999999999997.</summary>
    private const int ExcelDigits = 15;

    private const int LongestText = 64;

    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public SheetCell Read(int column, string digits, NumberFormat format)
    {
        if (digits.Length > LongestText || !decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
        {
            var known = digits.All(character => char.IsAsciiDigit(character) || character is '-' or '+' or '.' or 'E' or 'e');
            return new SheetCell(column, Wording.Quote(digits), Fault: known ? NumberFindings.TooLarge(digits) : NumberFindings.NotANumber(digits));
        }

        var value = Shorten(exact);
        return format.Kind == NumberFormatKind.Number ? Number(column, value, format) : Moment(column, value, format.Kind);
    }

    private static SheetCell Number(int column, decimal value, NumberFormat format)
    {
        var written = (format.IsPercent ? value * 100 : value).ToString("0.############################", CultureInfo.InvariantCulture);
        if (format.IsScaled)
        {
            return new SheetCell(column, written, Fault: Scaled(written));
        }

        var mark = format.IsPercent ? "%" : format.Mark;
        var text = mark.Length == 0 ? written : $"{written} {mark}";
        var unit = mark.Length == 0 ? new Reading<NumberText>(new NumberText { Whole = "1" }, null) : NumberTextParser.Parse($"1 {mark}");
        if (unit.Refusal is not null)
        {
            // The format writes a word beside the number that nobody declared, as a foreign currency.
            return new SheetCell(column, text, Fault: NumberFindings.NotANumber(text));
        }

        var digits = written.TrimStart('-').Split('.');
        return new SheetCell(column, text, unit.Value! with
        {
            Negative = value < 0,
            Whole = digits[0],
            Decimals = digits.Length > 1 ? digits[1] : string.Empty,
        });
    }

    private SheetCell Moment(int column, decimal value, NumberFormatKind kind)
    {
        if (kind == NumberFormatKind.Time)
        {
            return new SheetCell(column, SerialDate.Time(value));
        }

        if (SerialDate.Moment(value, from1904) is not { } moment)
        {
            return new SheetCell(column, value.ToString(CultureInfo.InvariantCulture), Fault: NoDay(value));
        }

        return kind switch
        {
            NumberFormatKind.Day => new SheetCell(column, Text(moment, moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm"), Day: DateOnly.FromDateTime(moment)),
            NumberFormatKind.Month => new SheetCell(column, Text(moment, "yyyy-MM")),
            NumberFormatKind.Year => new SheetCell(column, Text(moment, "yyyy")),
            // The year that Excel chose when somebody typed 18/10 is not shown, so nobody checked it.
            _ => new SheetCell(column, Text(moment, "d/M")),
        };
    }

    /// <summary>The value in the digits that a reader of the workbook sees.</summary>
    private static decimal Shorten(decimal value)
    {
        var size = decimal.Abs(value);
        var whole = decimal.Truncate(size);
        var decimals = ExcelDigits;
        if (whole > 0)
        {
            decimals -= whole.ToString(CultureInfo.InvariantCulture).Length;
        }
        else
        {
            for (var probe = size; probe is > 0 and < 0.1m; probe *= 10)
            {
                decimals++;
            }
        }

        return decimals is < 0 or > 28 ? value : decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
    }

    private static string Text(DateTime moment, string form) => moment.ToString(form, CultureInfo.InvariantCulture);

    private static Finding Scaled(string written) => Finding.Of(
        $"Cellens talformat döljer tusental: talet är {written}.", "Välj ett talformat som visar hela talet.",
        $"The cell's number format hides thousands: the number is {written}.", "Choose a number format that shows the whole number.");

    private static Finding NoDay(decimal value) => Finding.Of(
        $"Cellen är formaterad som datum men innehåller {value.ToString(Swedish)}, som inte är någon dag mellan 1990 och 2100.", "Skriv datumet på nytt, till exempel 2023-10-18.",
        $"The cell is formatted as a date but holds {value.ToString(CultureInfo.InvariantCulture)}, which is no day between 1990 and 2100.", "Write the date again, such as 2023-10-18.");
}
