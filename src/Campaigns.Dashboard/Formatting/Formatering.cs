using Campaigns.Dashboard.Texts;

namespace Campaigns.Dashboard.Formatting;

/// <summary>
/// The one place where a number, an amount or a date becomes text: pages, charts, files and mail all come here, so the same figure reads the
/// same everywhere.
/// </summary>
/// <remarks>
/// Figures are <see cref="decimal"/> and rounded half away from zero before they are formatted, because .NET, browsers and plotly round
/// halves differently. The space between groups of digits and before % and kr is a no-break space (U+00A0); before a word it is an ordinary one, minus is U+2212, an interval has an en dash (U+2013).
/// Thread-safe and free of state.
/// </remarks>
public sealed class Formatering
{
    /// <summary>No-break space: between groups of digits and before a unit.</summary>
    public const char NoBreakSpace = '\u00A0';

    /// <summary>The minus sign; a hyphen is not one.</summary>
    public const char Minus = '\u2212';

    /// <summary>En dash, for intervals and periods; no spaces around it.</summary>
    public const char EnDash = '\u2013';

    private static readonly Formatering Swedish = new(Language.Sv);
    private static readonly Formatering English = new(Language.En);

    private Formatering(Language language)
    {
        Language = language;
        Numbers = new NumberFormat(language);
        Shares = new ShareFormat(language, Numbers);
        Money = new MoneyFormat(language, Numbers);
        Dates = new DateFormat(language);
    }

    /// <summary>The language that is written.</summary>
    public Language Language { get; }

    /// <summary>Counts, decimals, rounded figures, factors and intervals.</summary>
    public NumberFormat Numbers { get; }

    /// <summary>Percent, percentage points and change.</summary>
    public ShareFormat Shares { get; }

    /// <summary>Kronor.</summary>
    public MoneyFormat Money { get; }

    /// <summary>Dates, periods, weeks, times and durations.</summary>
    public DateFormat Dates { get; }

    /// <summary>The formatter of a language.</summary>
    /// <param name="language">The language.</param>
    public static Formatering For(Language language) => language == Language.En ? English : Swedish;

    /// <summary>A list in a sentence: «YouTube, Snapchat och TikTok». No comma before the last word. Empty for no items.</summary>
    /// <param name="items">The items, in the order they are to be read.</param>
    public string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} {(Language == Language.En ? "and" : "och")} {items[^1]}",
    };
}
