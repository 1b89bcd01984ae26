using System.Text.RegularExpressions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Files.Dates;

/// <summary>
/// First and last day in one cell: <c>2026-10-05 - 2026-10-11</c>; <c>16/10-22/10</c> and <c>16-22/10</c>, <c>v.42-44</c> where the column states the year.
/// </summary>
internal sealed partial class RangeForm : IDateForm
{
    private static readonly WeekForm Weeks = new();

    public string Name => "range";

    public string Example => "2023-10-16 - 2023-10-22";

    public DateSpan? Read(string text, int? year) => Iso(text) ?? DayFirst(text, year) ?? WeekRange(text, year);

    private static DateSpan? Iso(string text) =>
        IsoPattern().Match(text) is { Success: true } match ? Between(NumericDateForm.Iso.Read(match.Groups[1].Value, null), NumericDateForm.Iso.Read(match.Groups[2].Value, null)) : null;

    private static DateSpan? DayFirst(string text, int? year)
    {
        if (DayFirstPattern().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var month = match.Groups["lastmonth"].Value;
        var firstMonth = match.Groups["firstmonth"].Length > 0 ? match.Groups["firstmonth"].Value : month;
        return Between(
            NumericDateForm.DayFirst.Read($"{match.Groups["first"].Value}/{firstMonth}", year),
            NumericDateForm.DayFirst.Read($"{match.Groups["last"].Value}/{month}", year));
    }

    private static DateSpan? WeekRange(string text, int? year) =>
        WeekPattern().Match(text) is { Success: true } match ? Between(Weeks.Read("v." + match.Groups[1].Value, year), Weeks.Read("v." + match.Groups[2].Value, year)) : null;

    private static DateSpan? Between(DateSpan? first, DateSpan? last) =>
        first is not null && last is not null && last.Last >= first.First ? new DateSpan(WindowKind.Custom, first.First, last.Last, DatePrecision.Day) : null;

    [GeneratedRegex("^([0-9]{4}-[0-9]{2}-[0-9]{2}) ?(?:-|till|to|/) ?([0-9]{4}-[0-9]{2}-[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex IsoPattern();

    [GeneratedRegex("^(?<first>[0-9]{1,2})(?:/(?<firstmonth>[0-9]{1,2}))? ?- ?(?<last>[0-9]{1,2})/(?<lastmonth>[0-9]{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirstPattern();

    [GeneratedRegex("^v\\.? ?([0-9]{1,2}) ?- ?v?\\.? ?([0-9]{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex WeekPattern();
}
