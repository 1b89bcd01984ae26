using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Campaigns.EndToEnd.Tests.Infrastructure;

/// <summary>Looks at one page in both themes and on narrow screens.</summary>
internal static class AccessiblePage
{
    /// <summary>The page has no violation and does not scroll sideways in any view.</summary>
    /// <param name="chromium">The browser.</param>
    /// <param name="address">Address of the server, without a trailing slash.</param>
    /// <param name="path">The page.</param>
    /// <param name="also">What else must hold in every view; null for nothing.</param>
    internal static async Task CheckAsync(Chromium chromium, string address, string path, Func<IPage, Task>? also = null)
    {
        foreach (var view in (View[])[new(), new(Dark: true), new(320), new(390, Dark: true)])
        {
            await using var context = await chromium.NewContextAsync(view);
            var page = await context.NewPageAsync();
            var answer = await page.GotoAsync(address + path);
            await page.WaitForLoadStateAsync(LoadState.Load);

            Assert.True(answer!.Ok, $"{path}: {answer.Status}");
            var violations = (await page.RunAxe(AccessibilityTests.Rules)).Violations.Select(violation => $"{view}: {violation.Id} {string.Join(' ', violation.Nodes.Select(node => node.Html))}");
            Assert.Empty(violations);
            Assert.Equal(0, await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"));
            if (also is not null)
            {
                await also(page);
            }

            await Screenshots.SaveAsync(page, path, view);
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
        return await page.Locator("a.figure").First.GetAttributeAsync("href") ?? throw new InvalidOperationException($"{path} has a figure that opens to nothing.");
    }
}
