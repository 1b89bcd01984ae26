using Campaigns.Metrics;
using Campaigns.Storage.Sqlite;
using Campaigns.Storage.Tests.Infrastructure;
using Campaigns.Storage.Tests.Processes;
using Dapper;

namespace Campaigns.Storage.Tests.Sqlite;

public sealed class FullDiskTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Write_DiskFull_SaysSoKeepsWholeBatchesAndGoesOnAfterwards(bool mounted)
    {
        using var disk = new SmallDisk(mounted);
        using var database = OpenDatabase.In(disk.DataFolder);
        var store = new SqliteMetricStore(database);
        await disk.Limit(database);

        var (refused, fault) = await WriteUntilFull(store);

        Assert.Contains("is full", fault.Message, StringComparison.Ordinal);
        Assert.InRange(refused, 5, 1_000);
        await AssertBatches(store, refused);
        // Another refusal in a row changes nothing either.
        await Assert.ThrowsAsync<MetricStoreException>(() => store.WriteAsync(Large(refused), Token));

        await disk.Free(database);
        Assert.Equal(new WriteResult(NumberedBatches.Size, 0, 0), await store.WriteAsync(Large(refused), Token));
        await AssertBatches(store, refused + 1);
        using var reader = database.Read();
        Assert.Equal("ok", reader.Connection.ExecuteScalar<string>("PRAGMA integrity_check"));
    }

    [Fact]
    public async Task Check_DiskNearlyFull_SaysSoBeforeFiguresAreRefused()
    {
        using var disk = new SmallDisk(mounted: true);
        using var database = OpenDatabase.In(disk.DataFolder);
        var check = new SqliteMetricStore(database).CheckAsync(Token);

        if (disk.IsMounted)
        {
            var fault = await Assert.ThrowsAsync<MetricStoreException>(() => check);
            Assert.Contains("less than 32 MB left", fault.Message, StringComparison.Ordinal);
        }
        else
        {
            await check;
        }
    }

    private static async Task<(int Refused, MetricStoreException Fault)> WriteUntilFull(SqliteMetricStore store)
    {
        for (var number = 0; number < 1_000; number++)
        {
            try
            {
                await store.WriteAsync(Large(number), Token);
            }
            catch (MetricStoreException fault)
            {
                return (number, fault);
            }
        }

        throw new InvalidOperationException("The disk was not full after 1 000 batches.");
    }

    // New series, qualities and origins in every batch, so that the refused one's must be forgotten again.
    private static Metrics.Observations.Observation[] Large(int number) =>
    [
        .. NumberedBatches.Batch(2 * number).Select(observation => observation with
        {
            Series = observation.Series with { Placement = $"{number} {new string('x', 200)}" },
            Quality = observation.Quality with { SourceUnit = $"unit {number}" },
            Provenance = observation.Provenance with { RunId = $"run {number}" },
        }),
    ];

    private static async Task AssertBatches(SqliteMetricStore store, int count)
    {
        var found = await NumberedBatches.BatchesAsync(store);
        Assert.Equal(Enumerable.Range(0, count).Select(number => 2 * number), found.Keys);
        Assert.All(found.Values, rows => Assert.Equal(NumberedBatches.Size, rows));
    }
}
