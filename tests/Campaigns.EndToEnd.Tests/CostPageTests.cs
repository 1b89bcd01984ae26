using Campaigns.EndToEnd.Tests.Infrastructure;

namespace Campaigns.EndToEnd.Tests;

/// <summary>Costs with the printed figures alone: nearly everything says that the cost is missing, until somebody enters one.</summary>
[Collection(SiteFixtures.Name)]
public sealed class CostPageTests(ServerProcess server, Chromium chromium)
{
    private const string Campaign = "before-you-go";

    [Theory]
    [InlineData("", "kostnad saknas")]
    [InlineData("/en", "cost missing")]
    public async Task CostPage_PrintedFiguresAlone_SaysThatCostIsMissingAndNeverZero(string prefix, string missing)
    {
        await using var context = await chromium.NewContextAsync(new View(Scripting: false));
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{server.Address}{prefix}/kostnad?kampanj=lat-inte-tystnaden-tala&spar=unga");

        var rows = await PanelTable.ReadAsync(page, "c3");

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(missing, row.Cells[1]));
        Assert.Equal(0, await page.Locator("section[data-panel=c1] kc-chart").CountAsync());
        Assert.Equal("kostnadsaknas", await page.Locator("section[data-panel=c1]").GetAttributeAsync("data-state"));
    }

    [Fact]
    public async Task CostForm_WithoutScripts_KeepsWhatWasWrittenNamesTheFaultSavesAndWithdraws()
    {
        await using var context = await chromium.NewContextAsync(new View(Scripting: false));
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{server.Address}/kampanj/{Campaign}/kostnader");

        await page.Locator("#belopp").FillAsync("tusen");
        await page.Locator("#anm").FillAsync("Faktura 17");
        await page.Locator("form.entry button.primary").ClickAsync();

        Assert.Equal("true", await page.Locator("#belopp").GetAttributeAsync("aria-invalid"));
        Assert.Contains("«tusen» är inte ett tal.", await page.Locator("#belopp-fel").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("Faktura 17", await page.Locator("#anm").InputValueAsync());
        Assert.Equal(1, await page.Locator("[role=alert]").CountAsync());

        await page.Locator("#belopp").FillAsync("125 000");
        await page.Locator("#vem").FillAsync("Anna Andersson");
        await page.Locator("form.entry button.primary").ClickAsync();

        Assert.EndsWith("?sparad=ja", page.Url, StringComparison.Ordinal);
        var row = page.Locator("#kostnader-tab tbody tr").Filter(new() { HasText = "Faktura 17" });
        Assert.Contains("Anna Andersson", await row.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("125000", await row.Locator("data").First.GetAttributeAsync("value"));

        await page.Locator("details.withdraw summary").First.ClickAsync();
        await page.Locator("details.withdraw input[id^=skal-]").First.FillAsync("Fel kampanj");
        await page.Locator("details.withdraw input[id^=vem-]").First.FillAsync("Anna Andersson");
        await page.Locator("details.withdraw button").First.ClickAsync();

        // It counts no longer and stays in sight, with who withdrew it and why.
        var kept = await page.Locator("#kostnader-tab tbody tr").Filter(new() { HasText = "Faktura 17" }).AllInnerTextsAsync();
        Assert.Equal(2, kept.Count);
        Assert.Contains("tillbakadragen: Fel kampanj", kept[0], StringComparison.Ordinal);
        Assert.Contains("ersatt", kept[1], StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("details.withdraw").Filter(new() { HasText = "125" }).CountAsync());
    }

    [Fact]
    public async Task CostForm_WithoutToken_IsRefused()
    {
        using var client = new HttpClient();
        using var form = new FormUrlEncodedContent([new("_handler", "kostnader"), new("belopp", "1")]);

        using var answer = await client.PostAsync(new Uri($"{server.Address}/kampanj/{Campaign}/kostnader"), form, TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
