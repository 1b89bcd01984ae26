using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Influx.Spool;
using Campaigns.Storage.Tests.Infrastructure;

namespace Campaigns.Storage.Tests.Influx.Spool;

public sealed class BatchSpoolTests : IDisposable
{
    private const long Room = 1_000_000_000;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Codec_RandomBatches_ComeBackWhole()
    {
        var random = new RandomObservations(new Random(5));
        for (var round = 0; round < 500; round++)
        {
            var batch = random.Batch();
            Assert.Equal(batch, SpoolCodec.Decode(SpoolCodec.Encode(batch, CancellationToken.None).ToArray()));
        }
    }

    [Fact]
    public void Codec_EveryPart_ComesBack()
    {
        var full = Sample.Impressions(decimal.MinValue) with
        {
            Series = Sample.Cinema with { Ad = "ad\0\n", Placement = string.Empty },
            Window = new Window(WindowKind.FlightToDate, new DateOnly(1, 1, 1), DateOnly.MaxValue, DatePrecision.Year),
            Quality = new Quality
            {
                Qualifier = Qualifier.AtLeast, Status = FigureStatus.Vanished, IdentityBasis = IdentityBasis.Unclear, DenominatorBase = DenominatorBase.NotStated,
                Constructed = true, SourceUnit = "å", SourceAudience = string.Empty,
            },
            ObservedAt = DateTimeOffset.MaxValue,
        };

        Assert.Equal([full, Sample.Impressions(null)], SpoolCodec.Decode(SpoolCodec.Encode([full, Sample.Impressions(null)], CancellationToken.None).ToArray()));
    }

    [Fact]
    public void Open_AfterRestart_HoldsWhatWaitsInOrder()
    {
        string writer;
        using (var spool = BatchSpool.Open(folder.Path, Room))
        {
            writer = spool.Writer;
            for (var number = 1; number <= 30; number++)
            {
                Assert.Equal(number, spool.Append(Content(number), number).Number);
            }

            spool.Done(10);
        }

        using var again = BatchSpool.Open(folder.Path, Room);
        // The server knows which of them are done; the folder does not.
        again.Done(10);

        Assert.Equal(writer, again.Writer);
        Assert.Equal(30, again.LastNumber);
        Assert.Equal(Enumerable.Range(11, 20).Sum(), again.WaitingObservations);
        for (var number = 11; number <= 30; number++)
        {
            Assert.Equal(Content(number), again.First!.Segment.Read(again.First));
            again.Done(number);
        }

        Assert.Null(again.First);
        Assert.Equal(0, again.WaitingBytes);
        Assert.Equal(31, again.Append(Content(31), 1).Number);
    }

    [Fact]
    public void Append_ManySegments_AreRemovedWhenDone()
    {
        using var spool = BatchSpool.Open(folder.Path, Room);
        for (var number = 1; number <= 40; number++)
        {
            spool.Append(new byte[1 << 20], 1);
        }

        Assert.Equal(3, Segments().Length);
        spool.Done(39);
        Assert.Single(Segments());
        Assert.Equal(40, spool.First!.Number);
    }

    [Fact]
    public void Open_EveryTornEnd_KeepsTheBatchesBefore()
    {
        using (var spool = BatchSpool.Open(folder.Path, Room))
        {
            spool.Append(Content(1), 1);
            spool.Append(Content(2), 1);
        }

        var whole = File.ReadAllBytes(Segments().Single());
        var second = (whole.Length / 2) + 1;
        for (var length = second; length < whole.Length; length++)
        {
            File.WriteAllBytes(Segments().Single(), whole[..length]);
            using var torn = BatchSpool.Open(folder.Path, Room);
            Assert.Equal((1L, 1L), (torn.First!.Number, torn.LastNumber));
            Assert.Equal(2, torn.Append(Content(2), 1).Number);
        }

        Assert.Equal(whole, File.ReadAllBytes(Segments().Single()));
    }

    [Fact]
    public void Open_DamageBeforeAWholeBatch_IsNeverPassedOver()
    {
        using (var spool = BatchSpool.Open(folder.Path, Room))
        {
            spool.Append(Content(1), 1);
            spool.Append(Content(2), 1);
        }

        var path = Segments().Single();
        var whole = File.ReadAllBytes(path);
        for (var place = 0; place < whole.Length / 2; place++)
        {
            var damaged = whole.ToArray();
            damaged[place] ^= 0x10;
            File.WriteAllBytes(path, damaged);

            var fault = Assert.Throws<MetricStoreException>(() => BatchSpool.Open(folder.Path, Room));

            Assert.Contains("is damaged", fault.Message, StringComparison.Ordinal);
            Assert.Equal(damaged, File.ReadAllBytes(path));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Append_DiskFull_RefusesKeepsWhatWaitsAndGoesOnAfterwards(bool mounted)
    {
        using var disk = new SmallDisk(mounted);
        if (!disk.IsMounted)
        {
            // Without the right to mount, the bound of the spool plays the disk.
            using var bounded = BatchSpool.Open(disk.DataFolder, 200);
            bounded.Append(Content(1), 1);
            Assert.Throws<MetricStoreException>(() => bounded.Append(new byte[400], 1));
            return;
        }

        using var spool = BatchSpool.Open(disk.DataFolder, Room);
        var accepted = 0;
        var fault = Assert.Throws<MetricStoreException>(void () =>
        {
            for (; accepted < 1_000; accepted++)
            {
                spool.Append(new byte[300_000], 1);
            }
        });
        Assert.Contains("Free some space", fault.Message, StringComparison.Ordinal);
        Assert.InRange(accepted, 5, 60);
        File.Delete(Path.Combine(Path.GetDirectoryName(disk.DataFolder)!, "ballast"));

        Assert.Equal(accepted + 1, spool.Append(Content(1), 1).Number);
        spool.Dispose();
        using var again = BatchSpool.Open(disk.DataFolder, Room);
        Assert.Equal(accepted + 1, again.WaitingObservations);
    }

    private static byte[] Content(int number) => [.. Enumerable.Repeat((byte)number, 100)];

    private string[] Segments() => Directory.GetFiles(folder.Path, "*.spool");
}
