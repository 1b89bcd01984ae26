namespace Campaigns.Connectors.Files.Dates;

/// <summary>The ways of writing days that definition files can name.</summary>
internal static class DateForms
{
    /// <summary>Every form by its name. The validator and the reader look in this one table, so the two cannot drift apart.</summary>
    public static IReadOnlyDictionary<string, IDateForm> ByName { get; } = new IDateForm[]
    {
        NumericDateForm.Iso, NumericDateForm.Compact, NumericDateForm.Short, NumericDateForm.DayFirst, NumericDateForm.MonthFirst,
        new WrittenDateForm(), new MonthForm(), new YearForm(), new WeekForm(), ExcelSerialForm.From1900, ExcelSerialForm.From1904,
        new RangeForm(),
    }.ToDictionary(form => form.Name, StringComparer.Ordinal);

    /// <summary>A day with a plausible year; null when there is no such day.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1990 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
