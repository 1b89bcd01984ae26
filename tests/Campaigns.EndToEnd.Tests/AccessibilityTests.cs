using Campaigns.EndToEnd.Tests.Infrastructure;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Campaigns.EndToEnd.Tests;

/// <summary>Every page in both themes, on a narrow screen and in both languages (ux/spec AC-31, AC-61).</summary>
[Collection(SiteFixtures.Name)]
public sealed class AccessibilityTests(ServerProcess server, Chromium chromium)
{
    /// <summary>Every rule of WCAG 2.2 AA that axe knows, and its best practices.</summary>
    internal static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    public static TheoryData<string> Pages =>
    [
        "/kampanjer", "/kampanj/lat-inte-tystnaden-tala", "/kampanj/lat-inte-tystnaden-tala?tabell=alla", "/kampanj/resekurage",
        "/kampanj/before-you-go", "/kampanj/webbutbildning", "/metod", "/tillganglighet", "/finns-inte",
        "/en/kampanjer", "/en/kampanj/lat-inte-tystnaden-tala", "/en/metod", "/en/tillganglighet",
        "/kampanj/lat-inte-tystnaden-tala?period=2023-11-07..2023-10-18", "/kampanj/lat-inte-tystnaden-tala?period=xyz&kanal=foo,tiktok",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_InEveryView_HasNoViolationAndNoSidewaysScroll(string path)
    {
        foreach (var view in (View[])[new(), new(Dark: true), new(320), new(390, Dark: true)])
        {
            await using var context = await chromium.NewContextAsync(view);
            var page = await context.NewPageAsync();
            await page.GotoAsync(server.Address + path);
            await page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.Load);

            var violations = (await page.RunAxe(Rules)).Violations.Select(violation => $"{view}: {violation.Id} {string.Join(' ', violation.Nodes.Select(node => node.Html))}");
            Assert.Empty(violations);
            Assert.Equal(0, await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"));
            await Screenshots.SaveAsync(page, path, view);
        }
    }
}
