namespace Campaigns.Dashboard.Hosting;

/// <summary>The appearance that a visitor has chosen.</summary>
public enum Theme
{
    /// <summary>As the visitor's system says (default).</summary>
    System,

    /// <summary>Light.</summary>
    Light,

    /// <summary>Dark.</summary>
    Dark,
}

/// <summary>The words for a theme in the cookie, the form and the <c>data-tema</c> attribute.</summary>
public static class ThemeNames
{
    /// <summary>Name of the cookie.</summary>
    public const string Cookie = "tema";

    /// <summary>The themes in the order of the form.</summary>
    public static readonly IReadOnlyList<Theme> All = [Theme.System, Theme.Light, Theme.Dark];

    /// <summary>The word: <c>system</c>, <c>ljust</c> or <c>mork</c>.</summary>
    /// <param name="theme">The theme.</param>
    public static string Word(this Theme theme) => theme switch
    {
        Theme.Light => "ljust",
        Theme.Dark => "mork",
        _ => "system",
    };

    /// <summary>The theme that a word stands for; the system's own for everything else.</summary>
    /// <param name="word">The word, or null.</param>
    public static Theme Parse(string? word) => word switch
    {
        "ljust" => Theme.Light,
        "mork" => Theme.Dark,
        _ => Theme.System,
    };
}
