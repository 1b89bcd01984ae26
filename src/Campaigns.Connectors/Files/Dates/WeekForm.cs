using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaigns.Connectors.Files.Dates;

/// <summary>An ISO week: <c>2023-W42</c>, <c>2023v42</c>, <c>v2342</c>; <c>v.42</c>, <c>vecka 42</c> where the column states the year.</summary>
/// <remarks>Cinema weeks run from Friday to Thursday: declare first and last day as columns of their own instead.</remarks>
internal sealed partial class WeekForm : IDateForm
{
    public string Name => "week";

    public string Example => "2023v42";

    public DateSpan? Read(string text, int? year)
    {
        var match = WithYear().Match(text);
        if (match.Success)
        {
            var digits = match.Groups["y"].Value;
            var stated = int.Parse(digits, CultureInfo.InvariantCulture);
            return Week(digits.Length == 2 ? 2000 + stated : stated, match.Groups["w"].Value);
        }

        match = WithoutYear().Match(text);
        return match.Success && year is { } columnYear ? Week(columnYear, match.Groups["w"].Value) : null;
    }

    private static DateSpan? Week(int year, string digits)
    {
        var week = int.Parse(digits, CultureInfo.InvariantCulture);
        var exists = year is >= 1990 and <= 2100 && week >= 1 && week <= ISOWeek.GetWeeksInYear(year);
        return exists ? DateSpan.Week(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday))) : null;
    }

    [GeneratedRegex("^(?:(?<y>[0-9]{4}) ?-?[vw] ?\\.?(?<w>[0-9]{1,2})|[vw]\\.?(?<y>[0-9]{2})(?<w>[0-9]{2}))$", RegexOptions.CultureInvariant)]
    private static partial Regex WithYear();

    [GeneratedRegex("^(?:v\\.? ?|w ?|vecka |week )(?<w>[0-9]{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex WithoutYear();
}
