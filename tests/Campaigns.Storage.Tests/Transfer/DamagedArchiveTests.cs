using Campaigns.Metrics;
using Campaigns.Storage.Tests.Infrastructure;
using Campaigns.Storage.Transfer;

namespace Campaigns.Storage.Tests.Transfer;

public sealed class DamagedArchiveTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Import_CutAnywhere_SaysSoAndStoresNothing()
    {
        var whole = await ArchiveAsync();
        using var target = new Installation();
        var random = new Random(1);
        int[] lengths = [0, 1, 7, 8, 9, 48, 49, whole.Length - 1, .. Enumerable.Range(0, 60).Select(_ => random.Next(whole.Length))];

        foreach (var length in lengths)
        {
            var fault = await RefusedAsync(target, whole[..length]);

            Assert.Matches("cut off|no archive of this program", fault.Message);
        }

        await AssertEmptyAsync(target);
    }

    [Fact]
    public async Task Import_OneBitChangedAnywhere_SaysSoAndStoresNothing()
    {
        var whole = await ArchiveAsync();
        using var target = new Installation();
        var random = new Random(2);

        for (var round = 0; round < 200; round++)
        {
            var changed = whole.ToArray();
            changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));

            var fault = await RefusedAsync(target, changed);

            Assert.Matches("another SHA-256|cut off|no archive of this program", fault.Message);
        }

        await AssertEmptyAsync(target);
    }

    [Fact]
    public async Task Import_SomethingAfterTheEnd_IsRefused()
    {
        var whole = await ArchiveAsync();
        using var target = new Installation();

        await RefusedAsync(target, [.. whole, 0]);
        await RefusedAsync(target, [.. whole, .. whole]);

        await AssertEmptyAsync(target);
    }

    [Fact]
    public async Task Import_BlockLeftOutOrExchanged_IsRefused()
    {
        var whole = await ArchiveAsync();
        using var target = new Installation();
        var blocks = Blocks(whole).ToArray();

        await RefusedAsync(target, Join(whole, [.. blocks[..2], .. blocks[3..]]));
        await RefusedAsync(target, Join(whole, [blocks[0], blocks[2], blocks[1], .. blocks[3..]]));
        await RefusedAsync(target, Join(whole, [.. blocks[..3], blocks[2], .. blocks[3..]]));

        await AssertEmptyAsync(target);
    }

    [Fact]
    public async Task Export_IntoExistingFile_LeavesItAlone()
    {
        using var source = new Installation();
        var file = folder.File("kept");
        await File.WriteAllTextAsync(file, "precious", Token);

        var fault = await Assert.ThrowsAsync<MetricStoreException>(() => new ArchiveExport(source.Store, TimeProvider.System).RunAsync(file, null, Token));

        Assert.Contains("not replaced", fault.Message, StringComparison.Ordinal);
        Assert.Equal("precious", await File.ReadAllTextAsync(file, Token));
    }

    [Fact]
    public async Task Export_Cancelled_LeavesNothing()
    {
        using var source = new Installation();
        await source.FillCatalogueAsync(new Random(3), Token);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new ArchiveExport(source.Store, TimeProvider.System).RunAsync(folder.File("never"), null, cancelled.Token));

        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    private static IEnumerable<Range> Blocks(byte[] archive)
    {
        for (var start = 8; start < archive.Length;)
        {
            var end = start + 41 + BitConverter.ToInt32(archive, start + 5);
            yield return start..end;
            start = end;
        }
    }

    private static byte[] Join(byte[] archive, Range[] blocks) => [.. archive[..8], .. blocks.SelectMany(block => archive[block])];

    private async Task<byte[]> ArchiveAsync()
    {
        using var source = new Installation();
        await source.FillCatalogueAsync(new Random(4), Token);
        await source.Store.Figures.WriteAsync([Sample.Impressions(1), Sample.Impressions(2, hours: 1)], Token);
        var file = folder.File("whole");
        await new ArchiveExport(source.Store, TimeProvider.System).RunAsync(file, null, Token);
        return await File.ReadAllBytesAsync(file, Token);
    }

    private async Task<MetricStoreException> RefusedAsync(Installation target, byte[] archive)
    {
        var file = folder.File("damaged");
        await File.WriteAllBytesAsync(file, archive, Token);
        return await Assert.ThrowsAsync<MetricStoreException>(() => new ArchiveImport(target.Store, target.Folder).RunAsync(file, null, Token));
    }

    private static async Task AssertEmptyAsync(Installation target)
    {
        Assert.Empty(await target.RevisionsAsync(Token));
        Assert.Empty(await target.CatalogueTextAsync(Token));
        Assert.Empty(await target.Store.Answers.ListIdsAsync(Token).ToListAsync(Token));
    }
}
