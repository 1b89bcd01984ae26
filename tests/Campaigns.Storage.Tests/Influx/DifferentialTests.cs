using System.Globalization;
using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Influx;
using Campaigns.Storage.Sqlite;
using Campaigns.Storage.Tests.Infrastructure;

namespace Campaigns.Storage.Tests.Influx;

/// <summary>The same random writes and queries to both stores, the writes of several sources at once: nobody can tell the stores apart.</summary>
public sealed class DifferentialTests(InfluxServer server) : IClassFixture<InfluxServer>
{
    private const int RoundsOfOneDatabase = 50;

    private static readonly string[] Sources = ["meta", "snapchat", "file åäö"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static int Rounds => Environment.GetEnvironmentVariable("KAMPANJ_LONG") == "1" ? 5_000 : 300;

    [Fact]
    public async Task Stores_RandomWritesAndQueries_AnswerAlike()
    {
        var (observations, found) = (0L, 0L);
        for (var part = 0; part < Rounds / RoundsOfOneDatabase; part++)
        {
            var (written, read) = await CompareAsync(20261122 + part);
            observations += written;
            found += read;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{Rounds} rounds, {observations} observations written, {found} read in each store: no difference.");
        Assert.True(found > 10 * Rounds, "The queries found little.");
    }

    private async Task<(long Written, long Read)> CompareAsync(int seed)
    {
        using var folder = new TemporaryFolder();
        using var database = OpenDatabase.In(folder.File("data"));
        var sqlite = new SqliteMetricStore(database);
        await using var influx = InfluxStores.Make(
            InfluxStores.Options(server.Url, string.Create(CultureInfo.InvariantCulture, $"differential{seed}")), folder.File("spool"));
        await influx.StartAsync(Token);
        var random = new Random(seed);
        var observations = new WideObservations(random);
        var (written, read) = (0L, 0L);
        for (var round = 0; round < RoundsOfOneDatabase; round++)
        {
            var batches = Sources.Select(observations.Batch).ToList();
            var expected = await Task.WhenAll(batches.Select(batch => Task.Run(() => sqlite.WriteAsync(batch, Token), Token)));
            var actual = await Task.WhenAll(batches.Select(batch => Task.Run(() => influx.WriteAsync(batch, Token), Token)));
            Assert.Equal((seed, round, Text(expected)), (seed, round, Text(actual)));
            written += batches.Sum(batch => batch.Length);
            read += await CompareReadings(sqlite, influx, observations.Query(Sources), $"seed {seed}, round {round}");
        }

        await CompareReadings(sqlite, influx, new ObservationQuery(), $"seed {seed}, end");
        return (written, read);
    }

    private static async Task<int> CompareReadings(SqliteMetricStore sqlite, InfluxMetricStore influx, ObservationQuery query, string where)
    {
        var expected = await sqlite.ReadAsync(query, Token).ToListAsync(Token);
        AssertSame(expected, await influx.ReadAsync(query, Token).ToListAsync(Token), where);
        AssertSame(await sqlite.ReadRevisionsAsync(query, Token).ToListAsync(Token), await influx.ReadRevisionsAsync(query, Token).ToListAsync(Token), where);
        var campaigns = query.Campaigns ?? [.. expected.Select(observation => observation.Series.Campaign).Distinct(StringComparer.Ordinal)];
        Assert.Equivalent(await sqlite.SummariseAsync(campaigns, Token), await influx.SummariseAsync(campaigns, Token), strict: true);
        return expected.Count;
    }

    private static void AssertSame(List<Observation> expected, List<Observation> actual, string where)
    {
        if (!expected.SequenceEqual(actual))
        {
            TestContext.Current.TestOutputHelper?.WriteLine(where);
            Assert.Equal(expected, actual);
        }
    }

    private static string Text(WriteResult[] results) => string.Join("; ", results.AsEnumerable());
}
