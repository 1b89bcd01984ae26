using System.Net;
using System.Text.RegularExpressions;
using Campaigns.Dashboard.Tests.Infrastructure;
using Campaigns.Dashboard.Tests.Panels;

namespace Campaigns.Dashboard.Tests.Components.Pages;

public sealed partial class CampaignPageTests
{
    private const string Path = "/kampanj/lat-inte-tystnaden-tala";

    [Theory]
    [InlineData(Path, "Hur många nåddes i varje kanal?")]
    [InlineData("/en" + Path, "How many were reached in each channel?")]
    public async Task Get_Campaign_HasEveryFigureOfTheReportAsData(string path, string question)
    {
        string html = await GetAsync(new PublishedApi(), path);

        HashSet<string> values = [.. DataValue().Matches(html).Select(match => match.Groups[1].Value)];
        Assert.Superset(
            new HashSet<string>
            {
                "4500000", "345300", "113300", "23800", "600", "0.25", "91000", "208100", "561200", "338000", "355000", "0.50", "200000", "2.46", "0.96",
                "32800", "86100", "120000", "118900", "6600000", "1000000", "8000000",
            },
            values);
        Assert.Contains(question, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Campaign_HasOneHeadingStatusAndCanonicalAddress()
    {
        string html = await GetAsync(new PublishedApi(), Path + "?spar=unga");

        Assert.Single(Regex.Matches(html, "<h1"));
        Assert.Single(Regex.Matches(html, "role=\"status\""));
        Assert.Contains($"<link rel=\"canonical\" href=\"{Path}?spar=unga\"", html, StringComparison.Ordinal);
        Assert.Contains("<title>Låt inte tystnaden tala – hela kampanjen | Kampanjkollen</title>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"?", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_UnknownSlug_Is404AsAPage()
    {
        await using var host = await DashboardHost.StartAsync(new PublishedApi());

        using HttpResponseMessage answer = await host.Client.GetAsync(new Uri("/kampanj/finns-inte", UriKind.Relative), Token);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Sidan finns inte", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_RawSubmitOfTheForm_LeadsToTheCanonicalAddress()
    {
        await using var host = await DashboardHost.StartAsync(new PublishedApi());

        using HttpResponseMessage answer = await host.Client.GetAsync(
            new Uri(Path + "?period=hela&fran=&till=&spar=unga&kanal=tiktok&kanal=snapchat", UriKind.Relative), Token);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith(Path + "?kanal=snapchat,tiktok&spar=unga", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OneMetricFails_KeepsThePageAndNamesTheErrorCode()
    {
        string html = await GetAsync(new PublishedApi { FailingMetric = "completion_rate" }, Path);

        Assert.Contains("data-panel=\"k6\" data-state=\"fel\"", html, StringComparison.Ordinal);
        Assert.Contains("data-panel=\"k5\" data-state=\"klar\"", html, StringComparison.Ordinal);
        Assert.Contains("trace-1", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ApiFails_Is503AndNeverAnEmptyPage()
    {
        await using var host = await DashboardHost.StartAsync(new PublishedApi { Fails = true });

        using HttpResponseMessage answer = await host.Client.GetAsync(new Uri(Path, UriKind.Relative), Token);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task Get_HostileName_IsText()
    {
        string html = await GetAsync(new PublishedApi { Name = "<script>alert(1)</script>" }, Path);

        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AllTables_HidesNoFigure()
    {
        string html = await GetAsync(new PublishedApi(), Path + "?tabell=alla");

        Assert.DoesNotContain("<kc-chart", html, StringComparison.Ordinal);
        Assert.Contains("id=\"k4-tab\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"k5-tab\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"k6-tab\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("k4.csv", "text/csv", HttpStatusCode.OK)]
    [InlineData("k5.json", "application/json", HttpStatusCode.OK)]
    [InlineData("k99.csv", "application/problem+json", HttpStatusCode.NotFound)]
    [InlineData("k4.exe", "application/problem+json", HttpStatusCode.NotFound)]
    public async Task GetData_Panel_AnswersItsFileOrTheProblem(string file, string type, HttpStatusCode status)
    {
        await using var host = await DashboardHost.StartAsync(new PublishedApi());

        using HttpResponseMessage answer = await host.Client.GetAsync(new Uri($"{Path}/data/{file}", UriKind.Relative), Token);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<string> GetAsync(PublishedApi api, string path)
    {
        await using var host = await DashboardHost.StartAsync(api);
        return await host.Client.GetStringAsync(new Uri(path, UriKind.Relative), Token);
    }

    [GeneratedRegex("<data[^>]* value=\"([^\"]+)\"")]
    private static partial Regex DataValue();
}
