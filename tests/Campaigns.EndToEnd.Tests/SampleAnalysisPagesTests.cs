using Campaigns.EndToEnd.Tests.Infrastructure;

namespace Campaigns.EndToEnd.Tests;

/// <summary>The pages of analysis with sample data, in every view and both languages: those that show something made up say so first.</summary>
[Collection(SampleFixtures.Name)]
public sealed class SampleAnalysisPagesTests(SampleServer server, Chromium chromium)
{
    private const string Campaign = "/kampanj/exempel-lat-inte-tystnaden-tala";
    private const string Cost = "/kostnad?kampanj=exempel-lat-inte-tystnaden-tala&spar=unga";

    public static TheoryData<string> Pages => [$"{Campaign}/befolkning", $"/en{Campaign}/befolkning", $"{Campaign}/mal", $"/en{Campaign}/mal"];

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Page_InEveryView_HasNoViolationAndNoSidewaysScroll(string path) => AccessiblePage.CheckAsync(chromium, server.Address, path);

    [Theory]
    [InlineData(Cost, "Exempeldata.")]
    [InlineData($"/en{Cost}", "Sample data.")]
    [InlineData($"/en{Campaign}", "Sample data.")]
    [InlineData($"{Campaign}/kostnader", "Exempeldata.")]
    [InlineData($"/en{Campaign}/kostnader", "Sample data.")]
    public Task Page_WithSomethingMadeUp_SaysSoAndHasNoViolation(string path, string banner) => CheckAsync(path, banner);

    [Theory]
    [InlineData(Campaign, "Exempeldata.")]
    [InlineData($"/en{Campaign}", "Sample data.")]
    [InlineData(Cost, "Exempeldata.")]
    [InlineData($"/en{Cost}", "Sample data.")]
    public async Task FigurePage_OfSomethingMadeUp_SaysSoAndHasNoViolation(string from, string banner) =>
        await CheckAsync(await AccessiblePage.FirstFigureAsync(chromium, server.Address, from), banner);

    private Task CheckAsync(string path, string banner) => AccessiblePage.CheckAsync(chromium, server.Address, path, async page =>
        Assert.Contains(banner, await page.Locator("[role=region]").First.InnerTextAsync(), StringComparison.Ordinal));
}
