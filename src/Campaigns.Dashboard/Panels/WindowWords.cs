using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Tables;
using Campaigns.Metrics.Observations;

namespace Campaigns.Dashboard.Panels;

/// <summary>Days that a figure covers, in words: as finely as the source stated them, and no finer.</summary>
/// <param name="page">Language and formats.</param>
public sealed class WindowWords(PageContext page)
{
    /// <summary>The window in a table: ISO days, months or years as they were stated; words when the source gives no days.</summary>
    /// <param name="window">The window; null for an absent figure.</param>
    public TableCell Cell(WindowData? window) => window switch
    {
        null => new WordCell(page.Texts["period.ingen"]),
        { First: { } first, Last: { } last } => PeriodCell(first, last, window.Precision),
        { First: { } first } => new DateCell(page.Texts.Format("period.fran", ("datum", Short(first, window.Precision))), DateFormat.Iso(first, window.Precision)),
        { Last: { } last } => new DateCell(page.Texts.Format("period.till", ("datum", Short(last, window.Precision))), DateFormat.Iso(last, window.Precision)),
        { Kind: WindowKind.Flight } => new WordCell(page.Texts["period.hela"]),
        _ => new WordCell(page.Texts["period.ej_angiven"]),
    };

    /// <summary>The window in a sentence.</summary>
    /// <param name="window">The window.</param>
    public RichText Sentence(WindowData window)
    {
        ArgumentNullException.ThrowIfNull(window);
        return window switch
        {
            { First: { } first, Last: { } last } => Period(first, last, window.Precision),
            { First: { } first } => RichText.Fill(page.Texts, "period.fran", ("datum", Date(first, window.Precision))),
            { Last: { } last } => RichText.Fill(page.Texts, "period.till", ("datum", Date(last, window.Precision))),
            _ => page.Texts["period.ej_angiven"],
        };
    }

    /// <summary>A date in a sentence.</summary>
    /// <param name="date">The date.</param>
    /// <param name="precision">How finely it is known.</param>
    public Inline Date(DateOnly date, DatePrecision precision) => new DateInline(DateFormat.Iso(date, precision), page.Format.Dates.Text(date, precision));

    /// <summary>A period in a sentence, shared parts written once.</summary>
    /// <param name="first">First day.</param>
    /// <param name="last">Last day, included.</param>
    /// <param name="precision">How finely both ends are known.</param>
    public RichText Period(DateOnly first, DateOnly last, DatePrecision precision)
    {
        string text = page.Format.Dates.Period(first, last, precision);
        int dash = text.IndexOf(Formatering.EnDash, StringComparison.Ordinal);
        return dash < 0
            ? new DateInline(DateFormat.Iso(last, precision), text)
            : new RichText([
                new DateInline(DateFormat.Iso(first, precision), text[..dash]),
                new WordInline(Formatering.EnDash.ToString()),
                new DateInline(DateFormat.Iso(last, precision), text[(dash + 1)..])]);
    }

    private static DateCell PeriodCell(DateOnly first, DateOnly last, DatePrecision precision)
    {
        string start = Short(first, precision);
        string end = Short(last, precision);
        return start == end ? new DateCell(end, end) : new DateCell(start, start, end, end);
    }

    private static string Short(DateOnly date, DatePrecision precision) => DateFormat.Iso(date, precision);
}
