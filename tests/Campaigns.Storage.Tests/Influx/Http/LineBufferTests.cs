using System.Globalization;
using System.Text;
using Campaigns.Storage.Influx.Http;

namespace Campaigns.Storage.Tests.Influx.Http;

/// <summary>What the line writer writes, a real server reads back.</summary>
public sealed class LineBufferTests(InfluxServer server) : IClassFixture<InfluxServer>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Line_Numbers_HaveEveryDigit()
    {
        using var lines = new LineBuffer();
        lines.Begin("m");
        lines.Tag("t", "a b,c=d");
        lines.Field("i"u8, long.MinValue);
        lines.Field("d"u8, 0.0000000000000000000000000001m);
        lines.Field("s"u8, "q\"\\");
        lines.End(-5);

        Assert.Equal("m,t=a\\ b\\,c\\=d i=-9223372036854775808i,d=\"0.0000000000000000000000000001\",s=\"q\\\"\\\\\" -5\n", Encoding.UTF8.GetString(lines.Written.Span));
        Assert.Equal(1, lines.Lines);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\\")]
    [InlineData("a\nb v=1")]
    [InlineData("\r")]
    public void Tag_ThatTheServerCannotHold_IsRefused(string value)
    {
        using var lines = new LineBuffer();
        lines.Begin("m");

        Assert.Throws<ArgumentException>(() => lines.Tag("t", value));
    }

    [Fact]
    public async Task Line_RandomTexts_ComeBackFromTheServer()
    {
        await server.AskAsync("CREATE DATABASE lines");
        var options = InfluxStores.Options(server.Url, "lines");
        var client = new InfluxClient(InfluxStores.Client(options), options, TimeProvider.System);
        var random = new Random(11);
        using var lines = new LineBuffer();
        var written = Enumerable.Range(0, 2_000).Select(_ => (Tag: Text(random) + "x", Field: Text(random))).ToList();
        for (var index = 0; index < written.Count; index++)
        {
            lines.Begin("m");
            lines.Tag("t", written[index].Tag);
            lines.Field("f"u8, written[index].Field);
            lines.Field("n"u8, index);
            lines.End(index);
        }

        await client.GetWriteApiAsync().WriteRecordsAsync(lines.Written, Token);
        var read = await client.GetQueryApi().QueryRowsAsync("SELECT \"f\",\"n\" FROM \"m\" GROUP BY \"t\"", Token);

        Assert.Equal(written, read.OrderBy(row => row.Number("n")).Select(row => (row.Tags["t"], row.Values["f"]!)));
    }

    [Fact]
    public void Line_ManyLines_AllocateNothing()
    {
        using var lines = new LineBuffer();
        void Fill()
        {
            lines.Clear();
            for (var index = 0; index < 1_000; index++)
            {
                lines.Begin("day,series=abcdefghijklmnop,writer=abcdefgh");
                lines.Field("value"u8, index);
                lines.Field("decimal"u8, 0.25m);
                lines.Field("pointer"u8, "/data/7/impressions");
                lines.End(1_700_000_000_000 + index);
            }
        }

        Fill();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Fill();

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000);
        Assert.Equal(1_000.ToString(CultureInfo.InvariantCulture), lines.Lines.ToString(CultureInfo.InvariantCulture));
    }

    private static string Text(Random random)
    {
        const string Characters = "ab\\,= \"'#å/😀%";
        var text = new StringBuilder();
        foreach (var rune in Characters.EnumerateRunes().OrderBy(_ => random.Next()).Take(random.Next(0, 8)))
        {
            text.Append(rune);
        }

        return text.ToString();
    }
}
