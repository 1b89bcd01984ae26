namespace Campaigns.Dashboard.Components.Layout;

/// <summary>The pages that the header and the footer lead to. A page is listed when it exists, not before.</summary>
public static class Navigation
{
    /// <summary>The main menu.</summary>
    public static readonly IReadOnlyList<NavigationItem> Main =
    [
        new("/kampanjer", "nav.kampanjer", ["/kampanj/"]),
        new("/kostnad", "nav.kostnad", []),
        new("/kallor", "nav.kallor", ["/kallor/"]),
        new("/metod", "nav.metod", []),
    ];

    /// <summary>The footer.</summary>
    public static readonly IReadOnlyList<NavigationItem> Footer =
    [
        new("/metod", "nav.metod", []),
        new("/tillganglighet", "nav.tillganglighet", []),
    ];
}

/// <summary>A link of the header or footer.</summary>
/// <param name="Path">Path of the page, without language prefix.</param>
/// <param name="TextKey">Key of its text.</param>
/// <param name="PathsBelow">Beginnings of the paths of pages that belong under it.</param>
public sealed record NavigationItem(string Path, string TextKey, IReadOnlyList<string> PathsBelow)
{
    /// <summary>The value of <c>aria-current</c>: <c>page</c> on the page itself, <c>true</c> on a page below it, null elsewhere.</summary>
    /// <param name="path">Path of the page that is shown, without language prefix.</param>
    public string? Current(string path) =>
        path == Path ? "page" : PathsBelow.Any(below => path.StartsWith(below, StringComparison.Ordinal)) ? "true" : null;
}
