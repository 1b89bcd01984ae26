using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaigns.Connectors.Files.Dates;

/// <summary>A whole month: <c>2023-10</c>, <c>okt-23</c>, <c>okt 2023</c>; <c>oktober</c> where the column states the year.</summary>
internal sealed partial class MonthForm : IDateForm
{
    public string Name => "month";

    public string Example => "2023-10";

    public DateSpan? Read(string text, int? year)
    {
        if (Digits().Match(text) is { Success: true } digits)
        {
            return Month(int.Parse(digits.Groups["y"].Value, CultureInfo.InvariantCulture), int.Parse(digits.Groups["m"].Value, CultureInfo.InvariantCulture));
        }

        var match = Letters().Match(text);
        if (!match.Success || MonthNames.Month(match.Groups["m"].Value) is not { } month)
        {
            return null;
        }

        return match.Groups["y"].Value switch
        {
            { Length: 0 } => year is { } stated ? Month(stated, month) : null,
            { Length: 2 } two => Month(2000 + int.Parse(two, CultureInfo.InvariantCulture), month),
            var four => Month(int.Parse(four, CultureInfo.InvariantCulture), month),
        };
    }

    private static DateSpan? Month(int year, int month) => DateForms.Day(year, month, 1) is null ? null : DateSpan.Month(year, month);

    [GeneratedRegex("^(?<y>[0-9]{4})-(?<m>[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?<m>[a-z]{3,9}\.?)(?:[ -](?<y>[0-9]{4}|[0-9]{2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();
}
