using Campaigns.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;

namespace Campaigns.EndToEnd.Tests;

/// <summary>The forms for what all campaigns share: exchange rates and series breaks.</summary>
[Collection(SampleFixtures.Name)]
public sealed class CommonFormsTests(SampleServer server, Chromium chromium)
{
    [Fact]
    public async Task RateForm_WithoutScripts_NamesTheFaultSavesAndWithdraws()
    {
        await using var context = await chromium.NewContextAsync(new View(Scripting: false));
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{server.Address}/kallor/kurser");

        await page.Locator("#valuta").FillAsync("nok");
        await page.Locator("#kurs").FillAsync("nio");
        await page.Locator("#dag").FillAsync("2023-10-18");
        await page.Locator("#kalla").FillAsync("Riksbanken, provrad");
        await page.Locator("#vem").FillAsync("Anna Andersson");
        await page.Locator("form.entry button.primary").ClickAsync();

        Assert.Contains("«nio» är inte ett tal.", await page.Locator("#kurs-fel").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("nok", await page.Locator("#valuta").InputValueAsync());

        await page.Locator("#kurs").FillAsync("0,9876");
        await page.Locator("form.entry button.primary").ClickAsync();

        Assert.EndsWith("/kallor/kurser?sparad=ja", page.Url, StringComparison.Ordinal);
        var row = page.Locator("#kurser-tab tbody tr").Filter(new() { HasText = "Riksbanken, provrad" });
        var text = await row.InnerTextAsync();
        Assert.Contains("NOK", text, StringComparison.Ordinal);
        Assert.Contains("0,9876", text, StringComparison.Ordinal);
        Assert.Contains("Anna Andersson", text, StringComparison.Ordinal);

        await WithdrawAsync(page, "NOK");

        Assert.Equal(0, await page.Locator("details.withdraw").Filter(new() { HasText = "NOK" }).CountAsync());
    }

    [Fact]
    public async Task SeriesBreakForm_WithoutScripts_SavesAndWithdraws()
    {
        await using var context = await chromium.NewContextAsync(new View(Scripting: false));
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{server.Address}/en/kallor/seriebrott");

        await page.Locator("#kanal").SelectOptionAsync("tiktok");
        await page.Locator("#matt").SelectOptionAsync("followers");
        await page.Locator("#dag").FillAsync("2019-05-02");
        await page.Locator("#slag").SelectOptionAsync("ord");
        await page.Locator("#skal").FillAsync("A trial break");
        await page.Locator("#kalla").FillAsync("The platform's page");
        await page.Locator("#vem").FillAsync("Anna Andersson");
        await page.Locator("form.entry button.primary").ClickAsync();

        Assert.EndsWith("/en/kallor/seriebrott?sparad=ja", page.Url, StringComparison.Ordinal);
        var text = await page.Locator("#seriebrott-tab tbody tr").Filter(new() { HasText = "A trial break" }).InnerTextAsync();
        Assert.Contains("2019-05-02", text, StringComparison.Ordinal);
        Assert.Contains("TikTok", text, StringComparison.Ordinal);
        Assert.Contains("Anna Andersson", text, StringComparison.Ordinal);

        await WithdrawAsync(page, "TikTok");

        Assert.Equal(0, await page.Locator("details.withdraw").Filter(new() { HasText = "TikTok" }).CountAsync());
    }

    private static async Task WithdrawAsync(IPage page, string what)
    {
        var form = page.Locator("details.withdraw").Filter(new() { HasText = what });
        await form.Locator("summary").ClickAsync();
        await form.Locator("input[id^=skal-]").FillAsync("Bara ett prov");
        await form.Locator("input[id^=vem-]").FillAsync("Anna Andersson");
        await form.Locator("button").ClickAsync();
    }
}
