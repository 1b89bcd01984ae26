using System.Net;
using Campaigns.Dashboard.Tests.Infrastructure;

namespace Campaigns.Dashboard.Tests.Hosting;

public sealed class DashboardHostTests
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", "/kampanjer")]
    [InlineData("/en", "/en/kampanjer")]
    public async Task Root_NoOverviewYet_LeadsToTheList(string path, string target)
    {
        await using var host = await DashboardHost.StartAsync(new AnsweringApi());

        using var response = await host.Client.GetAsync(path, Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(target, response.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/kampanjer", HttpStatusCode.OK)]
    [InlineData("/finns-inte", HttpStatusCode.NotFound)]
    [InlineData("/kampanjer?sida=2", HttpStatusCode.ServiceUnavailable)]
    public async Task Page_AnyOutcome_HasTheSecurityHeaders(string path, HttpStatusCode status)
    {
        var api = new AnsweringApi().Answer("CampaignList", path.Contains("sida", StringComparison.Ordinal) ? Examples.Failure : Examples.EmptyList);
        await using var host = await DashboardHost.StartAsync(api);

        using var response = await host.Client.GetAsync(path, Cancellation);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(Policy, Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("strict-origin-when-cross-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Opener-Policy")));
    }

    [Fact]
    public async Task Page_ApiFails_Is503InTheRightLanguageWithoutInternals()
    {
        await using var host = await DashboardHost.StartAsync(new AnsweringApi().Answer("CampaignList", Examples.Failure));

        using var response = await host.Client.GetAsync("/en/kampanjer", Cancellation);
        var html = await response.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("<html lang=\"en\"", html, StringComparison.Ordinal);
        Assert.Contains("The service cannot reach the figures just now", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/en/kampanjer\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("The store does not answer", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownAddress_Browser_IsAPageAndForAProgramABareStatus()
    {
        await using var host = await DashboardHost.StartAsync(new AnsweringApi());

        using var page = await host.Client.GetAsync("/<b>finns-inte</b>", Cancellation);
        host.Client.DefaultRequestHeaders.Accept.Clear();
        using var program = await host.Client.GetAsync("/finns-inte", Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        var html = await page.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("<h1>Sidan finns inte</h1>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>finns-inte", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, program.StatusCode);
        Assert.Equal("", await program.Content.ReadAsStringAsync(Cancellation));
    }

    [Theory]
    [InlineData("/fel/404")]
    [InlineData("/fel/503")]
    public async Task ErrorPage_OpenedByHand_IsNotFound(string path)
    {
        await using var host = await DashboardHost.StartAsync(new AnsweringApi());

        using var response = await host.Client.GetAsync(path, Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
