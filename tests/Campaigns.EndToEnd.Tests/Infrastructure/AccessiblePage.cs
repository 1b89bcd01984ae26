using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Campaigns.EndToEnd.Tests.Infrastructure;

/// <summary>Looks at one page in both themes, on a wide screen and on narrow ones. The page is loaded once: theme and width change under it, as they do for a reader.</summary>
internal static class AccessiblePage
{
    /// <summary>Every rule of WCAG 2.2 AA that axe knows, and its best practices.</summary>
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>Two frames, so that what changes begins to move, and the end of all that moves: a colour half way between two themes is nobody's colour.</summary>
    private const string Settled = """
        async () => {
            await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
            await Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => {})));
        }
        """;

    private static readonly View[] Views = [new(), new(Dark: true), new(390, Dark: true), new(320)];

    /// <summary>The page has no violation and does not scroll sideways in any view.</summary>
    /// <param name="chromium">The browser.</param>
    /// <param name="address">Address of the server, without a trailing slash.</param>
    /// <param name="path">The page.</param>
    /// <param name="also">What else must hold in every view; null for nothing.</param>
    /// <param name="status">Status that the page answers.</param>
    internal static async Task CheckAsync(Chromium chromium, string address, string path, Func<IPage, Task>? also = null, int status = 200)
    {
        await using var context = await chromium.NewContextAsync(new View());
        var page = await context.NewPageAsync();
        var answer = await page.GotoAsync(address + path);
        await page.WaitForLoadStateAsync(LoadState.Load);

        Assert.True(answer!.Status == status, $"{path}: {answer.Status}");
        await CheckAsync(page, path, also);
    }

    /// <summary>The page that stands open has no violation and does not scroll sideways in any view.</summary>
    /// <param name="page">The page, with scripts.</param>
    /// <param name="name">Its path, for messages and pictures.</param>
    /// <param name="also">What else must hold in every view; null for nothing.</param>
    internal static async Task CheckAsync(IPage page, string name, Func<IPage, Task>? also = null)
    {
        foreach (var view in Views)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = view.Dark ? ColorScheme.Dark : ColorScheme.Light });
            await page.SetViewportSizeAsync(view.Width, 900);
            await page.EvaluateAsync(Settled);

            var violations = (await page.RunAxe(Rules)).Violations.Select(violation => $"{view}: {violation.Id} {string.Join(' ', violation.Nodes.Select(node => node.Html))}");
            Assert.Empty(violations);
            var sideways = await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");
            Assert.True(sideways == 0, $"{name} in {view} scrolls {sideways} px sideways.");
            if (also is not null)
            {
                await also(page);
            }

            await Screenshots.SaveAsync(page, name, view);
        }
    }

    /// <summary>Address of the first figure of a page that opens to its provenance.</summary>
    /// <param name="chromium">The browser.</param>
    /// <param name="address">Address of the server, without a trailing slash.</param>
    /// <param name="path">The page.</param>
    internal static async Task<string> FirstFigureAsync(Chromium chromium, string address, string path)
    {
        await using var context = await chromium.NewContextAsync(new View(Scripting: false));
        var page = await context.NewPageAsync();
        await page.GotoAsync(address + path);
        return await page.Locator("a[href*='/f/F-']").First.GetAttributeAsync("href") ?? throw new InvalidOperationException($"{path} has a figure that opens to nothing.");
    }
}
