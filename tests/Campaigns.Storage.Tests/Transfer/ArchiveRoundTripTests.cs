using System.Globalization;
using Campaigns.Storage.Tests.Infrastructure;
using Campaigns.Storage.Transfer;

namespace Campaigns.Storage.Tests.Transfer;

public sealed class ArchiveRoundTripTests : IDisposable
{
    private static readonly int Rounds = Environment.GetEnvironmentVariable("KAMPANJ_LONG") == "1" ? 500 : 25;

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task RoundTrip_RandomHistories_ArriveExactly()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            using var source = new Installation();
            using var target = new Installation();
            await FillAsync(source, seed);

            var archive = folder.File(string.Create(CultureInfo.InvariantCulture, $"round-{seed}"));
            var counts = await Export(source, archive);
            var report = await new ArchiveImport(target.Store, target.Folder).RunAsync(archive, null, Token);

            var expected = await source.RevisionsAsync(Token);
            Assert.Equal(expected, await target.RevisionsAsync(Token));
            Assert.Equal(await source.CatalogueTextAsync(Token), await target.CatalogueTextAsync(Token));
            Assert.Equal(new ArchiveCounts(8, 4, expected.Count), counts);
            Assert.Equal(counts, report.Counts);
            Assert.Equal(expected.Count, report.Figures.Added + report.Figures.Revised);
            Assert.Equal(0, report.Figures.Unchanged);
            await AssertAnswersAreSame(source, target);
        }
    }

    [Fact]
    public async Task Import_Twice_ChangesNothing()
    {
        using var source = new Installation();
        using var target = new Installation();
        await FillAsync(source, seed: 7);
        var archive = folder.File("archive");
        var counts = await Export(source, archive);
        await new ArchiveImport(target.Store, target.Folder).RunAsync(archive, null, Token);
        var before = await target.RevisionsAsync(Token);

        var again = await new ArchiveImport(target.Store, target.Folder).RunAsync(archive, null, Token);

        Assert.Equal(new ImportedFigures(0, 0, counts.Observations, 0), again.Figures);
        Assert.Equal(before, await target.RevisionsAsync(Token));
    }

    [Fact]
    public async Task RoundTrip_SameValueTwiceInARow_KeepsBoth()
    {
        // Written newest first, as when an old file is found late: the store keeps the older equal answer, because nothing was known at its moment.
        using var source = new Installation();
        using var target = new Installation();
        await source.Store.Figures.WriteAsync([Sample.Impressions(5, hours: 2)], Token);
        await source.Store.Figures.WriteAsync([Sample.Impressions(5, hours: 1)], Token);
        await source.Store.Figures.WriteAsync([Sample.Impressions(6, hours: 1)], Token);
        var archive = folder.File("archive");
        await Export(source, archive);

        await new ArchiveImport(target.Store, target.Folder).RunAsync(archive, null, Token);

        Assert.Equal([5, 6, 5], (await target.RevisionsAsync(Token)).Select(observation => observation.Value));
    }

    [Fact]
    public async Task Export_ManyRevisionsOfOneKey_KeepsThemInOneBlock()
    {
        using var source = new Installation();
        using var target = new Installation();
        await source.Store.Figures.WriteAsync([.. Enumerable.Range(0, 25_000).Select(hour => Sample.Impressions(hour % 2, hour))], Token);
        var archive = folder.File("archive");

        var counts = await Export(source, archive);
        await new ArchiveImport(target.Store, target.Folder).RunAsync(archive, null, Token);

        Assert.Equal(25_000, counts.Observations);
        Assert.Equal(await source.RevisionsAsync(Token), await target.RevisionsAsync(Token));
    }

    private static Task<ArchiveCounts> Export(Installation source, string archive) =>
        new ArchiveExport(source.Store, TimeProvider.System).RunAsync(archive, null, Token);

    private static async Task FillAsync(Installation installation, int seed)
    {
        var random = new Random(seed);
        var observations = new RandomObservations(random);
        await installation.FillCatalogueAsync(random, Token);
        for (var batch = 0; batch < 20; batch++)
        {
            await installation.Store.Figures.WriteAsync(observations.Batch(), Token);
        }
    }

    private static async Task AssertAnswersAreSame(Installation source, Installation target)
    {
        var ids = await source.Store.Answers.ListIdsAsync(Token).ToListAsync(Token);
        Assert.Equal(ids, await target.Store.Answers.ListIdsAsync(Token).ToListAsync(Token));
        foreach (var id in ids)
        {
            var (expected, actual) = ((await source.Store.Answers.FindAsync(id, Token))!, (await target.Store.Answers.FindAsync(id, Token))!);
            Assert.Equal(expected with { Content = default }, actual with { Content = default });
            Assert.Equal(expected.Content.ToArray(), actual.Content.ToArray());
        }
    }
}
