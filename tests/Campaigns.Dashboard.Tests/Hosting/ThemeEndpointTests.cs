using System.Net;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Tests.Infrastructure;

namespace Campaigns.Dashboard.Tests.Hosting;

public sealed class ThemeEndpointTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("mork", "tema=mork; max-age=31536000; path=/; samesite=lax; httponly")]
    [InlineData("ljust", "tema=ljust; max-age=31536000; path=/; samesite=lax; httponly")]
    [InlineData("system", "tema=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/; samesite=lax; httponly")]
    [InlineData("\r\nSet-Cookie: x=1", "tema=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/; samesite=lax; httponly")]
    public async Task Post_FromOwnPage_KeepsTheChoiceAndLeadsBack(string theme, string cookie)
    {
        await using var host = await DashboardHost.StartAsync(new AnsweringApi());

        using var response = await PostAsync(host, theme, "/en/kampanjer?q=unga", "same-origin");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/en/kampanjer?q=unga", response.Headers.Location?.ToString());
        Assert.Equal(cookie, Assert.Single(response.Headers.GetValues("Set-Cookie")));
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    [InlineData("none")]
    [InlineData(null)]
    public async Task Post_FromElsewhere_IsRefused(string? site)
    {
        await using var host = await DashboardHost.StartAsync(new AnsweringApi());

        using var response = await PostAsync(host, "mork", "/kampanjer", site);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/kampanj/x?kanal=tiktok", "/kampanj/x?kanal=tiktok")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/a\\..\\evil", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("/x\r\nLocation: //evil", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void LocalPath_AnythingButAPathOfOurs_IsTheStartPage(string? path, string expected) => Assert.Equal(expected, ThemeEndpoint.LocalPath(path));

    [Fact]
    public async Task Page_WithCookie_SaysTheThemeInItsRoot()
    {
        await using var host = await DashboardHost.StartAsync(new AnsweringApi().Answer("CampaignList", Examples.EmptyList));
        host.Client.DefaultRequestHeaders.Add("Cookie", "tema=mork");

        var html = await host.Client.GetStringAsync("/kampanjer", Cancellation);

        Assert.Contains("<html lang=\"sv\" data-tema=\"mork\">", html, StringComparison.Ordinal);
        Assert.Contains("<button name=\"tema\" value=\"mork\" aria-pressed=\"true\">", html, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> PostAsync(DashboardHost host, string theme, string back, string? site)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/utseende");
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["tema"] = theme, ["till"] = back });
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        return await host.Client.SendAsync(request, Cancellation);
    }
}
