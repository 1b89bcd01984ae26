using Campaigns.EndToEnd.Tests.Infrastructure;

namespace Campaigns.EndToEnd.Tests;

/// <summary>The pages of analysis with the printed figures alone, in every view and both languages.</summary>
[Collection(SiteFixtures.Name)]
public sealed class PrintedAnalysisPagesTests(ServerProcess server, Chromium chromium)
{
    private const string Campaign = "/kampanj/lat-inte-tystnaden-tala";

    public static TheoryData<string> Pages =>
    [
        "/kostnad?kampanj=lat-inte-tystnaden-tala&spar=unga", "/en/kostnad?kampanj=lat-inte-tystnaden-tala&spar=unga",
        $"{Campaign}/kostnader", $"/en{Campaign}/kostnader", $"{Campaign}/befolkning", $"/en{Campaign}/befolkning", $"{Campaign}/mal", $"/en{Campaign}/mal",
        "/kallor", "/en/kallor", "/kallor/published-report", "/kallor/kurser", "/en/kallor/kurser", "/kallor/seriebrott", "/en/kallor/seriebrott",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Page_InEveryView_HasNoViolationAndNoSidewaysScroll(string path) => AccessiblePage.CheckAsync(chromium, server.Address, path);

    [Theory]
    [InlineData("")]
    [InlineData("/en")]
    public async Task FigurePage_InEveryView_HasNoViolationAndNoSidewaysScroll(string prefix) =>
        await AccessiblePage.CheckAsync(chromium, server.Address, await AccessiblePage.FirstFigureAsync(chromium, server.Address, prefix + Campaign));
}
