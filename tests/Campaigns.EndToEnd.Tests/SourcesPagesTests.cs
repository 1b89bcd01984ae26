using Campaigns.EndToEnd.Tests.Infrastructure;

namespace Campaigns.EndToEnd.Tests;

/// <summary>The pages of the sources: what wants a person's eye, why figures do not come, and what belongs to which campaign (ux/spec 11.4, AC-51).</summary>
[Collection(SourcesFixtures.Name)]
public sealed class SourcesPagesTests(SourcesServer server, Chromium chromium)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "säger att nyckeln inte gäller längre. Nya siffror hämtas inte. Någon kan ha bytt lösenord eller tagit bort appen", "Stopp", "Väntar på åtgärd")]
    [InlineData("/en", "says the key is no longer valid. No new figures are fetched. Someone may have changed the password or removed the app", "Stop", "Waits for action")]
    public async Task SourcesPage_KeyThatIsNotAccepted_SaysWhatHappenedWhatItMeansAndWhatToDo(string prefix, string sentences, string severity, string state)
    {
        await server.PullAsync("trasig", Token);

        await AccessiblePage.CheckAsync(chromium, server.Address, $"{prefix}/kallor", async page =>
        {
            var stop = page.Locator("#s1 [data-severity=stop]");
            Assert.Contains(sentences, await stop.InnerTextAsync(), StringComparison.Ordinal);
            Assert.StartsWith(severity, await stop.InnerTextAsync(), StringComparison.Ordinal);
            Assert.Contains(state, await page.Locator("#kallor-tab tbody tr").Filter(new() { Has = page.Locator("a[href$='/trasig']") }).InnerTextAsync(), StringComparison.Ordinal);
        });
        await AccessiblePage.CheckAsync(chromium, server.Address, $"{prefix}/kallor/trasig", async page =>
        {
            Assert.Contains(sentences, await page.Locator("#lage").InnerTextAsync(), StringComparison.Ordinal);
            Assert.False(await page.Locator("#lage details").EvaluateAsync<bool>("details => details.open"));
            Assert.DoesNotContain("canary", await page.ContentAsync(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task SourcePage_ObjectThatBelongsNowhere_IsMappedByHandAndItsFiguresAreShown()
    {
        await server.PullAsync("webb", Token);
        await AccessiblePage.CheckAsync(chromium, server.Address, "/kallor/webb");
        await using var context = await chromium.NewContextAsync(new View(Scripting: false));
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{server.Address}/kallor/webb");
        var unmapped = page.Locator("#okopplade .decision").Filter(new() { HasText = "litt23-snapchat" });

        await unmapped.Locator("button").ClickAsync();

        Assert.Equal(2, await page.Locator("#fel li").CountAsync());
        Assert.Equal("true", await page.Locator("#okopplade select[aria-invalid]").GetAttributeAsync("aria-invalid"));

        unmapped = page.Locator("#okopplade .decision").Filter(new() { HasText = "litt23-snapchat" });
        await unmapped.Locator("select").SelectOptionAsync("lat-inte-tystnaden-tala|unga");
        await unmapped.Locator("input[type=text]").FillAsync("Anna Andersson");
        await unmapped.Locator("button").ClickAsync();

        Assert.EndsWith("/kallor/webb?sparad=koppling", page.Url, StringComparison.Ordinal);
        Assert.Contains("Valet är sparat.", await page.Locator("#status").InnerTextAsync(), StringComparison.Ordinal);
        await MappedAsync();
    }

    [Theory]
    [InlineData("/kallor/webb")]
    [InlineData("/kallor/importera/fil")]
    [InlineData("/kallor/importera/spara")]
    public async Task Form_WithoutToken_IsRefused(string path)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var form = new FormUrlEncodedContent([new("_handler", "hamta"), new("fil", "x")]);

        using var answer = await client.PostAsync(new Uri(server.Address + path), form, Token);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
    }

    // The figures that were kept aside are stored by a run of their own.
    private async Task MappedAsync()
    {
        using var client = new HttpClient();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(TimeSpan.FromSeconds(90));
        while (true)
        {
            var data = await server.AskAsync(client, """{ campaign(slug: "lat-inte-tystnaden-tala") { figures(metrics: ["visits"], tracks: ["unga"], windows: [DAY]) { source { id } } } }""", limit.Token);
            if (data.GetProperty("campaign").GetProperty("figures").GetArrayLength() > 0)
            {
                return;
            }

            await Task.Delay(200, limit.Token);
        }
    }
}
