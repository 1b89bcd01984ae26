using System.IO.Compression;
using System.Text;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Replay;
using Campaigns.Connectors.Tests.Infrastructure;
using Campaigns.Connectors.Tests.Loopback;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Observations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Connectors.Tests.Reading;

/// <summary>Reports that are ordered and fetched as a CSV file, packed or not.</summary>
public sealed class ReportJobTests : IDisposable
{
    private const string Definition = """
        id: ads
        kind: http
        name: { sv: Annonser, en: Ads }
        documentation: https://a.example.test/docs
        http:
          base_address: https://a.example.test/v1
          secrets: { key: { name: { sv: Nyckel, en: Key } } }
          authentication: { type: bearer, token: key }
          timeout_seconds: 20
          rate_limits: { requests_per_minute: 6000 }
          pagination: { type: none }
          streams:
            daily:
              job:
                submit: { method: post, path: /reports, form: { from: '{from}', to: '{to}' } }
                id: id
                poll: { path: '/reports/{job_id}' }
                status: state
                running: [WAITING]
                done: [READY]
                failed: [FAILED]
                every_seconds: 30
                give_up_after_seconds: 600
                result_address: url
                result: { address: '{job_address}' }
              records: { path: '[]', format: csv }
              windows: { kinds: [day] }
              dimensions: { date: Day, campaign_id: Campaign, channel: { constant: tiktok } }
              metrics: { impressions: Impressions }
        """;

    private const string Table = "Day,Campaign,Impressions\r\n2026-10-05,c1,7\r\n2026-10-06,\"c,2\",11\r\n";

    private readonly LibraryFolder folder = new();
    private readonly ServiceProvider services;
    private readonly ReplayTime time = new(new DateTimeOffset(2026, 11, 21, 6, 0, 0, TimeSpan.Zero));

    public ReportJobTests()
    {
        folder.Add("ads", Definition);
        File.WriteAllText(Path.Combine(folder.Path, "key.txt"), "a-key-of-the-test");
        services = new ServiceCollection().AddSingleton<TimeProvider>(time).AddSourceReader().BuildServiceProvider();
    }

    public static TheoryData<string> Forms => ["plain", "file", "transport"];

    public void Dispose()
    {
        services.Dispose();
        folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Csv_OfAJob_IsReadWithItsRowsAsPlaces(string form)
    {
        await using var platform = await LoopbackPlatform.StartAsync();
        Script(platform, context => SendAsync(context, form, Encoding.UTF8.GetBytes(Table)));

        var page = Assert.Single(await ReadAsync(platform));

        Assert.Equal([("c1", 7m, "/rows/2/Impressions"), ("c,2", 11m, "/rows/3/Impressions")], page.Figures.Select(figure => (figure.Object.CampaignId!, figure.Value!.Value, figure.Pointer)));
        Assert.Equal(Table, Encoding.UTF8.GetString(page.Answer.Content.Span));
        Assert.Equal(4, platform.Asked.Count);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Csv_ThatUnpacksBeyondTheLimit_IsCutAndClassified(string form)
    {
        await using var platform = await LoopbackPlatform.StartAsync();
        var row = Encoding.UTF8.GetBytes("2026-10-05,c1,7\r\n");
        var bomb = Enumerable.Repeat(row, (70 * 1024 * 1024) / row.Length).SelectMany(bytes => bytes).ToArray();
        platform.Otherwise = context => context.Request.Path.Value switch
        {
            "/v1/reports" => LoopbackPlatform.WriteAsync(context, """{"id":"r1"}""", 200),
            "/v1/reports/r1" => LoopbackPlatform.WriteAsync(context, $$"""{"state":"READY","url":"{{platform.Address}}files/r1.csv"}""", 200),
            _ => SendAsync(context, form, bomb),
        };

        var failure = (await Assert.ThrowsAsync<SourceFailureException>(() => ReadAsync(platform))).Failure;

        Assert.Equal(FailureKind.Unavailable, failure.Kind);
        Assert.Contains("larger than 64 MB", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_WhoseHeaderChanged_IsAChangedFormat()
    {
        await using var platform = await LoopbackPlatform.StartAsync();
        Script(platform, context => SendAsync(context, "file", Encoding.UTF8.GetBytes(Table.Replace("Impressions", "Views", StringComparison.Ordinal))));

        Assert.Equal(FailureKind.FormatChanged, (await Assert.ThrowsAsync<SourceFailureException>(() => ReadAsync(platform))).Failure.Kind);
    }

    [Fact]
    public async Task Job_ThatNeverEnds_IsGivenUpAfterItsTimeWhateverTheWallClockSays()
    {
        await using var platform = await LoopbackPlatform.StartAsync();
        platform.Otherwise = context =>
        {
            // Set right in mid-wait: a day back, which is no time that passed.
            time.Step(platform.Asked.Count == 5 ? TimeSpan.FromDays(-1) : TimeSpan.Zero);
            return LoopbackPlatform.WriteAsync(context, context.Request.Path == "/v1/reports" ? """{"id":"r1"}""" : """{"state":"WAITING"}""", 200);
        };

        var failure = (await Assert.ThrowsAsync<SourceFailureException>(() => ReadAsync(platform))).Failure;

        Assert.Contains("not ready after 600 seconds", failure.Message, StringComparison.Ordinal);
        // Twenty for the two days, and as many for the first of them alone.
        Assert.Equal(40, time.Waits.Count(wait => wait == TimeSpan.FromSeconds(30)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-and-so-on-for-many-more-letters-than-a-message-ever-repeats-of-what-it-quotes")]
    public async Task Status_ThatEchoesTheKey_IsToldWithoutIt(string rest)
    {
        var key = "canary-of-the-job" + rest;
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "key.txt"), key, TestContext.Current.CancellationToken);
        await using var platform = await LoopbackPlatform.StartAsync();
        platform.Then("""{"id":"r1"}""").Then($$"""{"state":"no {{key}}"}""");

        var exception = await Assert.ThrowsAsync<SourceFailureException>(() => ReadAsync(platform));

        Assert.Contains("'no REDACTED' is no status", exception.Failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", exception.ToString(), StringComparison.Ordinal);
    }

    private static void Script(LoopbackPlatform platform, Func<HttpContext, Task> file) => platform
        .Then("""{"id":"r1"}""")
        .Then("""{"state":"WAITING"}""")
        .Then($$"""{"state":"READY","url":"{{platform.Address}}files/r1.csv"}""")
        .Then(file);

    private static async Task SendAsync(HttpContext context, string form, byte[] text)
    {
        context.Response.ContentType = "text/csv";
        if (form == "plain")
        {
            await context.Response.Body.WriteAsync(text, context.RequestAborted);
            return;
        }

        if (form == "transport")
        {
            context.Response.Headers.ContentEncoding = "gzip";
        }

        await using var packed = new GZipStream(context.Response.Body, CompressionLevel.Fastest, leaveOpen: true);
        await packed.WriteAsync(text, context.RequestAborted);
    }

    private async Task<List<PulledPage>> ReadAsync(LoopbackPlatform platform)
    {
        var account = new SourceAccount
        {
            SourceId = "ads",
            Connector = ConnectorLibrary.Load(folder.Path).OrThrow().Find("ads")!.Definition,
            Parameters = new Dictionary<string, string>(),
            Secrets = new Dictionary<string, string> { ["key"] = $"file:{Path.Combine(folder.Path, "key.txt")}" },
            TimeZone = "Europe/Stockholm",
            BaseAddress = new Uri(platform.Address, "/v1"),
            AllowedHosts = [platform.Address.Authority],
        };
        var pages = new List<PulledPage>();
        await foreach (var page in services.GetRequiredService<ISourceReader>().ReadAsync(
            new PullRequest(account, "daily", new Window(WindowKind.Custom, new DateOnly(2026, 10, 5), new DateOnly(2026, 10, 6))), TestContext.Current.CancellationToken))
        {
            pages.Add(page);
        }

        return pages;
    }
}
