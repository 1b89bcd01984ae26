using System.Security.Cryptography;
using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Influx;
using Campaigns.Storage.Tests.Influx.Fakes;
using Campaigns.Storage.Tests.Infrastructure;

namespace Campaigns.Storage.Tests.Influx;

/// <summary>Figures wait in the spool, and the program is started with a wrong setting: one message with the cure, the spool as it was, and with the setting mended the figures arrive.</summary>
public sealed class RefusedStartTests(InfluxServer server) : IClassFixture<InfluxServer>, IDisposable
{
    private static readonly Dictionary<string, Fault> Faults = new(StringComparer.Ordinal)
    {
        ["wrong token"] = new(VersionShape.V27, "Influx:Token", (front, options) => (front.Token, options.Token) = ("right", "env:PATH")),
        ["missing DBRP mapping"] = new(VersionShape.V27, "influx v1 dbrp create", (front, _) => front.Queries.Enqueue(new InfluxFront.Answer(404, VersionShape.V27.MissingDatabase))),
        ["missing bucket"] = new(
            VersionShape.V27,
            "Database (bucket)",
            (front, options) =>
            {
                (options.Organization, options.Bucket) = ("office", "nope");
                front.OnEmptyWrite = new InfluxFront.Answer(404, """{"code":"not found","message":"bucket \"nope\" not found"}""");
            }),
        ["no right to write"] = new(VersionShape.V27, "right to read and write", (front, _) => front.OnEmptyWrite = new InfluxFront.Answer(403, VersionShape.V27.Forbidden)),
        ["clock"] = new(VersionShape.V18, "time server", (front, _) => front.ClockAhead = TimeSpan.FromMinutes(-11)),
        ["old server"] = new(VersionShape.V18 with { Version = "1.5.4" }, "1.6 or newer", (_, _) => { }),
        ["other server"] = new(VersionShape.V18, "is an InfluxDB server", (front, _) => front.Queries.Enqueue(new InfluxFront.Answer(200, "<html>Logga in</html>"))),
        ["redirect"] = new(VersionShape.V18 with { PingStatus = 302 }, "where the server really is", (_, _) => { }),
        ["inner address"] = new(VersionShape.V18, "AllowPrivateHost", (_, options) => options.AllowPrivateHost = false),
        ["wrong path"] = new(VersionShape.V18, "Influx:Url", (_, options) => options.Url += "/influx"),
        ["unknown retention policy"] = new(VersionShape.V18, "Influx:RetentionPolicy", (_, options) => options.RetentionPolicy = "nope"),
    };

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Names => [.. Faults.Keys];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Spool => folder.File("spool");

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Start_WrongSetting_SaysOnceWhatToDoAndKeepsWhatWaits(string name)
    {
        var fault = Faults[name];
        var database = "refused" + Guid.NewGuid().ToString("N");
        await server.AskAsync($"CREATE DATABASE {database}");
        await CollectWithTheServerAwayAsync(database);
        var waiting = Contents();
        await using var front = await InfluxFront.StartAsync(fault.Shape, server.Url);
        var options = InfluxStores.Options(front.Url, database);
        fault.Break(front, options);

        var message = await StartAsync(options);

        Assert.Contains(fault.Cure, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
        Assert.Equal(waiting, Contents());
        await AssertArrivesAsync(InfluxStores.Options(server.Url, database));
    }

    private async Task CollectWithTheServerAwayAsync(string database)
    {
        Directory.CreateDirectory(Spool);
        await using var store = InfluxStores.Make(InfluxStores.Options($"http://127.0.0.1:{InfluxServer.FreePort()}", database), Spool);
        await store.StartAsync(Token);
        Assert.Equal(1, (await store.WriteAsync([Sample.Impressions(7)], Token)).Waiting);
    }

    private async Task<string> StartAsync(InfluxOptions options)
    {
        await using var store = InfluxStores.Make(options, Spool);
        return (await Assert.ThrowsAsync<MetricStoreException>(() => store.StartAsync(Token))).Message;
    }

    private async Task AssertArrivesAsync(InfluxOptions options)
    {
        await using var store = InfluxStores.Make(options, Spool);
        await store.StartAsync(Token);
        List<Observation> arrived = [];
        while (arrived.Count == 0)
        {
            arrived = await store.ReadAsync(new ObservationQuery(), Token).ToListAsync(Token);
            await Task.Delay(50, Token);
        }

        Assert.Equal([Sample.Impressions(7)], arrived);
    }

    /// <summary>Every file of the spool with its checksum.</summary>
    private string[] Contents() =>
    [
        .. Directory.GetFiles(Spool, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(Spool, file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}"),
    ];

    private sealed record Fault(VersionShape Shape, string Cure, Action<InfluxFront, InfluxOptions> Break);
}
