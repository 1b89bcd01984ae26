using System.Text;
using Campaigns.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;

namespace Campaigns.EndToEnd.Tests;

/// <summary>A file of figures by the page: what was read is shown before anything is stored, and faults have row, column, value and cure (ux/spec 11.3, AC-54).</summary>
[Collection(SourcesFixtures.Name)]
public sealed class ImportPageTests(SourcesServer server, Chromium chromium)
{
    private const string Head = "Kampanj;Spår;Fr.o.m.;T.o.m.;Biograf;Besökare\n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_ThreePlantedFaults_AreListedWithRowColumnAndCureAndNothingIsStored()
    {
        await using var context = await chromium.NewContextAsync(new View());
        var page = await context.NewPageAsync();
        var before = await CinemaRunsAsync();

        await ChooseAsync(page, "", Head
            + "Låt inte tystnaden tala;unga;2023-10-20;2023-10-26;Rio;4 500 000st\n"
            + "Finns inte;;2023-10-20;2023-10-26;Rio;12\n"
            + "Låt inte tystnaden tala;unga;2023-10-99;2023-10-26;Rio;12\n");

        var faults = await page.Locator("#fel-tab tbody tr").EvaluateAllAsync<string[]>("rows => rows.map(row => [...row.children].slice(0, 3).map(cell => cell.textContent.trim()).join(' | '))");
        Assert.Equal(["2 | Besökare | 4 500 000st", "3 | Kampanj | Finns inte", "4 | Fr.o.m. | 2023-10-99"], faults);
        Assert.Contains("Skriv 4500000 eller 4 500 000.", await page.Locator("#fel-tab").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("#forhandsvisning button").CountAsync());
        Assert.Equal(before, await CinemaRunsAsync());
        await AccessiblePage.CheckAsync(page, "kallor-importera-fel");
    }

    [Theory]
    [InlineData("", "Spara 2 rader", "2 nya siffror, 0 ändrade och 0 som var likadana förut.", 9_812)]
    [InlineData("/en", "Save 2 rows", "2 new figures, 0 changed and 0 that were the same before.", 7_001)]
    public async Task Import_GoodFile_ShowsHowEachCellWasReadAndStoresItOnlyWhenAsked(string prefix, string save, string stored, int admissions)
    {
        await using var context = await chromium.NewContextAsync(new View(Scripting: false));
        var page = await context.NewPageAsync();
        var before = await CinemaRunsAsync();

        var place = $"Rio {admissions}";
        await ChooseAsync(page, prefix, $"{Head}Låt inte tystnaden tala;unga;2023-10-20;2023-10-26;{place};{admissions / 1000} {admissions % 1000:000}\nLåt inte tystnaden tala;unga;2023-10-27;2023-11-02;{place};12\n");

        Assert.Equal(before, await CinemaRunsAsync());
        Assert.Equal($"{admissions}", await page.Locator("#last-tab data").First.GetAttributeAsync("value"));
        await page.GetByRole(AriaRole.Button, new() { Name = save }).ClickAsync();
        Assert.Contains(stored, await page.Locator("#sparad").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(before + 1, await CinemaRunsAsync());

        await page.Locator("#sparad a").ClickAsync();

        Assert.EndsWith($"{prefix}/kallor/cinema", page.Url, StringComparison.Ordinal);
        Assert.Contains(prefix.Length == 0 ? "klar" : "done", await page.Locator("#lasningar-tab tbody tr").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figure_OfAWorkbook_OpensToSheetCellAndRow()
    {
        await using var context = await chromium.NewContextAsync(new View(Scripting: false));
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{server.Address}/kallor/importera");
        await page.Locator("#koppling").SelectOptionAsync("cinema");
        await page.Locator("input[type=file]").SetInputFilesAsync(ConnectorExample("cinema/examples/workbook-with-title-and-merged-cells.xlsx"));
        await page.Locator("form.entry button.primary").Last.ClickAsync();
        await page.Locator("#forhandsvisning button").ClickAsync();

        using var client = new HttpClient();
        var data = await server.AskAsync(client, """{ campaign(slug: "lat-inte-tystnaden-tala") { figures(metrics: ["admissions"]) { id value provenance { pointer } } } }""", Token);
        var figure = data.GetProperty("campaign").GetProperty("figures").EnumerateArray().First(one => one.GetProperty("provenance").GetProperty("pointer").GetString()!.StartsWith("/sheets/", StringComparison.Ordinal));
        await page.GotoAsync($"{server.Address}/f/{figure.GetProperty("id").GetString()}");

        var excerpt = await page.Locator(".excerpt").InnerTextAsync();
        Assert.Matches("^Besök!G[0-9]+\n[0-9]+: Kampanj \\| ", excerpt);
        Assert.EndsWith($"| {figure.GetProperty("value").GetDecimal():0}", excerpt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_FileThatIsTooLarge_IsRefusedBeforeItIsRead()
    {
        await using var context = await chromium.NewContextAsync(new View(Scripting: false));
        var page = await context.NewPageAsync();

        await ChooseAsync(page, "", new string('x', (5 * 1024 * 1024) + 100_000));

        Assert.Contains("Filen är större än 5 MB.", await page.Locator("[role=alert]").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/kallor/importera")]
    [InlineData("/en/kallor/importera")]
    [InlineData("/kallor/kodbok/cinema")]
    [InlineData("/en/kallor/kodbok/manual-figures")]
    public Task Page_InEveryView_HasNoViolationAndNoSidewaysScroll(string path) => AccessiblePage.CheckAsync(chromium, server.Address, path);

    [Theory]
    [InlineData("cinema")]
    [InlineData("dooh")]
    [InlineData("manual-figures")]
    [InlineData("newsletter")]
    [InlineData("published-report")]
    [InlineData("tv4-streaming")]
    public async Task CodeBook_OfAFileConnector_HasEveryColumnOfItsTemplateAndItsFiles(string connector)
    {
        await using var context = await chromium.NewContextAsync(new View(Scripting: false));
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{server.Address}/kallor/kodbok/{connector}");
        using var client = new HttpClient();
        var template = await client.GetStringAsync(new Uri($"{server.Address}/kallor/importera/mall/{connector}.csv"), Token);

        var heads = await page.Locator("#kodbok-tab tbody th").EvaluateAllAsync<string[]>("cells => cells.map(cell => cell.firstChild.textContent.trim() || cell.firstElementChild.textContent.trim())");

        Assert.Equal(template.TrimStart('\uFEFF').Trim().Split(';', ',').Select(head => head.Trim('"')), heads);
        foreach (var link in await page.Locator(".panelfoot a[download]").EvaluateAllAsync<string[]>("links => links.map(link => link.href)"))
        {
            using var file = await client.GetAsync(new Uri(link), Token);
            Assert.True(file.IsSuccessStatusCode, link);
        }
    }

    private async Task ChooseAsync(IPage page, string prefix, string content)
    {
        await page.GotoAsync($"{server.Address}{prefix}/kallor/importera");
        await page.Locator("#koppling").SelectOptionAsync("cinema");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "bio.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(content) });
        await page.Locator("form.entry button.primary").ClickAsync();
    }

    private async Task<int> CinemaRunsAsync()
    {
        using var client = new HttpClient();
        var data = await server.AskAsync(client, """{ source(id: "cinema") { runs(first: 1) { totalCount } } }""", Token);
        return data.GetProperty("source") is { ValueKind: System.Text.Json.JsonValueKind.Object } source ? source.GetProperty("runs").GetProperty("totalCount").GetInt32() : 0;
    }

    private static string ConnectorExample(string path)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Campaigns.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("No folder above the tests holds Campaigns.sln."), "connectors", path);
    }
}
