using System.IO.Compression;
using System.Net;
using System.Text;
using Campaigns.Dashboard.Assets;
using Campaigns.Dashboard.Tests.Infrastructure;

namespace Campaigns.Dashboard.Tests.Assets;

public sealed class AssetTests
{
    private const int BudgetOfOwnScripts = 15 * 1024;

    private static readonly AssetCatalog Catalog = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Catalog_AfterACleanBuild_HasTheRestoredLibraries()
    {
        Assert.Contains("plotly.js (basic - minified) v4.1.1", Head("lib/plotly-basic.min.js"), StringComparison.Ordinal);
        Assert.Contains("Idiomorph", Head("lib/idiomorph.min.js"), StringComparison.Ordinal);
    }

    [Fact]
    public void Scripts_WithoutPlotly_StayWithinTheirBudget()
    {
        var size = Catalog.All.Where(asset => asset.Name.EndsWith(".js", StringComparison.Ordinal) && !asset.Name.Contains("plotly", StringComparison.Ordinal))
            .Sum(asset => asset.Compressed.Length);

        Assert.InRange(size, 1, BudgetOfOwnScripts);
    }

    [Theory]
    [InlineData("js/kc-chart.js")]
    [InlineData("js/enhance.js")]
    public void OwnScript_AnyLine_FormatsNothingAndReachesNoOtherHost(string name)
    {
        var script = Encoding.UTF8.GetString(Find(name).Content);

        Assert.DoesNotMatch(@"toLocale|Intl\.|toFixed|https?://", script);
    }

    [Fact]
    public void ChartScript_Plotly_NeverSendsAChartAway()
    {
        var script = Encoding.UTF8.GetString(Find("js/kc-chart.js").Content);

        Assert.Contains("displayModeBar: false, showSendToCloud: false, plotlyServerURL: '', displaylogo: false", script, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_FingerprintedAddress_IsKeptForAYear()
    {
        await using var host = await DashboardHost.StartAsync(new AnsweringApi());
        var asset = Find("css/base.css");

        using var response = await host.Client.GetAsync(asset.Address, Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/css; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("public, max-age=31536000, immutable", response.Headers.CacheControl?.ToString());
        Assert.Equal(asset.Content, await response.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Fact]
    public async Task Get_GzipAccepted_IsCompressed()
    {
        await using var host = await DashboardHost.StartAsync(new AnsweringApi());
        var asset = Find("lib/plotly-basic.min.js");
        host.Client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");

        using var response = await host.Client.GetAsync(asset.Address, Cancellation);
        var body = await response.Content.ReadAsByteArrayAsync(Cancellation);

        Assert.Equal("gzip", Assert.Single(response.Content.Headers.ContentEncoding));
        Assert.InRange(body.Length, 1, asset.Content.Length / 2);
        using var plain = new MemoryStream();
        await using (var gzip = new GZipStream(new MemoryStream(body), CompressionMode.Decompress))
        {
            await gzip.CopyToAsync(plain, Cancellation);
        }

        Assert.Equal(asset.Content, plain.ToArray());
    }

    [Fact]
    public async Task Get_SameFingerprintAgain_IsNotSentTwice()
    {
        await using var host = await DashboardHost.StartAsync(new AnsweringApi());
        var asset = Find("css/base.css");
        host.Client.DefaultRequestHeaders.IfNoneMatch.ParseAdd($"\"{asset.Fingerprint}\"");

        using var response = await host.Client.GetAsync(asset.Address, Cancellation);

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
    }

    [Theory]
    [InlineData("/resurser/css/base.css")]
    [InlineData("/resurser/css/base.000000000000.css")]
    [InlineData("/resurser/../appsettings.json")]
    [InlineData("/resurser/%2e%2e/tokens.json")]
    public async Task Get_AnyOtherAddress_IsNotFound(string address)
    {
        await using var host = await DashboardHost.StartAsync(new AnsweringApi());

        using var response = await host.Client.GetAsync(address, Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static Asset Find(string name) => Catalog.At(Catalog.AddressOf(name))!;

    private static string Head(string name) => Encoding.UTF8.GetString(Find(name).Content.AsSpan(0, 400));
}
