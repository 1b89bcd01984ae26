using System.Globalization;
using System.Text.RegularExpressions;
using Campaigns.Connectors.Files.Text;

namespace Campaigns.Connectors.Files.Values;

/// <summary>What is said of cells that hold no number we may store.</summary>
internal static partial class NumberFindings
{
    public static Finding NotANumber(string cell)
    {
        var (sv, en) = Suggestion(cell);
        return Finding.Of($"“{Wording.Quote(cell)}” är inte ett tal.", sv, $"“{Wording.Quote(cell)}” is not a number.", en);
    }

    public static Finding Exponent(string cell) => Finding.Of(
        $"“{Wording.Quote(cell)}” är avrundat av kalkylprogrammet.", "Formatera cellen som tal, så att alla siffror syns, och spara igen.",
        $"“{Wording.Quote(cell)}” was rounded by the spreadsheet.", "Format the cell as a number, so that all digits show, and save again.");

    public static Finding CalculationError(string cell) => Finding.Of(
        $"“{Wording.Quote(cell)}” är ett fel från kalkylprogrammet.", "Rätta formeln, eller skriv saknas om siffran inte finns.",
        $"“{Wording.Quote(cell)}” is an error of the spreadsheet.", "Correct the formula, or write saknas if there is no figure.");

    public static Finding Open(NumberText number, string cell)
    {
        var (whole, split) = (number.Whole + number.Decimals, $"{number.Whole},{number.Decimals}0");
        return Finding.Of(
            $"“{Wording.Quote(cell)}” kan vara {whole} eller {number.Whole},{number.Decimals}; inget annat tal i kolumnen avgör det.", $"Skriv {whole} eller {split}.",
            $"“{Wording.Quote(cell)}” may be {whole} or {number.Whole}.{number.Decimals}; no other number in the column tells which.", $"Write {whole} or {split}.");
    }

    public static Finding Mixed(int commaLine, int pointLine) => Finding.Of(
        $"Kolumnen blandar decimalkomma (rad {commaLine}) och decimalpunkt (rad {pointLine}).", "Skriv alla tal i kolumnen på samma sätt.",
        $"The column mixes decimal commas (row {commaLine}) and decimal points (row {pointLine}).", "Write all numbers of the column in one way.");

    public static Finding WrongSign(string cell, char declared) => Finding.Of(
        $"“{Wording.Quote(cell)}” följer inte kolumnens decimaltecken «{declared}».", $"Skriv decimaler efter «{declared}» och tusental med mellanslag.",
        $"“{Wording.Quote(cell)}” does not follow the column's decimal sign “{declared}”.", $"Write decimals after “{declared}” and part thousands by a space.");

    public static Finding NotWhole(string cell, decimal value) => Finding.Of(
        $"“{Wording.Quote(cell)}” lästes som {Text(value, "sv-SE")}, men måttet räknas i hela tal.", "Skriv tusental med mellanslag, till exempel 4 500, eller rätta talet.",
        $"“{Wording.Quote(cell)}” was read as {Text(value, "en-GB")}, but the metric is counted in whole numbers.", "Part thousands by a space, as in 4 500, or correct the number.");

    public static Finding Negative(string cell) => Finding.Of(
        $"“{Wording.Quote(cell)}” är mindre än noll.", "Skriv talet utan minus, eller ta bort raden om den är en rättelse.",
        $"“{Wording.Quote(cell)}” is below zero.", "Write the number without a minus, or remove the row if it is a correction.");

    public static Finding OverWhole(string cell) => Finding.Of(
        $"“{Wording.Quote(cell)}” är mer än hela (100 %).", "Skriv en andel mellan 0 och 100 procent.",
        $"“{Wording.Quote(cell)}” is more than the whole (100 %).", "Write a share between 0 and 100 percent.");

    public static Finding UnexpectedPercent(string cell) => Finding.Of(
        $"“{Wording.Quote(cell)}” är i procent, men måttet är inte en andel.", "Skriv antalet.",
        $"“{Wording.Quote(cell)}” is in percent, but the metric is not a share.", "Write the count.");

    public static Finding UnexpectedMoney(string cell) => Finding.Of(
        $"“{Wording.Quote(cell)}” är ett belopp, men måttet är inte pengar.", "Skriv antalet.",
        $"“{Wording.Quote(cell)}” is an amount, but the metric is not money.", "Write the count.");

    public static Finding TooLarge(string cell) => Finding.Of(
        $"“{Wording.Quote(cell)}” är för stort för att vara en siffra ur en kampanj.", "Kontrollera talet; mer än 15 siffror läses inte.",
        $"“{Wording.Quote(cell)}” is too large to be a figure of a campaign.", "Check the number; more than 15 digits are not read.");

    private static (string Sv, string En) Suggestion(string cell)
    {
        var digits = LeadingNumber().Match(Wording.Clean(cell)).Value;
        if (digits.Length > 0 && NumberBody.Parse(digits, money: false) is { OpenSign: null, Decimals: "" } number && decimal.TryParse(number.Whole, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            var spaced = value.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' ');
            return spaced == number.Whole ? ($"Skriv {spaced}.", $"Write {spaced}.") : ($"Skriv {number.Whole} eller {spaced}.", $"Write {number.Whole} or {spaced}.");
        }

        return ("Skriv bara siffror, till exempel 4500000 eller 4 500 000.", "Write digits only, such as 4500000 or 4 500 000.");
    }

    private static string Text(decimal value, string culture) => value.ToString(CultureInfo.GetCultureInfo(culture));

    [GeneratedRegex(@"^[0-9](?:[0-9.,'’\s]*[0-9])?", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingNumber();
}
