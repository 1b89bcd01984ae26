using System.Globalization;
using Campaigns.Dashboard.Texts;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Formatting;

/// <summary>Account dates, periods, weeks, times and durations as text. Times are shown in Europe/Stockholm.</summary>
public sealed class DateFormat
{
    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    // Written out, not taken from the culture: the cultures' own short forms have changed between ICU versions («juli» and «juli.»).
    private static readonly string[] SwedishMonths =
        ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];
    private static readonly string[] SwedishShort = ["jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"];
    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] EnglishShort = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sep", "Oct", "Nov", "Dec"];
    private static readonly string[] SwedishDays = ["sön", "mån", "tis", "ons", "tor", "fre", "lör"];
    private static readonly string[] EnglishDays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    private readonly Language language;

    internal DateFormat(Language language) => this.language = language;

    private bool English => language == Language.En;

    /// <summary>A date in text: «18 oktober 2023».</summary>
    /// <param name="date">The date.</param>
    public string Text(DateOnly date) => $"{DayMonth(date)} {Year(date)}";

    /// <summary>A date in text, as finely as its source stated it: «18 oktober 2023», «december 2023», «2023».</summary>
    /// <param name="date">The date.</param>
    /// <param name="precision">How finely it is known.</param>
    public string Text(DateOnly date, DatePrecision precision) => precision switch
    {
        DatePrecision.Month => $"{Month(date)} {Year(date)}",
        DatePrecision.Year => Year(date),
        _ => Text(date),
    };

    /// <summary>A date without its year: «18 oktober». Only where the year stands beside it.</summary>
    /// <param name="date">The date.</param>
    public string DayMonth(DateOnly date) => $"{Day(date)} {Month(date)}";

    /// <summary>A date in tables, files and <c>datetime</c> attributes: «2023-10-18».</summary>
    /// <param name="date">The date.</param>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A date for a machine, as finely as it is known: «2023-10-18», «2023-12», «2023» (the forms that the <c>time</c> element takes).</summary>
    /// <param name="date">The date.</param>
    /// <param name="precision">How finely it is known.</param>
    public static string Iso(DateOnly date, DatePrecision precision) =>
        date.ToString(precision switch { DatePrecision.Month => "yyyy-MM", DatePrecision.Year => "yyyy", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture);

    /// <summary>A date on an axis: «18 okt».</summary>
    /// <param name="date">The date.</param>
    public string Axis(DateOnly date) => $"{Day(date)} {(English ? EnglishShort : SwedishShort)[date.Month - 1]}";

    /// <summary>A month on an axis: «mars»; January shows its year instead, so that the year is read once.</summary>
    /// <param name="month">Any day of the month.</param>
    public string AxisMonth(DateOnly month) => month.Month == 1 ? Year(month) : (English ? EnglishShort : SwedishShort)[month.Month - 1];

    /// <summary>A period, both days included, with shared parts written once: «18 oktober–7 november 2023», «1–31 mars 2026».</summary>
    /// <param name="first">First day.</param>
    /// <param name="last">Last day, not before the first.</param>
    /// <param name="precision">How finely both ends are known.</param>
    public string Period(DateOnly first, DateOnly last, DatePrecision precision = DatePrecision.Day)
    {
        if (last < first)
        {
            throw new ArgumentOutOfRangeException(nameof(last), last, $"The period ends before it starts ({Iso(first)}).");
        }

        var end = Text(last, precision);
        var start = precision switch
        {
            DatePrecision.Year => first.Year == last.Year ? null : Year(first),
            DatePrecision.Month => first.Year != last.Year ? Text(first, precision) : first.Month == last.Month ? null : Month(first),
            _ when first == last => null,
            _ when first.Year != last.Year => Text(first),
            _ when first.Month != last.Month => DayMonth(first),
            _ => Day(first),
        };
        return start is null ? end : $"{start}{Formatering.EnDash}{end}";
    }

    /// <summary>A day with its weekday: «ons 18 okt».</summary>
    /// <param name="date">The date.</param>
    public string Weekday(DateOnly date) => $"{(English ? EnglishDays : SwedishDays)[(int)date.DayOfWeek]} {Axis(date)}";

    /// <summary>The ISO week: «vecka 42», with its year unless that is the year of today.</summary>
    /// <param name="date">Any day of the week.</param>
    /// <param name="today">Today's date in Europe/Stockholm.</param>
    public string Week(DateOnly date, DateOnly today)
    {
        var year = ISOWeek.GetYear(date);
        var text = $"{(English ? "week" : "vecka")} {WeekNumber(date)}";
        return year == ISOWeek.GetYear(today) ? text : $"{text}, {year.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>The ISO week on an axis: «v. 42».</summary>
    /// <param name="date">Any day of the week.</param>
    public string AxisWeek(DateOnly date) => $"{(English ? "w." : "v.")} {WeekNumber(date)}";

    /// <summary>A time of day: «kl. 14:05».</summary>
    /// <param name="moment">The moment, any offset.</param>
    public string Time(DateTimeOffset moment) => English ? Clock(moment) : $"kl. {Clock(moment)}";

    /// <summary>A recent moment: «i dag 06:12», «i går 06:12», else date and time: «2023-11-08 06:12».</summary>
    /// <param name="moment">The moment, any offset.</param>
    /// <param name="now">The present moment, any offset.</param>
    public string Recent(DateTimeOffset moment, DateTimeOffset now) => (DateIn(now).DayNumber - DateIn(moment).DayNumber) switch
    {
        0 => $"{(English ? "today" : "i dag")} {Clock(moment)}",
        1 => $"{(English ? "yesterday" : "i går")} {Clock(moment)}",
        _ => $"{Iso(DateIn(moment))} {Clock(moment)}",
    };

    /// <summary>The calendar date of a moment in Europe/Stockholm.</summary>
    /// <param name="moment">The moment, any offset.</param>
    public static DateOnly DateIn(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Stockholm).DateTime);

    /// <summary>The last moment of a day in Europe/Stockholm, to ask for figures as they stood that day.</summary>
    /// <param name="date">The day.</param>
    public static DateTimeOffset EndOf(DateOnly date)
    {
        var next = date.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(next, Stockholm.GetUtcOffset(next)).AddTicks(-1);
    }

    /// <summary>A length of time in its largest whole unit: «6 sekunder», «2 minuter», «3 timmar».</summary>
    /// <param name="duration">The length; rounded to whole seconds.</param>
    public string Duration(TimeSpan duration)
    {
        var seconds = (long)Math.Round(duration.TotalSeconds, MidpointRounding.AwayFromZero);
        var (count, one, many) = seconds switch
        {
            < 60 => (seconds, English ? "second" : "sekund", English ? "seconds" : "sekunder"),
            < 3600 => (seconds / 60, English ? "minute" : "minut", English ? "minutes" : "minuter"),
            _ => (seconds / 3600, English ? "hour" : "timme", English ? "hours" : "timmar"),
        };
        return $"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";
    }

    /// <summary>Where in the campaign a day is: «dag 3 av 21».</summary>
    /// <param name="day">Number of the day; the first is 1.</param>
    /// <param name="days">Days of the campaign.</param>
    public string CampaignDay(int day, int days) => string.Create(
        CultureInfo.InvariantCulture, $"{(English ? "day" : "dag")} {day} {(English ? "of" : "av")} {days}");

    private static string Clock(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Stockholm).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string WeekNumber(DateOnly date) => ISOWeek.GetWeekOfYear(date).ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly date) => date.Day.ToString(CultureInfo.InvariantCulture);

    private static string Year(DateOnly date) => date.Year.ToString("0000", CultureInfo.InvariantCulture);

    private string Month(DateOnly date) => (English ? EnglishMonths : SwedishMonths)[date.Month - 1];
}
