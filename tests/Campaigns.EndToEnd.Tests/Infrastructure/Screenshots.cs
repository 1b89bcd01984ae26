using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Campaigns.EndToEnd.Tests.Infrastructure;

/// <summary>Pictures of the pages for people to look at, in <c>artifacts/screenshots</c>. They are taken when <c>CAMPAIGNS_SCREENSHOTS</c> is set: drawing long pages takes longer than testing them.</summary>
internal static partial class Screenshots
{
    private const string Switch = "CAMPAIGNS_SCREENSHOTS";
    private static readonly bool Wanted = Environment.GetEnvironmentVariable(Switch) is { Length: > 0 };
    private static readonly string Folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../screenshots"));

    /// <summary>Saves the whole page under a name made of its path and view.</summary>
    /// <param name="page">The page.</param>
    /// <param name="path">Path and query.</param>
    /// <param name="view">How it is looked at.</param>
    public static Task SaveAsync(IPage page, string path, View view)
    {
        if (!Wanted)
        {
            return Task.CompletedTask;
        }

        var name = $"{Unsafe().Replace(path.Trim('/'), "-")}_{view.Width}{(view.Dark ? "_dark" : string.Empty)}.png";
        return page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name), FullPage = true });
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Unsafe();
}
