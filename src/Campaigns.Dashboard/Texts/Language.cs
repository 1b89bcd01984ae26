using System.Globalization;

namespace Campaigns.Dashboard.Texts;

/// <summary>A language of the interface. Swedish comes first; English is a full second language under the path prefix <c>/en</c>.</summary>
public enum Language
{
    /// <summary>Swedish, formatted as in Sweden (<c>sv-SE</c>).</summary>
    Sv,

    /// <summary>English, formatted as in Britain (<c>en-GB</c>).</summary>
    En,
}

/// <summary>What a language of the interface is called elsewhere: in HTML, in addresses, in the API.</summary>
public static class LanguageNames
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The BCP 47 tag for <c>lang</c> and <c>hreflang</c>: <c>sv</c> or <c>en</c>.</summary>
    /// <param name="language">The language.</param>
    public static string Tag(this Language language) => language == Language.En ? "en" : "sv";

    /// <summary>The name of the API's enumeration value: <c>SV</c> or <c>EN</c>.</summary>
    /// <param name="language">The language.</param>
    public static string GraphQLName(this Language language) => language == Language.En ? "EN" : "SV";

    /// <summary>The culture that names months and weekdays.</summary>
    /// <param name="language">The language.</param>
    public static CultureInfo Culture(this Language language) => language == Language.En ? British : Swedish;

    /// <summary>The other language, for the switch in the footer.</summary>
    /// <param name="language">The language.</param>
    public static Language Other(this Language language) => language == Language.En ? Language.Sv : Language.En;

    /// <summary>The path prefix: empty for Swedish, <c>/en</c> for English.</summary>
    /// <param name="language">The language.</param>
    public static string Prefix(this Language language) => language == Language.En ? "/en" : "";

    /// <summary>The language that an address is in: English below <c>/en</c>, else Swedish.</summary>
    /// <param name="path">The path of the address, with its leading slash.</param>
    public static Language OfPath(string path) =>
        path.Equals("/en", StringComparison.Ordinal) || path.StartsWith("/en/", StringComparison.Ordinal) ? Language.En : Language.Sv;

    /// <summary>The path without its language prefix.</summary>
    /// <param name="path">The path of the address, with its leading slash.</param>
    public static string WithoutPrefix(string path) => OfPath(path) == Language.En ? (path.Length == 3 ? "/" : path[3..]) : path;
}
