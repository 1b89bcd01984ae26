using System.Globalization;
using System.Text;
using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Influx;
using Campaigns.Storage.Tests.Infrastructure;
using Campaigns.Storage.Tests.Influx.Fakes;
using Campaigns.Storage.Tests.Influx.Http;

namespace Campaigns.Storage.Tests.Influx.Writing;

/// <summary>What leaves for the server, when, and in which order.</summary>
public sealed class BatchTransferTests(InfluxServer server) : IClassFixture<InfluxServer>, IDisposable
{
    private const int SeveralRequests = 6_000;

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Write_SpoolTakesNoMore_NoFigureLeavesAndNoneIsSeenWithTheNextBatch()
    {
        await using var front = await InfluxFront.StartAsync(VersionShape.V18, server.Url);
        var options = Options(front);
        options.SpoolMegabytes = 1;
        await using var store = await StartAsync(options);
        await store.WriteAsync([Figure(-1)], Token);
        var before = Figures(front).Count;

        var fault = await Assert.ThrowsAsync<MetricStoreException>(() => store.WriteAsync([.. Enumerable.Range(0, SeveralRequests).Select(LongFigure)], Token));
        Assert.Contains("The spool is full", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, Figures(front).Count);

        Assert.Equal(new WriteResult(1, 0, 0), await store.WriteAsync([Figure(-2)], Token));
        Assert.Equal([-2m, -1m], (await store.ReadRevisionsAsync(new ObservationQuery(), Token).ToListAsync(Token)).Select(one => one.Value!.Value).Order());
    }

    [Fact]
    public async Task Write_SeveralRequests_WhatFiguresReferToIsThereBeforeThem()
    {
        await using var front = await InfluxFront.StartAsync(VersionShape.V18, server.Url);
        await using var store = await StartAsync(Options(front));

        Assert.Equal(new WriteResult(SeveralRequests, 0, 0), await store.WriteAsync([.. Enumerable.Range(0, SeveralRequests).Select(Figure)], Token));

        var defined = new HashSet<string>(StringComparer.Ordinal);
        var requests = front.SeenWrites.Select(write => LineProtocolReader.Read(Encoding.UTF8.GetBytes(write.Body))).ToList();
        foreach (var line in requests.SelectMany(request => request))
        {
            switch (line.Measurement)
            {
                case "day":
                    Assert.Superset(new HashSet<string>([line.Tags["series"], Numbered("quality", line.Fields["quality"]), Numbered("origin", line.Fields["origin"])]), defined);
                    break;
                case "series":
                    defined.Add((string)line.Fields["id"]);
                    break;
                default:
                    defined.Add(Numbered(line.Measurement, line.Time));
                    break;
            }
        }

        Assert.True(requests.Count(request => request[0].Measurement == "day") >= 2, "The batch was one request.");
        Assert.Equal("commit", Assert.Single(requests[^1]).Measurement);
    }

    [Fact]
    public async Task Write_SmallBatch_IsOneRequestAndItsCommit()
    {
        await using var front = await InfluxFront.StartAsync(VersionShape.V18, server.Url);
        await using var store = await StartAsync(Options(front));

        await store.WriteAsync([Figure(1), Figure(2)], Token);

        Assert.Equal(2, front.SeenWrites.Count());
    }

    [Fact]
    public async Task Write_OneOfSeveralRequestsFails_WholeBatchWaitsAndIsThereOnce()
    {
        await using var front = await InfluxFront.StartAsync(VersionShape.V18, server.Url);
        await using var store = await StartAsync(Options(front));
        var figures = 0;
        front.OnWrite = body => body.StartsWith("day,", StringComparison.Ordinal) && Interlocked.Increment(ref figures) == 2 ? new InfluxFront.Answer(500, """{"error":"timeout"}""") : null;
        Observation[] batch = [.. Enumerable.Range(0, SeveralRequests).Select(Figure)];

        Assert.Equal(SeveralRequests, (await store.WriteAsync(batch, Token)).Waiting);

        await Faults.LoadedStore.AssertNothingWaits(store);
        Assert.Equal(SeveralRequests, await store.ReadRevisionsAsync(new ObservationQuery(), Token).CountAsync(Token));
        Assert.Equal(new WriteResult(0, 0, SeveralRequests), await store.WriteAsync(batch, Token));
    }

    private static string Numbered(string measurement, object number) => string.Create(CultureInfo.InvariantCulture, $"{measurement} {number}");

    private static List<LineProtocolReader.ReadLine> Figures(InfluxFront front) =>
    [
        .. front.SeenWrites.SelectMany(write => LineProtocolReader.Read(Encoding.UTF8.GetBytes(write.Body))).Where(line => line.Measurement == "day"),
    ];

    private static Observation Figure(int number) => Sample.Impressions(number) with
    {
        Series = Sample.Snapchat with { Ad = string.Create(CultureInfo.InvariantCulture, $"ad-{number / 10}") },
        Window = Window.Day(DateOnly.FromDayNumber(730_000 + number % 10)),
        Provenance = Sample.Provenance with { RunId = string.Create(CultureInfo.InvariantCulture, $"run-{number / 3}") },
    };

    private static Observation LongFigure(int number) => Figure(number) with
    {
        Provenance = new Provenance(Sample.Provenance.RawId, string.Create(CultureInfo.InvariantCulture, $"{number:D300}"), "run"),
    };

    private static InfluxOptions Options(InfluxFront front) => InfluxStores.Options(front.Url, "transfer" + Guid.NewGuid().ToString("N"));

    private async Task<InfluxMetricStore> StartAsync(InfluxOptions options)
    {
        var store = InfluxStores.Make(options, folder.File("spool"));
        await store.StartAsync(Token);
        return store;
    }
}
