using System.Globalization;
using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Influx;
using Campaigns.Storage.Tests.Infrastructure;

namespace Campaigns.Storage.Tests.Influx;

/// <summary>The server goes away and comes back: what was promised is kept on the disk and carried out in order.</summary>
public sealed class InfluxAwayTests : IAsyncLifetime
{
    private readonly InfluxServer server = new();
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Write_ServerAway_IsPromisedFromTheDiskAndCarriedOutInOrder()
    {
        await using var store = await StartAsync();
        await store.WriteAsync([Sample.Impressions(0)], Token);
        await server.KillAsync();

        for (var hour = 1; hour <= 20; hour++)
        {
            Assert.Equal(new WriteResult(0, 0, 0) { Waiting = 1 }, await store.WriteAsync([Sample.Impressions(hour, hour)], Token));
        }

        var unread = await Assert.ThrowsAsync<MetricStoreException>(async () => await store.ReadAsync(new ObservationQuery(), Token).ToListAsync(Token));
        Assert.Contains("20 observations", unread.Message, StringComparison.Ordinal);
        Assert.Contains("Check that the server runs", unread.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<MetricStoreException>(() => store.CheckAsync(Token));

        await server.StartAsync();
        await Eventually.IsTrue(async () => await Newest(store) == 20, "everything that waited is stored");

        Assert.Equal(Enumerable.Range(0, 21).Select(value => (decimal?)value), await Values(store));
        await Eventually.IsTrue(async () => await IsWell(store), "the check is content");
        Assert.Equal(new WriteResult(0, 1, 0), await store.WriteAsync([Sample.Impressions(21, 21)], Token));
    }

    [Fact]
    public async Task Write_ProcessEndsWhileServerIsAway_NextProcessCarriesOut()
    {
        await using (var store = await StartAsync())
        {
            await store.WriteAsync([Sample.Impressions(0)], Token);
            await server.KillAsync();
            await store.WriteAsync([Sample.Impressions(1, 1), Sample.Impressions(2, 2)], Token);
            await store.WriteAsync([Sample.Impressions(3, 3)], Token);
        }

        await using var next = InfluxStores.Make(InfluxStores.Options(server.Url), folder.File("spool"));
        await next.StartAsync(Token);
        Assert.Equal(1, (await next.WriteAsync([Sample.Impressions(4, 4)], Token)).Waiting);
        await server.StartAsync();

        await Eventually.IsTrue(async () => await Newest(next) == 4, "everything that waited is stored");
        Assert.Equal([0m, 1m, 2m, 3m, 4m], await Values(next));
    }

    [Fact]
    public async Task Write_SpoolFull_RefusesWithTheCureAndKeepsWhatWaits()
    {
        var options = InfluxStores.Options(server.Url);
        options.SpoolMegabytes = 1;
        await using var store = InfluxStores.Make(options, folder.File("spool"));
        await store.WriteAsync([Sample.Impressions(0)], Token);
        await server.KillAsync();
        var accepted = 0;

        var fault = await Assert.ThrowsAsync<MetricStoreException>(async () =>
        {
            for (; accepted < 1_000; accepted++)
            {
                await store.WriteAsync(Days(accepted), Token);
            }
        });

        Assert.Contains("The spool is full", fault.Message, StringComparison.Ordinal);
        Assert.Contains("SpoolMegabytes", fault.Message, StringComparison.Ordinal);
        Assert.InRange(new DirectoryInfo(folder.File("spool")).GetFiles("*.spool").Sum(file => file.Length), 500_000, 1_050_000);
        await server.StartAsync();
        await Eventually.IsTrue(async () => await IsWell(store), "everything that waited is stored");
        Assert.Equal(1 + accepted * 50, await store.ReadAsync(new ObservationQuery(), Token).CountAsync(Token));
        Assert.Equal(new WriteResult(50, 0, 0), await store.WriteAsync(Days(accepted), Token));
    }

    [Fact]
    public async Task Read_WhileWhatWaitedIsCarriedOut_SeesWholeBatchesInOrder()
    {
        await using var store = await StartAsync();
        await store.WriteAsync([.. Enumerable.Range(0, 8).Select(ad => Figure(ad, 0))], Token);
        await server.KillAsync();
        for (var number = 1; number <= 60; number++)
        {
            await store.WriteAsync([.. Enumerable.Range(0, 8).Select(ad => Figure(ad, number))], Token);
        }

        await server.StartAsync();
        // Another process, that has written nothing.
        await using var reader = InfluxStores.Make(InfluxStores.Options(server.Url), folder.File("no-spool"));
        var last = 0m;
        while (last < 60)
        {
            var values = (await reader.ReadAsync(new ObservationQuery(), Token).ToListAsync(Token)).Select(observation => observation.Value!.Value).ToList();
            Assert.Equal(8, values.Count);
            Assert.Single(values.Distinct());
            Assert.True(values[0] >= last);
            last = values[0];
        }

        Assert.False(Directory.Exists(folder.File("no-spool")));
    }

    [Fact]
    public async Task Write_SpoolFolderOfAnOlderTime_GoesOnAsAnotherWriterAndLosesNothing()
    {
        await using (var store = await StartAsync())
        {
            await store.WriteAsync([Sample.Impressions(0)], Token);
        }

        CopyFolder(folder.File("spool"), folder.File("old"));
        await using (var store = await StartAsync())
        {
            for (var hour = 1; hour <= 5; hour++)
            {
                await store.WriteAsync([Sample.Impressions(hour, hour)], Token);
            }
        }

        await using var restored = InfluxStores.Make(InfluxStores.Options(server.Url), folder.File("old"));
        await restored.StartAsync(Token);
        Assert.Equal(new WriteResult(0, 1, 0), await restored.WriteAsync([Sample.Impressions(6, 6)], Token));

        Assert.Equal([0m, 1m, 2m, 3m, 4m, 5m, 6m], await Values(restored));
        Assert.NotEqual(await File.ReadAllTextAsync(folder.File("spool/writer"), Token), await File.ReadAllTextAsync(folder.File("old/writer"), Token));
    }

    [Fact]
    public async Task Write_TwoProcessesOnOneSpool_SecondIsRefused()
    {
        await using var first = await StartAsync();
        await first.WriteAsync([Sample.Impressions(0)], Token);
        await using var second = InfluxStores.Make(InfluxStores.Options(server.Url), folder.File("spool"));

        var fault = await Assert.ThrowsAsync<MetricStoreException>(() => second.WriteAsync([Sample.Impressions(1)], Token));

        Assert.Contains("in use by another process", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_TwoWritersOnOneServer_SeeEachOther()
    {
        await using var first = await StartAsync();
        await using var second = InfluxStores.Make(InfluxStores.Options(server.Url), folder.File("second"));

        Assert.Equal(new WriteResult(1, 0, 0), await first.WriteAsync([Sample.Impressions(1)], Token));
        Assert.Equal(new WriteResult(0, 0, 1), await second.WriteAsync([Sample.Impressions(1, 1)], Token));
        Assert.Equal(new WriteResult(0, 1, 0), await second.WriteAsync([Sample.Impressions(2, 2)], Token));
        Assert.Equal(new WriteResult(0, 0, 1), await first.WriteAsync([Sample.Impressions(2, 3)], Token));
        Assert.Equal(new WriteResult(0, 1, 0), await first.WriteAsync([Sample.Impressions(3, 4)], Token));
        Assert.Equal([1m, 2m, 3m], await Values(second));
        Assert.Equal([1m, 2m, 3m], await Values(first));
    }

    private async Task<InfluxMetricStore> StartAsync()
    {
        var store = InfluxStores.Make(InfluxStores.Options(server.Url), folder.File("spool"));
        await store.StartAsync(Token);
        return store;
    }

    private static Observation Figure(int ad, int number) =>
        Sample.Impressions(number, number) with { Series = Sample.Snapchat with { Ad = string.Create(CultureInfo.InvariantCulture, $"ad-{ad}") } };

    private static Observation[] Days(int number) =>
    [
        .. Enumerable.Range(0, 50).Select(ad => Figure(ad, number) with { Window = Window.Day(new DateOnly(2024, 1, 1).AddDays(number)) }),
    ];

    private static async Task<decimal?> Newest(InfluxMetricStore store)
    {
        try
        {
            return (await store.ReadAsync(new ObservationQuery(), Token).ToListAsync(Token)).Single().Value;
        }
        catch (MetricStoreException)
        {
            return null;
        }
    }

    private static async Task<bool> IsWell(InfluxMetricStore store)
    {
        try
        {
            await store.CheckAsync(Token);
            return true;
        }
        catch (MetricStoreException)
        {
            return false;
        }
    }

    private static async Task<List<decimal?>> Values(InfluxMetricStore store) =>
        await store.ReadRevisionsAsync(new ObservationQuery(), Token).Select(observation => observation.Value).ToListAsync(Token);

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
