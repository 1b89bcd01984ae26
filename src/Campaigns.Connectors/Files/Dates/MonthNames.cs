namespace Campaigns.Connectors.Files.Dates;

/// <summary>Names of months and weekdays in Swedish and English, whole or shortened to their first three letters or more.</summary>
internal static class MonthNames
{
    private static readonly string[][] Months =
    [
        ["januari", "january"], ["februari", "february"], ["mars", "march"], ["april"], ["maj", "may"], ["juni", "june"],
        ["juli", "july"], ["augusti", "august"], ["september"], ["oktober", "october"], ["november"], ["december"],
    ];

    private static readonly string[][] Weekdays =
    [
        ["söndag", "sunday"], ["måndag", "monday"], ["tisdag", "tuesday"], ["onsdag", "wednesday"], ["torsdag", "thursday"], ["fredag", "friday"],
        ["lördag", "saturday"],
    ];

    /// <summary>Number of the month, 1 to 12; null when the word is none.</summary>
    public static int? Month(string word) => Find(Months, word) + 1;

    /// <summary>The weekday; null when the word is none.</summary>
    public static DayOfWeek? Weekday(string word) => (DayOfWeek?)Find(Weekdays, word);

    private static int? Find(string[][] names, string word)
    {
        var text = word.TrimEnd('.');
        var index = text.Length < 3 ? -1 : Array.FindIndex(names, forms => forms.Any(form => form.StartsWith(text, StringComparison.Ordinal)));
        return index < 0 ? null : index;
    }
}
