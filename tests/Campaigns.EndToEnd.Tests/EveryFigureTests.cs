using System.Net;
using System.Text.RegularExpressions;
using Campaigns.EndToEnd.Tests.Infrastructure;

namespace Campaigns.EndToEnd.Tests;

/// <summary>Every figure of a page opens to where it comes from: no bare numbers (ux/spec decision 7, issue 6).</summary>
internal static partial class EveryFigure
{
    private const int MostOpened = 60;

    private const string Bare = """
        () => [...document.querySelectorAll('main data')]
          .filter(data => data.dataset.matt || data.closest('table')?.dataset.matt)
          .filter(data => !data.closest('a[href]'))
          .map(data => `${data.closest('section.panel, section')?.id}: ${data.textContent}`)
        """;

    private const string Opened = """
        () => [...new Set([...document.querySelectorAll('main a:has(> data)')].map(link => link.pathname + link.search))]
        """;

    /// <summary>Every figure is inside a link, and each page behind one names the row or answer, the computation or who entered it.</summary>
    internal static async Task CheckAsync(Chromium chromium, string address, string path, CancellationToken cancellationToken)
    {
        await using var context = await chromium.NewContextAsync(new View(Scripting: false));
        var page = await context.NewPageAsync();
        await page.GotoAsync(address + path);

        Assert.Empty(await page.EvaluateAsync<string[]>(Bare));
        var opened = await page.EvaluateAsync<string[]>(Opened);
        using var client = new HttpClient();
        foreach (var link in Sample(opened))
        {
            using var answer = await client.GetAsync(new Uri(address + link), cancellationToken);
            var html = await answer.Content.ReadAsStringAsync(cancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, link);
            Assert.True(!link.Contains("/f/", StringComparison.Ordinal) || LeadsOn().IsMatch(html), $"{link} of {path} leads no further.");
        }
    }

    // Days are many and alike: some of each page, spread over it, and all of a page that has few.
    private static IEnumerable<string> Sample(string[] links) => links.Where((_, index) => links.Length <= MostOpened || index % ((links.Length / MostOpened) + 1) == 0);

    [GeneratedRegex("id=\"ravara\"|id=\"utrakning\"")]
    private static partial Regex LeadsOn();
}

/// <summary>Every figure of the printed pages opens.</summary>
[Collection(SiteFixtures.Name)]
public sealed class EveryPrintedFigureTests(ServerProcess server, Chromium chromium)
{
    [Theory]
    [InlineData("/kampanjer")]
    [InlineData("/kampanj/lat-inte-tystnaden-tala?tabell=alla")]
    [InlineData("/kampanj/resekurage?tabell=alla")]
    [InlineData("/en/kampanj/before-you-go?tabell=alla")]
    [InlineData("/kostnad?kampanj=lat-inte-tystnaden-tala&spar=unga&tabell=alla")]
    public Task Page_EveryFigure_OpensToWhereItComesFrom(string path) => EveryFigure.CheckAsync(chromium, server.Address, path, TestContext.Current.CancellationToken);
}

/// <summary>Every figure of the sample pages opens, computed ones too, and the pages stay light.</summary>
[Collection(SampleFixtures.Name)]
public sealed partial class EverySampleFigureTests(SampleServer server, Chromium chromium)
{
    private const int MostBytes = 120_000;

    public static TheoryData<string> Campaigns => ["/kampanj/exempel-lat-inte-tystnaden-tala", "/en/kampanj/exempel-before-you-go", "/kampanj/exempel-resekurage"];

    [Theory]
    [InlineData("/kampanj/exempel-lat-inte-tystnaden-tala?tabell=alla")]
    [InlineData("/kampanj/exempel-resekurage?tabell=alla")]
    [InlineData("/en/kampanj/exempel-before-you-go?tabell=alla")]
    [InlineData("/kostnad?kampanj=exempel-lat-inte-tystnaden-tala&spar=unga&tabell=alla")]
    [InlineData("/en/kostnad?kampanj=exempel-before-you-go&tabell=alla")]
    public Task Page_EveryFigure_OpensToWhereItComesFrom(string path) => EveryFigure.CheckAsync(chromium, server.Address, path, TestContext.Current.CancellationToken);

    [Theory]
    [MemberData(nameof(Campaigns))]
    [InlineData("/kostnad?kampanj=exempel-lat-inte-tystnaden-tala&spar=unga")]
    [InlineData("/metod")]
    public async Task Page_WithoutItsChartData_WeighsAtMostTheBudget(string path)
    {
        using var client = new HttpClient();

        var html = await client.GetByteArrayAsync(new Uri(server.Address + path), TestContext.Current.CancellationToken);

        var bytes = System.Text.Encoding.UTF8.GetByteCount(ChartData().Replace(System.Text.Encoding.UTF8.GetString(html), ""));
        Assert.True(bytes <= MostBytes, $"{path} weighs {bytes} bytes without chart data.");
    }

    [Fact]
    public async Task SwedishPages_BannedWords_AreOnNone()
    {
        var found = new List<string>();
        await using var context = await chromium.NewContextAsync(new View(Scripting: false));
        var page = await context.NewPageAsync();
        foreach (var path in (string[])
        [
            "/kampanjer", "/kampanj/exempel-lat-inte-tystnaden-tala?tabell=alla", "/kampanj/lat-inte-tystnaden-tala?tabell=alla", "/kostnad?kampanj=exempel-lat-inte-tystnaden-tala&spar=unga&tabell=alla",
            "/kallor", "/kallor/published-report", "/kallor/importera", "/kampanj/exempel-lat-inte-tystnaden-tala/kostnader",
        ])
        {
            await page.GotoAsync(server.Address + path);
            // What a source or the system itself writes stands as it was written: places in answers, ids and texts marked as another language.
            var text = await page.EvaluateAsync<string>("""
                () => { document.querySelectorAll('code, pre, [lang]:not(html), script, footer, td:has(+ td a[href*="/f/"])').forEach(node => node.remove()); return document.body.innerText; }
                """);
            found.AddRange(Banned().Matches(text).Select(match => $"{path}: {match.Value}"));
        }

        Assert.Empty(found);
    }

    [GeneratedRegex("<script type=\"application/json\">.*?</script>", RegexOptions.Singleline)]
    private static partial Regex ChartData();

    [GeneratedRegex(@"(?<![\w/-])(impressions|reach|CPM|CTR|VTR|dashboard|token|KPI|drill-down|viral|viralt|framgång|klicka här)(?![\w-])", RegexOptions.IgnoreCase)]
    private static partial Regex Banned();
}
