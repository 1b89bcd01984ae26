using System.Security.Cryptography;
using System.Text;
using Campaigns.Api.Tests.Infrastructure;
using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Retention;
using Campaigns.Metrics.Tests.Infrastructure;

namespace Campaigns.Api.Tests.Schema;

/// <summary>What the retention rules removed is said where it is missed.</summary>
public sealed class RetentionTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Started = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);

    private ApiHost _host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await ApiHost.StartOnSqliteAsync();
        await PrintedReport.LoadAsync(_host);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task RawAnswer_Pruned_SaysWhenAndKeepsWhereItCameFrom()
    {
        var content = Encoding.UTF8.GetBytes("channel,value\nsnapchat,17\n");
        var id = Convert.ToHexStringLower(SHA256.HashData(content));
        await _host.Answers.SavePrunedAsync(id, new RawAnswer("published-report", "figures.csv", "text/csv", Figure.Imported, default) { PrunedAt = Started }, Token);
        var figure = Figure.Of("resekurage", null, "facebook", "clicks", 17) with { Provenance = new Provenance(id, "/rows/2/value", "run-1") };
        await _host.Store.WriteAsync([figure], Token);

        var raw = (await _host.DataAsync(
            "query F($id: ID!) { figure(id: $id) { now { value } rawAnswer { id retained prunedAt origin mediaType bytes excerpt } } }", new { id = FigureId.Of(figure) }))["figure"]!["rawAnswer"]!;

        Assert.False((bool)raw["retained"]!);
        Assert.Equal(Started, DateTimeOffset.Parse((string)raw["prunedAt"]!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal($"{id} figures.csv text/csv", $"{raw["id"]} {raw["origin"]} {raw["mediaType"]}");
        Assert.Null(raw["bytes"]);
        Assert.Null(raw["excerpt"]);
    }

    [Fact]
    public async Task RemovedFigures_OfACampaign_AreSaidThereAndInTheLog()
    {
        var run = new RetentionRun
        {
            Id = "b", Subject = RetentionSubject.Figures, StartedAt = Started, FinishedAt = Started.AddSeconds(2), Days = 3_650, Campaign = "resekurage", WindowKind = WindowKind.Day,
            Removed = 3_000_000_000, First = new DateOnly(2016, 1, 1), Last = new DateOnly(2016, 11, 1),
        };
        await _host.Retention.SaveAsync(run, Token);
        await _host.Retention.SaveAsync(run with { Id = "a", Subject = RetentionSubject.Answers, Campaign = null, WindowKind = null, Source = "meta", Bytes = 9, StartedAt = Started.AddDays(1), FinishedAt = null }, Token);

        var data = await _host.DataAsync("""
            {
              campaign(slug: "resekurage") { removedFigures { id windowKind removed first last days finishedAt } }
              other: campaign(slug: "before-you-go") { removedFigures { id } }
              retentionRuns { id subject sourceId campaignSlug finishedAt }
              newest: retentionRuns(count: 1) { id }
            }
            """);

        var removed = Assert.Single(data["campaign"]!["removedFigures"]!.AsArray())!;
        Assert.Equal("b DAY 3000000000 2016-01-01 2016-11-01 3650", $"{removed["id"]} {removed["windowKind"]} {removed["removed"]} {removed["first"]} {removed["last"]} {removed["days"]}");
        Assert.Empty(data["other"]!["removedFigures"]!.AsArray());
        Assert.Equal(["a ANSWERS meta  ", "b FIGURES  resekurage done"], data["retentionRuns"]!.AsArray().Select(node =>
            $"{node!["id"]} {node["subject"]} {node["sourceId"]} {node["campaignSlug"]} {(node["finishedAt"] is null ? string.Empty : "done")}"));
        Assert.Equal("a", (string?)Assert.Single(data["newest"]!.AsArray())!["id"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    public async Task RetentionRuns_OutsideTheRange_IsRefused(int count)
    {
        var error = await _host.ErrorAsync("query R($n: Int) { retentionRuns(count: $n) { id } }", new { n = count });

        Assert.Equal("BAD_USER_INPUT", (string?)error["extensions"]!["code"]);
    }
}
