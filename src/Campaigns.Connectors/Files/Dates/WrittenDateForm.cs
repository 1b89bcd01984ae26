using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaigns.Connectors.Files.Dates;

/// <summary>A day with the month in letters: <c>18 okt 2023</c>, <c>onsdag 18 oktober 2023</c>. A weekday that does not fit the date refuses it.</summary>
internal sealed partial class WrittenDateForm : IDateForm
{
    public string Name => "written";

    public string Example => "18 oktober 2023";

    public DateSpan? Read(string text, int? year)
    {
        var match = Pattern().Match(text);
        if (!match.Success || MonthNames.Month(match.Groups["m"].Value) is not { } month)
        {
            return null;
        }

        var stated = match.Groups["y"].Length > 0 ? int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture) : year;
        var day = stated is { } number ? DateForms.Day(number, month, int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture)) : null;
        return day is { } date && FitsWeekday(match.Groups["w"].Value, date) ? DateSpan.Day(date) : null;
    }

    private static bool FitsWeekday(string word, DateOnly date) => word.Length == 0 || MonthNames.Weekday(word) == date.DayOfWeek;

    [GeneratedRegex(@"^(?:(?:den )?(?<w>[a-zåäö]{3,9})\.?,? )?(?:den )?(?<d>[0-9]{1,2}) (?<m>[a-z]{3,9}\.?)(?: (?<y>[0-9]{4}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
