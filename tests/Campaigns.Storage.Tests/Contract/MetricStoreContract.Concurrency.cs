using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Tests.Infrastructure;

namespace Campaigns.Storage.Tests.Contract;

public abstract partial class MetricStoreContract
{
    [Fact]
    public async Task Concurrency_ManyWritersOfTheirOwnSeries_LoseNothing()
    {
        const int Writers = 8;
        const int Batches = 20;

        var results = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var total = 0;
            for (var batch = 0; batch < Batches; batch++)
            {
                total += (await Write(Batch(writer, batch))).Added;
            }

            return total;
        }, Token)));

        Assert.All(results, added => Assert.Equal(Batches * 10, added));
        Assert.Equal(Writers * Batches * 10, (await Read()).Count);
    }

    [Fact]
    public async Task Concurrency_SameBatchFromManyWriters_IsStoredOnce()
    {
        var batch = Batch(0, 0);

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Write(batch), Token)));

        Assert.Equal(batch.Length, results.Sum(result => result.Added));
        Assert.Equal(15 * batch.Length, results.Sum(result => result.Unchanged));
        Assert.Equal(batch.Length, (await Revisions()).Count);
    }

    [Fact]
    public async Task Concurrency_ReadersDuringWrites_SeeWholeBatchesOnly()
    {
        // Batch n sets eight figures to n and adds eight figures of new series. A reader that sees n must see all of 0 to n and nothing more.
        const int Batches = 150;
        var done = false;
        var writing = Task.Run(async () =>
        {
            for (var number = 0; number < Batches; number++)
            {
                await Write(Numbered(number));
            }

            Volatile.Write(ref done, true);
        }, Token);
        var reading = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!Volatile.Read(ref done))
            {
                var read = await Read();
                var batches = read.Where(observation => observation.Series.Campaign == "whole").Select(observation => observation.Value + 1).ToArray();
                Assert.True(batches.Length is 0 or 8);
                Assert.Equal(8 * (batches.Distinct().SingleOrDefault() ?? 0), read.Count - batches.Length);
            }
        }, Token));

        await Task.WhenAll([writing, .. reading]);

        Assert.All(await Read(new ObservationQuery { Campaigns = ["whole"] }), observation => Assert.Equal(Batches - 1, observation.Value));
    }

    [Fact]
    public async Task Concurrency_WriteDuringAnOpenReading_DoesNotChangeIt()
    {
        await Write([.. Enumerable.Range(0, 50).Select(day => Day(day, 1))]);
        var values = new List<decimal?>();

        await foreach (var observation in Store.ReadAsync(new ObservationQuery(), Token))
        {
            values.Add(observation.Value);
            if (values.Count == 10)
            {
                await Write([.. Enumerable.Range(0, 60).Select(day => Day(day, 2, hours: 1))]);
            }
        }

        Assert.Equal(Enumerable.Repeat((decimal?)1m, 50), values);
        Assert.Equal(60, (await Read()).Count);
    }

    private static Observation[] Batch(int writer, int batch) =>
        [.. Enumerable.Range(0, 10).Select(day => Day(batch * 10 + day, writer) with { Series = Sample.Snapchat with { Ad = $"ad-{writer}" } })];

    private static Observation[] Numbered(int number) =>
    [
        .. Enumerable.Range(0, 8).Select(series => Sample.Impressions(number, hours: number) with
        {
            Series = Sample.Snapchat with { Campaign = "whole", Ad = $"ad-{series}" },
        }),
        .. Enumerable.Range(0, 8).Select(series => Sample.Impressions(number, hours: number) with
        {
            Series = Sample.Snapchat with { Campaign = $"other-{number}", Ad = $"ad-{series}" },
        }),
    ];
}
