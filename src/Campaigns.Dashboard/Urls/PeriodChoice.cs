using Campaigns.Dashboard.Formatting;

namespace Campaigns.Dashboard.Urls;

/// <summary>A chosen period: a preset, or two days that are both included.</summary>
/// <param name="Preset">The preset; null for a period of one's own.</param>
/// <param name="First">First day; null for a preset.</param>
/// <param name="Last">Last day; null for a preset. May be before the first when a reader mixed them up: see <see cref="IsReversed"/>.</param>
public sealed record PeriodChoice(string? Preset, DateOnly? First = null, DateOnly? Last = null)
{
    /// <summary>The whole campaign, the default of a campaign's pages.</summary>
    public static readonly PeriodChoice Whole = new("hela");

    /// <summary>The presets in the order of the form.</summary>
    public static readonly IReadOnlyList<string> Presets = ["hela", "7d", "28d", "vecka", "forra-veckan", "manad", "forra-manaden", "ar"];

    private const string Separator = "..";

    /// <summary>True when the last day is before the first.</summary>
    public bool IsReversed => Last < First;

    /// <summary>The same two days in the right order.</summary>
    public PeriodChoice Swapped => IsReversed ? new(null, Last, First) : this;

    /// <summary>Reads a preset or two dates with two points between them.</summary>
    /// <param name="text">The value of the address.</param>
    /// <param name="period">The period; reversed dates are read as they stand.</param>
    public static bool TryParse(string text, out PeriodChoice period)
    {
        period = Whole;
        if (Presets.Contains(text, StringComparer.Ordinal))
        {
            period = new(text);
            return true;
        }

        var ends = text.Split(Separator);
        if (ends.Length != 2 || !IsoDate.TryParse(ends[0], out var first) || !IsoDate.TryParse(ends[1], out var last))
        {
            return false;
        }

        period = new(null, first, last);
        return true;
    }

    /// <summary>The first and last day, both included; both null when every day of the campaign is meant.</summary>
    /// <param name="today">Today's date in Europe/Stockholm. Presets end yesterday, since today is never mixed into a total.</param>
    /// <remarks>A preset can be empty (this week, on a Monday): then the last day is before the first.</remarks>
    public (DateOnly? First, DateOnly? Last) Days(DateOnly today)
    {
        var yesterday = today.AddDays(-1);
        // Weeks run from Monday to Sunday (ISO 8601).
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var month = new DateOnly(today.Year, today.Month, 1);
        return Preset switch
        {
            null => (First, Last),
            "7d" => (today.AddDays(-7), yesterday),
            "28d" => (today.AddDays(-28), yesterday),
            "vecka" => (monday, yesterday),
            "forra-veckan" => (monday.AddDays(-7), monday.AddDays(-1)),
            "manad" => (month, yesterday),
            "forra-manaden" => (month.AddMonths(-1), month.AddDays(-1)),
            "ar" => (new DateOnly(today.Year, 1, 1), yesterday),
            _ => (null, null),
        };
    }

    /// <summary>The value as it stands in an address.</summary>
    public override string ToString() =>
        Preset ?? DateFormat.Iso(First.GetValueOrDefault()) + Separator + DateFormat.Iso(Last.GetValueOrDefault());
}
