using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Influx;
using Campaigns.Storage.Tests.Infrastructure;
using Campaigns.Storage.Tests.Influx.Fakes;

namespace Campaigns.Storage.Tests.Influx;

/// <summary>1.8, 2.7, 3 and Cloud by their outside, with a real InfluxDB behind it to keep the figures.</summary>
public sealed class InfluxVersionsTests(InfluxServer server) : IClassFixture<InfluxServer>, IDisposable
{
    private const string Secret = "t0ken-of-a-test";

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, bool> Versions()
    {
        var data = new TheoryData<string, bool>();
        foreach (var shape in VersionShape.All)
        {
            data.Add(shape.Name, false);
            if (shape.HasBucketApi)
            {
                data.Add(shape.Name, true);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Store_EachVersion_WritesRevisesAndReads(string version, bool byBucket)
    {
        var shape = VersionShape.All.Single(shape => shape.Name == version);
        await using var front = await InfluxFront.StartAsync(shape, server.Url);
        var database = $"version-{version}-{byBucket}";
        await server.AskAsync($"CREATE DATABASE \"{database}\"");
        var options = InfluxStores.Options(front.Url, database);
        options.Gzip = true;
        if (shape.TakesToken)
        {
            front.Token = Secret;
            await File.WriteAllTextAsync(folder.File("token"), Secret + "\n", Token);
            options.Token = "file:" + folder.File("token");
        }

        (options.Organization, options.Bucket) = byBucket ? ("myndigheten", database) : (null, null);
        await using var store = InfluxStores.Make(options, folder.File("spool"));

        await store.StartAsync(Token);
        Assert.Equal(new WriteResult(1, 0, 0), await store.WriteAsync([Sample.Impressions(0.25m)], Token));
        Assert.Equal(new WriteResult(0, 1, 1), await store.WriteAsync([Sample.Impressions(0.250m, hours: 1), Sample.Impressions(2, hours: 2)], Token));
        var revisions = await store.ReadRevisionsAsync(new ObservationQuery(), Token).ToListAsync(Token);

        Assert.Equal([0.25m, 2m], revisions.Select(observation => observation.Value));
        var path = byBucket ? $"/api/v2/write?org=myndigheten&bucket={database}&precision=ms" : $"/write?db={database}&precision=ms";
        Assert.All(front.SeenWrites, write => Assert.Equal(path, write.Target));
        // Each of the two batches: its lines and its commit.
        Assert.Equal(4, front.SeenWrites.Count());
    }

    [Fact]
    public async Task Store_TokenExchangedInItsFile_CountsAtOnce()
    {
        await using var front = await InfluxFront.StartAsync(VersionShape.V27, server.Url);
        await server.AskAsync("CREATE DATABASE exchanged");
        front.Token = "old";
        await File.WriteAllTextAsync(folder.File("token"), "old", Token);
        var options = InfluxStores.Options(front.Url, "exchanged");
        options.Token = "file:" + folder.File("token");
        await using var store = InfluxStores.Make(options, folder.File("spool"));
        await store.WriteAsync([Sample.Impressions(1)], Token);

        front.Token = "new";
        var waiting = await store.WriteAsync([Sample.Impressions(2, hours: 1)], Token);
        Assert.Equal(1, waiting.Waiting);
        var fault = await Assert.ThrowsAsync<MetricStoreException>(() => store.CheckAsync(Token));
        Assert.Contains("Influx:Token", fault.Message, StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder.File("token"), "new", Token);

        await Eventually.IsTrue(async () => await Values(store) is [1m, 2m], "the figure that waited for the token is there");
        await Faults.LoadedStore.AssertNothingWaits(store);
    }

    [Theory]
    [InlineData("1.8")]
    [InlineData("2.7")]
    [InlineData("3")]
    public async Task Write_BodyTooLarge_IsHalvedUntilItPasses(string version)
    {
        var shape = VersionShape.All.Single(shape => shape.Name == version);
        await using var front = await InfluxFront.StartAsync(shape, server.Url);
        var database = $"large-{version}";
        await server.AskAsync($"CREATE DATABASE \"{database}\"");
        front.MostBytes = 2_000;
        await using var store = InfluxStores.Make(InfluxStores.Options(front.Url, database), folder.File("spool"));
        Observation[] batch = [.. Enumerable.Range(0, 100).Select(day => Sample.Impressions(day) with { Window = Window.Day(new DateOnly(2026, 1, 1).AddDays(day)) })];

        Assert.Equal(new WriteResult(100, 0, 0), await store.WriteAsync(batch, Token));

        Assert.Equal(batch, await store.ReadAsync(new ObservationQuery(), Token).ToListAsync(Token));
        Assert.True(front.SeenWrites.Count() > 15);
    }

    [Fact]
    public async Task Write_AskedToPause_WaitsAsLongAsAskedAndLosesNothing()
    {
        var time = new ManualTime();
        await using var front = await InfluxFront.StartAsync(VersionShape.V27, server.Url);
        await server.AskAsync("CREATE DATABASE paused");
        await using var store = InfluxStores.Make(InfluxStores.Options(front.Url, "paused"), folder.File("spool"), time);
        await store.WriteAsync([Sample.Impressions(1)], Token);
        var pause = new InfluxFront.Answer(429, "RequestLimit") { Headers = new Dictionary<string, string> { ["Retry-After"] = "7" } };
        front.Writes.Enqueue(pause);
        front.Writes.Enqueue(pause);

        Assert.Equal(1, (await store.WriteAsync([Sample.Impressions(2, hours: 1)], Token)).Waiting);
        // The background has asked once more by now and been told the same.
        await Eventually.IsTrue(() => front.Writes.IsEmpty && time.NextDue == TimeSpan.FromSeconds(7), "the background waits");
        Assert.Equal(2, (await store.WriteAsync([Sample.Impressions(3, hours: 2), Sample.Impressions(4, hours: 3)], Token)).Waiting);
        var asked = front.SeenWrites.Count();
        time.Advance(TimeSpan.FromSeconds(6.9));
        await Task.Delay(100, Token);
        Assert.Equal(asked, front.SeenWrites.Count());
        time.Advance(TimeSpan.FromSeconds(0.2));

        await Eventually.IsTrue(async () => await Values(store) is [1m, 2m, 3m, 4m], "what waited is there, in order");
    }

    [Theory]
    [InlineData("1.8", 400)]
    [InlineData("2.7", 400)]
    [InlineData("3", 400)]
    public async Task Write_OneLineIsRefused_IsFoundAndSetAsideAndTheRestIsStored(string version, int status)
    {
        var shape = VersionShape.All.Single(shape => shape.Name == version);
        await using var front = await InfluxFront.StartAsync(shape, server.Url);
        var database = $"refused-{version}";
        await server.AskAsync($"CREATE DATABASE \"{database}\"");
        front.OnWrite = body => body.Contains("/poison", StringComparison.Ordinal) ? new InfluxFront.Answer(status, shape.Malformed) : null;
        await using var store = InfluxStores.Make(InfluxStores.Options(front.Url, database), folder.File("spool"));
        Observation[] batch = [.. Enumerable.Range(0, 50).Select(day => Sample.Impressions(day) with { Window = Window.Day(new DateOnly(2026, 1, 1).AddDays(day)) })];
        batch[17] = batch[17] with { Provenance = batch[17].Provenance with { Pointer = "/poison" } };

        var fault = await Assert.ThrowsAsync<MetricStoreException>(() => store.WriteAsync(batch, Token));

        Assert.Contains("refused 1 of", fault.Message, StringComparison.Ordinal);
        Assert.Equal(batch.Where((_, day) => day != 17), await store.ReadAsync(new ObservationQuery(), Token).ToListAsync(Token));
        var quarantine = await File.ReadAllLinesAsync(Directory.GetFiles(folder.File("spool/quarantine")).Single(), Token);
        Assert.Equal(2, quarantine.Length);
        Assert.StartsWith("# ", quarantine[0], StringComparison.Ordinal);
        Assert.Contains("value=17i", quarantine[1], StringComparison.Ordinal);

        // Later batches go on, and the figure can be stored once the server takes it.
        front.OnWrite = null;
        Assert.Equal(new WriteResult(1, 0, 49), await store.WriteAsync(batch, Token));
        Assert.Equal(batch, await store.ReadAsync(new ObservationQuery(), Token).ToListAsync(Token));
    }

    [Fact]
    public async Task Write_LinesThatFiguresReferToAreRefused_KeepsTheBatchAndSaysWhy()
    {
        await using var front = await InfluxFront.StartAsync(VersionShape.V18, server.Url);
        await server.AskAsync("CREATE DATABASE directory");
        front.OnWrite = body => body.Contains("series,", StringComparison.Ordinal) ? new InfluxFront.Answer(400, VersionShape.V18.Malformed) : null;
        await using var store = InfluxStores.Make(InfluxStores.Options(front.Url, "directory"), folder.File("spool"));

        Assert.Equal(1, (await store.WriteAsync([Sample.Impressions(1)], Token)).Waiting);
        var fault = await Assert.ThrowsAsync<MetricStoreException>(() => store.CheckAsync(Token));
        Assert.Contains("a database of its own", fault.Message, StringComparison.Ordinal);
        front.OnWrite = null;

        await Eventually.IsTrue(async () => await Values(store) is [1m], "the batch is stored");
    }

    [Fact]
    public async Task Write_RealTypeConflict_SetsAsideOnlyTheLinesInConflict()
    {
        await server.AskAsync("CREATE DATABASE conflict WITH DURATION INF REPLICATION 1 SHARD DURATION 52w NAME \"figures\"");
        using var http = new HttpClient();
        // Somebody has written a number where the store writes text.
        using var foreign = new StringContent("day,by=somebody decimal=5i 1772236800000\n");
        (await http.PostAsync(new Uri(server.Url + "/write?db=conflict&precision=ms"), foreign, Token)).EnsureSuccessStatusCode();
        await using var store = InfluxStores.Make(InfluxStores.Options(server.Url, "conflict"), folder.File("spool"));
        Observation[] batch = [Sample.Impressions(1), Sample.Impressions(0.5m) with { Metric = "spend" }, Sample.Impressions(3) with { Metric = "clicks" }];

        var fault = await Assert.ThrowsAsync<MetricStoreException>(() => store.WriteAsync(batch, Token));

        Assert.Contains("refused 1 of", fault.Message, StringComparison.Ordinal);
        Assert.Equal([3m, 1m], (await store.ReadAsync(new ObservationQuery(), Token).ToListAsync(Token)).Select(observation => observation.Value));
        Assert.Contains("field type conflict", await File.ReadAllTextAsync(Directory.GetFiles(folder.File("spool/quarantine")).Single(), Token), StringComparison.Ordinal);
    }

    private static async Task<List<decimal?>> Values(InfluxMetricStore store) =>
        await store.ReadRevisionsAsync(new ObservationQuery(), Token).Select(observation => observation.Value).ToListAsync(Token);
}
