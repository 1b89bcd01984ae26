using System.Net;
using System.Text.RegularExpressions;
using Campaigns.Dashboard.Tests.Infrastructure;

namespace Campaigns.Dashboard.Tests.Components.Pages;

public sealed class CampaignListPageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_English_HasEnglishTextsAndAddresses()
    {
        await using var host = await DashboardHost.StartAsync(new AnsweringApi().Answer("CampaignList", Examples.ListOf("Before You Go")));

        var html = await host.Client.GetStringAsync("/en/kampanjer", Cancellation);

        Assert.Contains("<html lang=\"en\">", html, StringComparison.Ordinal);
        Assert.Contains("<title>Campaigns | Kampanjkollen</title>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/en/kampanj/before-you-go\" data-enhance>Before You Go</a>", html, StringComparison.Ordinal);
        Assert.Contains("<time datetime=\"2023-07\">July–December 2023</time>", html, StringComparison.Ordinal);
        Assert.Contains("<time>2023-12</time>", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"absent\">no assignment</span>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/kampanjer\" lang=\"sv\" hreflang=\"sv\">Svenska</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ForeignName_IsMarkedAndHostileOneEncoded()
    {
        await using var host = await DashboardHost.StartAsync(new AnsweringApi().Answer("CampaignList", Examples.ListOf("<img src=x onerror=alert(1)>")));

        var html = await host.Client.GetStringAsync("/kampanjer", Cancellation);

        Assert.Contains("<a href=\"/kampanj/before-you-go\" lang=\"en\" data-enhance>&lt;img src=x onerror=alert(1)&gt;</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Search_IsPassedToTheApiAndShownAsText()
    {
        var api = new AnsweringApi().Answer("CampaignList", Examples.EmptyList);
        await using var host = await DashboardHost.StartAsync(api);

        var html = await host.Client.GetStringAsync("/kampanjer?q=%22%3E%3Cb%3E&sort=kl1.-kampanj", Cancellation);

        var variables = api.Requests[0].Variables!.Value;
        Assert.Equal("\"><b>", variables.GetProperty("search").GetString());
        Assert.Equal("NAME_DESC", variables.GetProperty("orderBy").GetString());
        Assert.Contains("value=\"&quot;&gt;&lt;b&gt;\"", html, StringComparison.Ordinal);
        Assert.Contains("data-state=\"tom\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_RawForm_LeadsToTheCanonicalAddress()
    {
        await using var host = await DashboardHost.StartAsync(new AnsweringApi());

        using var response = await host.Client.GetAsync("/kampanjer?q=l%C3%A5t+inte&sort=", Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.EndsWith("/kampanjer?q=l%C3%A5t%20inte", response.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SecondPage_WalksTheCursorsAndMarksThePage()
    {
        var api = new AnsweringApi().Answer("CampaignList", Examples.ListOf("Första", 26, more: true, cursor: "c25")).Answer("CampaignList", Examples.ListOf("Andra", 26));
        await using var host = await DashboardHost.StartAsync(api);

        var html = await host.Client.GetStringAsync("/kampanjer?sida=2", Cancellation);

        Assert.Equal("c25", api.Requests[1].Variables!.Value.GetProperty("after").GetString());
        Assert.Contains("Andra", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Första", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/kampanjer?sida=2\" aria-current=\"page\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_UnreadableKey_IsNamedInTheNotice()
    {
        await using var host = await DashboardHost.StartAsync(new AnsweringApi().Answer("CampaignList", Examples.EmptyList));

        var html = await host.Client.GetStringAsync("/kampanjer?sida=x&okand=1", Cancellation);

        Assert.Contains("En del av adressen gick inte att läsa: sida och okand. Vi visar resten.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AnyLinkOrForm_BeginsAtTheRoot()
    {
        await using var host = await DashboardHost.StartAsync(new AnsweringApi().Answer("CampaignList", Examples.ListOf("Before You Go", 60)));

        var html = await host.Client.GetStringAsync("/kampanjer", Cancellation);
        var addresses = Regex.Matches(html, "(?:href|action|src)=\"([^\"]*)\"").Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(addresses);
        Assert.All(addresses, address => Assert.StartsWith("/", address, StringComparison.Ordinal));
        Assert.DoesNotContain(addresses, address => address.StartsWith("//", StringComparison.Ordinal));
    }
}
