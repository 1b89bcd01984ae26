using Campaigns.EndToEnd.Tests.Infrastructure;

namespace Campaigns.EndToEnd.Tests;

/// <summary>What does not agree in the figures is said on the campaign's page, with rule, figures and where they lead back to.</summary>
[Collection(SourcesFixtures.Name)]
public sealed class WarningsPageTests(SourcesServer server, Chromium chromium)
{
    [Fact]
    public async Task CampaignPage_ReachAboveAnEnteredPopulation_SaysSoInBothLanguages()
    {
        using var client = new HttpClient();
        await using var context = await chromium.NewContextAsync(new View());
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{server.Address}/kampanj/before-you-go");
        Assert.Equal(0, await page.Locator("section[data-panel=k9] .panellist").CountAsync());

        var entered = await server.AskAsync(
            client,
            """mutation { enterPopulation(input: { campaign: "before-you-go", nameSv: "Vuxna", size: 100000, year: 2023, source: "Prov", by: "Anna", idempotencyKey: "warning" }) { errors { message } } }""",
            TestContext.Current.CancellationToken);
        Assert.Equal("[]", entered.GetProperty("enterPopulation").GetProperty("errors").GetRawText());

        await page.ReloadAsync();
        var swedish = await page.Locator("section[data-panel=k9] .panellist li").First.InnerTextAsync();
        Assert.Contains("Fler nådda än det finns i målgruppen.", swedish, StringComparison.Ordinal);
        Assert.Matches("Siffran är 113\\s000 och borde hålla sig till 100\\s000", swedish);
        Assert.Contains("Ingenting är rättat.", swedish, StringComparison.Ordinal);
        await AccessiblePage.CheckAsync(page, "kampanj-varningar");

        await page.GotoAsync($"{server.Address}/en/kampanj/before-you-go");
        Assert.Contains(
            "More reached than there are in the target group.", await page.Locator("section[data-panel=k9] .panellist li").First.InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator("section[data-panel=k9] .panellist a").First.ClickAsync();
        Assert.Matches("/en/f/F-", page.Url);
        Assert.Contains("113,000", await page.Locator("#varde").InnerTextAsync(), StringComparison.Ordinal);
    }
}
