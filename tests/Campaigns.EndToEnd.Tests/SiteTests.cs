using System.Net;
using Campaigns.EndToEnd.Tests.Infrastructure;

namespace Campaigns.EndToEnd.Tests;

/// <summary>What holds on every page: nothing leaves the house, charts have their twins, the address is the state.</summary>
[Collection(SiteFixtures.Name)]
public sealed class SiteTests(ServerProcess server, Chromium chromium)
{
    private const string CampaignPath = "/kampanj/lat-inte-tystnaden-tala";

    private const string PointsOutsideTheTables = """
        () => [...document.querySelectorAll('section.panel')].flatMap(panel => {
          const cells = new Set([...panel.querySelectorAll('table data')].map(data => Number(data.value)));
          return [...panel.querySelectorAll('kc-chart script[type="application/json"]')]
            .flatMap(script => JSON.parse(script.textContent).series)
            .flatMap(series => series.points)
            .flatMap(point => point.filter(part => typeof part === 'number'))
            .filter(value => !cells.has(value));
        })
        """;

    [Theory]
    [InlineData("/kampanjer")]
    [InlineData(CampaignPath)]
    [InlineData("/metod")]
    public async Task Page_Loaded_AsksNobodyElseAndBreaksNoPolicy(string path)
    {
        await using var context = await chromium.NewContextAsync(new View());
        var page = await context.NewPageAsync();
        var strangers = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(server.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                strangers.Add(request.Url);
            }
        };
        page.Console += (_, message) => complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => complaints.Add(error);

        await page.GotoAsync(server.Address + path, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });

        Assert.Empty(strangers);
        Assert.Empty(complaints);
        Assert.Equal(0, await page.GetByText("Plotly Cloud").CountAsync());
    }

    [Fact]
    public async Task CampaignPage_Charts_AreDrawnAndEveryPointStandsInTheTable()
    {
        await using var context = await chromium.NewContextAsync(new View());
        var page = await context.NewPageAsync();
        await page.GotoAsync(server.Address + CampaignPath, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });

        Assert.True(await page.Locator("kc-chart").CountAsync() >= 4);
        Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('kc-chart')].every(chart => chart.shadowRoot?.querySelector('.main-svg'))"));
        Assert.Empty(await page.EvaluateAsync<double[]>(PointsOutsideTheTables));
    }

    [Fact]
    public async Task CampaignPage_WithoutScripts_IsComplete()
    {
        await using var context = await chromium.NewContextAsync(new View(Scripting: false));
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{server.Address}{CampaignPath}?tabell=alla");

        Assert.Equal(1, await page.Locator("h1").CountAsync());
        foreach (var panel in (string[])["k4", "k5", "k6"])
        {
            Assert.True(await page.Locator($"section[data-panel={panel}] table").First.IsVisibleAsync(), panel);
        }
    }

    [Fact]
    public async Task CampaignPage_FilterForm_LeadsToTheCanonicalAddress()
    {
        await using var context = await chromium.NewContextAsync(new View(Scripting: false));
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{server.Address}{CampaignPath}?spar=unga&kanal=tiktok&kanal=snapchat");

        Assert.Equal($"{server.Address}{CampaignPath}?kanal=snapchat,tiktok&spar=unga", page.Url);
        Assert.Equal(0, await page.Locator("section[data-panel=k5] tbody tr").Filter(new() { HasText = "YouTube" }).CountAsync());
    }

    [Fact]
    public async Task CampaignPage_EnhancedFilter_KeepsFocusAndRedrawsFromTheNewFigures()
    {
        await using var context = await chromium.NewContextAsync(new View());
        var page = await context.NewPageAsync();
        await page.GotoAsync(server.Address + CampaignPath, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });
        await page.Locator("select[name=spar]").SelectOptionAsync("vuxna");
        var show = page.Locator("form[role=search] button[type=submit], form[role=search] button.primary").First;

        await show.ClickAsync();
        await page.WaitForURLAsync($"{server.Address}{CampaignPath}?spar=vuxna");

        Assert.True(await page.EvaluateAsync<bool>("document.activeElement?.closest('form[role=search]') !== null"));
        Assert.Equal(0, await page.Locator("section[data-panel=k5] tbody tr").Filter(new() { HasText = "Snapchat" }).CountAsync());
        Assert.Empty(await page.EvaluateAsync<double[]>(PointsOutsideTheTables));
    }

    [Fact]
    public async Task UnknownParts_OfAnAddress_AreNamedAndDropped()
    {
        await using var context = await chromium.NewContextAsync(new View());
        var page = await context.NewPageAsync();

        var answer = await page.GotoAsync($"{server.Address}{CampaignPath}?period=xyz&kanal=foo,tiktok");

        Assert.Equal((int)HttpStatusCode.OK, answer!.Status);
        var notice = await page.Locator("[role=region]").First.InnerTextAsync();
        Assert.Contains("period", notice, StringComparison.Ordinal);
        Assert.Contains("foo", notice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/kampanj/finns-inte", HttpStatusCode.NotFound)]
    [InlineData("/kampanj/%3Cscript%3Ealert(1)%3C%2Fscript%3E", HttpStatusCode.NotFound)]
    [InlineData("/kampanj/lat-inte-tystnaden-tala/data/k99.csv", HttpStatusCode.NotFound)]
    [InlineData("/kampanj/lat-inte-tystnaden-tala/data/k5.csv", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    [InlineData("/healthz", HttpStatusCode.OK)]
    [InlineData("/graphql/schema.graphql", HttpStatusCode.OK)]
    public async Task Address_Asked_AnswersWithItsStatus(string path, HttpStatusCode expected)
    {
        using var client = new HttpClient();

        using var answer = await client.GetAsync(new Uri(server.Address + path), TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
        Assert.True(answer.Headers.Contains("X-Content-Type-Options"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
