using Campaigns.EndToEnd.Tests.Infrastructure;

namespace Campaigns.EndToEnd.Tests;

/// <summary>The printed figures of 2023 stand on the pages as the report has them.</summary>
[Collection(SiteFixtures.Name)]
public sealed partial class PrintedFiguresTests(ServerProcess server, Chromium chromium)
{
    private const string Silence = "lat-inte-tystnaden-tala";

    /// <summary>Campaign, panel, then what one row holds: track, channel and cell texts, in Swedish and in English.</summary>
    public static TheoryData<string, string, string[], string[]> Rows => new()
    {
        { Silence, "k4", ["Unga", "Snapchat", "4 500 000"], ["Young people", "Snapchat", "4,500,000"] },
        { Silence, "k4", ["Unga", "TikTok", "113 300"], ["Young people", "TikTok", "113,300"] },
        { Silence, "k4", ["Facebook + Instagram", "561 200"], ["Facebook + Instagram", "561,200"] },
        { Silence, "k4", ["Unga", "YouTube", "saknas"], ["Young people", "YouTube", "missing"] },
        { Silence, "k4", ["Unga", "Bio (Filmstaden)", "32 800"], ["Young people", "Cinema (Filmstaden)", "32,800"] },
        { Silence, "k4", ["Vuxna", "Bio (Filmstaden)", "86 100"], ["Adults", "Cinema (Filmstaden)", "86,100"] },
        { Silence, "k5", ["Unga", "Snapchat", "345 300", "profiler", "13,0"], ["Young people", "Snapchat", "345,300", "profiles", "13.0"] },
        { Silence, "k5", ["Unga", "TikTok", "23 800", "individer", "4,8"], ["Young people", "TikTok", "23,800", "individuals", "4.8"] },
        { Silence, "k5", ["Unga", "Facebook + Instagram", "91 000"], ["Young people", "Facebook + Instagram", "91,000"] },
        { Silence, "k5", ["Vuxna", "Facebook + Instagram", "208 100"], ["Adults", "Facebook + Instagram", "208,100"] },
        { Silence, "k5", ["Unga", "YouTube", "338 000"], ["Young people", "YouTube", "338,000"] },
        { Silence, "k5", ["Vuxna", "YouTube", "355 000"], ["Adults", "YouTube", "355,000"] },
        { Silence, "k5", ["Vuxna", "TV4", "närmare 200 000", "män 25–79 år", "2,46"], ["Adults", "TV4", "nearly 200,000", "men", "2.46"] },
        { Silence, "k6", ["minst två sekunder", "TikTok", "Unga", "närmare 25 %"], ["two seconds", "TikTok", "Young people", "nearly 25%"] },
        { Silence, "k6", ["TV4", "96 %"], ["TV4", "96%"] },
        { Silence, "k6", ["YouTube", "50 %", "inte angiven"], ["YouTube", "50%", "not stated"] },
        { "resekurage", "k5", ["Facebook", "1 100 000", "konton"], ["Facebook", "1,100,000", "accounts"] },
        { "before-you-go", "k5", ["Facebook + Instagram", "113 000"], ["Facebook + Instagram", "113,000"] },
        { "before-you-go", "k1", ["närmare 218 000"], ["nearly 218,000"] },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task CampaignPage_PrintedFigure_StandsInItsRowInBothLanguages(string slug, string panel, string[] swedish, string[] english)
    {
        await using var context = await chromium.NewContextAsync(new View());
        var page = await context.NewPageAsync();

        foreach (var (prefix, parts) in ((string, string[])[])[("", swedish), ("/en", english)])
        {
            await page.GotoAsync($"{server.Address}{prefix}/kampanj/{slug}");
            var rows = (await PanelTable.ReadAsync(page, panel)).Select(row => row.ToString()).ToList();
            Assert.Contains(rows, row => parts.All(part => row.Contains(part, StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("", "närmare 6,6 miljoner", "120 000", "kostnad saknas")]
    [InlineData("/en", "nearly 6.6 million", "120,000", "cost missing")]
    public async Task CampaignPage_PrintedTotals_KeepTheirWordsBesideTheirParts(string prefix, string social, string cinema, string cost)
    {
        await using var context = await chromium.NewContextAsync(new View());
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{server.Address}{prefix}/kampanj/{Silence}");

        var text = Plain(await page.Locator("main").InnerTextAsync() + await page.Locator("section[data-panel=k1]").TextContentAsync());

        Assert.Contains(social, text, StringComparison.Ordinal);
        Assert.Contains(cinema, text, StringComparison.Ordinal);
        Assert.Contains(cost, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task CampaignPage_SumsOfReach_StandNowhere()
    {
        decimal[] young = [345300, 23800, 91000, 338000];
        decimal[] adults = [208100, 355000, 200000];
        using var client = new HttpClient();

        foreach (var path in (string[])["", "?tabell=alla", "/data/k5.csv", "/data/k5.json"])
        {
            // The upper bound of the channels together may equal a sum. It stands in a section of its own and is named as a bound.
            var text = Combined().Replace(await client.GetStringAsync(new Uri($"{server.Address}/kampanj/{Silence}{path}"), TestContext.Current.CancellationToken), "");
            foreach (var sum in SumsOf(young).Concat(SumsOf(adults)).Concat(SumsOf([.. young, .. adults])).Distinct())
            {
                Assert.DoesNotMatch($@"(?<![0-9]){Grouped(sum)}(?![0-9])", System.Net.WebUtility.HtmlDecode(text));
            }
        }
    }

    private static IEnumerable<decimal> SumsOf(decimal[] parts) =>
        from mask in Enumerable.Range(0, 1 << parts.Length)
        where System.Numerics.BitOperations.PopCount((uint)mask) > 1
        select parts.Where((_, index) => (mask & (1 << index)) != 0).Sum();

    // The digits in groups of three with any separator or none between them.
    private static string Grouped(decimal sum) =>
        sum.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture).Replace(",", "[\\s,.]?", StringComparison.Ordinal);

    [System.Text.RegularExpressions.GeneratedRegex("<section class=\"combined\".*?</section>", System.Text.RegularExpressions.RegexOptions.Singleline)]
    private static partial System.Text.RegularExpressions.Regex Combined();

    private static string Plain(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"\s+", " ");
}
