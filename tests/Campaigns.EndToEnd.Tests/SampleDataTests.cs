using System.Globalization;
using System.Text.RegularExpressions;
using Campaigns.EndToEnd.Tests.Infrastructure;

namespace Campaigns.EndToEnd.Tests;

/// <summary>The pages of analysis with sample data: everything made up says so, and costs can be compared.</summary>
[Collection(SampleFixtures.Name)]
public sealed class SampleDataTests(SampleServer server, Chromium chromium)
{
    private const string CampaignPath = "/kampanj/exempel-lat-inte-tystnaden-tala";
    private const string CostPath = "/kostnad?kampanj=exempel-lat-inte-tystnaden-tala&spar=unga";

    public static TheoryData<string> Pages => [CampaignPath];

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Page_InEveryView_HasBannerAndNoViolationAndNoSidewaysScroll(string path) => AccessiblePage.CheckAsync(chromium, server.Address, path, async page =>
        Assert.Contains("Exempeldata.", await page.Locator("[role=region]").First.InnerTextAsync(), StringComparison.Ordinal));

    [Fact]
    public async Task CampaignPage_Days_AreDrawnOverTheSamePeriodWithNoZeroWhileRejected()
    {
        await using var context = await chromium.NewContextAsync(new View());
        var page = await context.NewPageAsync();
        await page.GotoAsync(server.Address + CampaignPath, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });

        var charts = page.Locator("section[data-panel=k3] kc-chart");
        Assert.True(await charts.CountAsync() >= 3);
        Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('section[data-panel=k3] kc-chart')].every(chart => chart.shadowRoot?.querySelector('.main-svg'))"));
        Assert.Equal(1, await page.EvaluateAsync<int>(
            "new Set([...document.querySelectorAll('section[data-panel=k3] kc-chart script')].map(s => JSON.parse(s.textContent)).map(c => c.x.from + c.x.to)).size"));
        Assert.Equal(0, await page.EvaluateAsync<int>(
            "[...document.querySelectorAll('section[data-panel=k3] kc-chart script')].map(s => JSON.parse(s.textContent)).filter(c => c.series[0].id.startsWith('tiktok'))"
            + ".flatMap(c => c.series[0].points).filter(p => p[0] >= '2023-10-18' && p[0] <= '2023-10-23' && p[1] !== null).length"));
    }

    [Fact]
    public async Task CampaignPage_Slider_ReadsTheDayThatStandsInTheTable()
    {
        await using var context = await chromium.NewContextAsync(new View());
        var page = await context.NewPageAsync();
        await page.GotoAsync(server.Address + CampaignPath, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });
        var slider = page.Locator("section[data-panel=k3] .readoff input").First;

        await slider.FocusAsync();
        await page.Keyboard.PressAsync("Home");

        var words = await slider.GetAttributeAsync("aria-valuetext");
        Assert.StartsWith("18 oktober 2023:", words, StringComparison.Ordinal);
        Assert.Equal(words, await page.Locator("section[data-panel=k3] .readoff .value").First.InnerTextAsync());
    }

    [Fact]
    public async Task CostPage_WithCosts_RanksPricesAndMarksThemAsMadeUp()
    {
        await using var context = await chromium.NewContextAsync(new View());
        var page = await context.NewPageAsync();
        await page.GotoAsync(server.Address + CostPath);

        var prices = (await PanelTable.ReadAsync(page, "c1")).ToList();

        Assert.True(prices.Count >= 2, string.Join(Environment.NewLine, prices));
        Assert.All(prices, row => Assert.Contains("exempel", row.Cells[1], StringComparison.Ordinal));
        Assert.Contains("Kostnad exkl. moms, mediekostnad.", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("En kanal med högre kostnad kan ändå vara den enda som når målgruppen.", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CostPage_BareAddress_LeadsToOneThatNamesCampaignAndTrack()
    {
        await using var context = await chromium.NewContextAsync(new View(Scripting: false));
        var page = await context.NewPageAsync();

        await page.GotoAsync($"{server.Address}/kostnad?kampanj=exempel-lat-inte-tystnaden-tala");

        Assert.Matches("/kostnad\\?kampanj=exempel-lat-inte-tystnaden-tala&spar=[a-z]+$", page.Url);
    }

    [Theory]
    [InlineData($"{CampaignPath}/data/k4.csv", "exempel_exempel-lat-inte-tystnaden-tala_k4.csv")]
    [InlineData("/kostnad/data/c3.csv?kampanj=exempel-lat-inte-tystnaden-tala&spar=unga", "exempel_kostnad-exempel-lat-inte-tystnaden-tala_c3.csv")]
    public async Task Download_SampleData_IsNamedSoAndSaysSoInItsFirstRow(string path, string name)
    {
        using var client = new HttpClient();

        using var answer = await client.GetAsync(new Uri(server.Address + path), TestContext.Current.CancellationToken);

        Assert.Equal(name, answer.Content.Headers.ContentDisposition!.FileName);
        Assert.StartsWith("\"Exempeldata.", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figure_OfADay_OpensToTheRowOfTheFileWithTheSameValue()
    {
        await using var context = await chromium.NewContextAsync(new View(Scripting: false));
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{server.Address}{CampaignPath}?tabell=k3");
        var link = page.Locator("section[data-panel=k3] table a[href*='/f/F-']").First;
        var value = await link.Locator("data").GetAttributeAsync("value");

        await link.ClickAsync();

        Assert.Equal(value, await page.Locator("#varde data").First.GetAttributeAsync("value"));
        Assert.Matches($"(?<![0-9]){Regex.Escape(decimal.Parse(value!, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture))}(?![0-9])", await page.Locator(".excerpt").InnerTextAsync());
    }
}
