using Campaigns.EndToEnd.Tests.Infrastructure;

namespace Campaigns.EndToEnd.Tests;

/// <summary>Every page in both themes, on a narrow screen and in both languages (ux/spec AC-31, AC-61).</summary>
[Collection(SiteFixtures.Name)]
public sealed class AccessibilityTests(ServerProcess server, Chromium chromium)
{
    public static TheoryData<string> Pages =>
    [
        "/kampanjer", "/kampanj/lat-inte-tystnaden-tala", "/kampanj/lat-inte-tystnaden-tala?tabell=alla", "/kampanj/resekurage",
        "/kampanj/before-you-go", "/kampanj/webbutbildning", "/metod", "/tillganglighet",
        "/en/kampanjer", "/en/kampanj/lat-inte-tystnaden-tala", "/en/metod", "/en/tillganglighet",
        "/kampanj/lat-inte-tystnaden-tala?period=2023-11-07..2023-10-18", "/kampanj/lat-inte-tystnaden-tala?period=xyz&kanal=foo,tiktok",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Page_InEveryView_HasNoViolationAndNoSidewaysScroll(string path) => AccessiblePage.CheckAsync(chromium, server.Address, path);

    [Fact]
    public Task PageThatDoesNotExist_InEveryView_HasNoViolationAndNoSidewaysScroll() =>
        AccessiblePage.CheckAsync(chromium, server.Address, "/finns-inte", status: 404);
}
