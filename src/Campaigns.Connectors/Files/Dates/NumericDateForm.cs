using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaigns.Connectors.Files.Dates;

/// <summary>A day in digits, with or without a time of day after it. Which of day and month comes first is declared, never guessed.</summary>
internal sealed partial class NumericDateForm(string name, string example, Regex pattern) : IDateForm
{
    /// <summary><c>2023-10-18</c>, also with a time, as <c>2023-10-18 13.45</c> or <c>2023-10-18T13:45</c>.</summary>
    public static readonly NumericDateForm Iso = new("iso", "2023-10-18", IsoPattern());

    /// <summary><c>20231018</c>.</summary>
    public static readonly NumericDateForm Compact = new("compact", "20231018", CompactPattern());

    /// <summary><c>231018</c>.</summary>
    public static readonly NumericDateForm Short = new("short", "231018", ShortPattern());

    /// <summary><c>18/10/2023</c>, <c>18.10.2023</c>, <c>18-10-2023</c>; without a year where the column states it.</summary>
    public static readonly NumericDateForm DayFirst = new("day_first", "18/10/2023", DayFirstPattern());

    /// <summary><c>10/18/2023</c>.</summary>
    public static readonly NumericDateForm MonthFirst = new("month_first", "10/18/2023", MonthFirstPattern());

    public string Name => name;

    public string Example => example;

    public DateSpan? Read(string text, int? year)
    {
        var match = pattern.Match(text);
        if (!match.Success || (Year(match.Groups["y"].Value) ?? year) is not { } number)
        {
            return null;
        }

        return DateForms.Day(number, Number(match, "m"), Number(match, "d")) is { } day ? DateSpan.Day(day) : null;
    }

    private static int? Year(string digits) => digits.Length switch
    {
        0 => null,
        2 => 2000 + int.Parse(digits, CultureInfo.InvariantCulture),
        _ => int.Parse(digits, CultureInfo.InvariantCulture),
    };

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2})(?:[ t](?:[01][0-9]|2[0-3])[:.][0-5][0-9](?:[:.][0-5][0-9])?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex IsoPattern();

    [GeneratedRegex("^(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex CompactPattern();

    [GeneratedRegex("^(?<y>[0-9]{2})(?<m>[0-9]{2})(?<d>[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortPattern();

    [GeneratedRegex("^(?<d>[0-9]{1,2})([/.-])(?<m>[0-9]{1,2})(?:\\1(?<y>[0-9]{4}|[0-9]{2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirstPattern();

    [GeneratedRegex("^(?<m>[0-9]{1,2})([/.-])(?<d>[0-9]{1,2})(?:\\1(?<y>[0-9]{4}|[0-9]{2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthFirstPattern();
}
