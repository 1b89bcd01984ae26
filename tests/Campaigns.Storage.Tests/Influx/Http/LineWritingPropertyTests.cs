using System.Globalization;
using Campaigns.Metrics;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Influx.Http;
using Campaigns.Storage.Influx.Layout;
using Campaigns.Storage.Tests.Infrastructure;

namespace Campaigns.Storage.Tests.Influx.Http;

/// <summary>Whatever texts are written, an independent reader of line protocol and a real server read the same back.</summary>
public sealed class LineWritingPropertyTests(InfluxServer server) : IClassFixture<InfluxServer>
{
    private const int OnTheServer = 3_000;

    private static readonly int Rounds = Environment.GetEnvironmentVariable("KAMPANJ_LONG") == "1" ? 2_000_000 : 100_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Line_HostileTexts_IndependentReaderReadsThemBack()
    {
        var random = new Random(5);
        using var lines = new LineBuffer();
        for (var round = 0; round < Rounds; round++)
        {
            var (tag, text, encoded, number) = (Tag(random), OfOneLine(HostileTexts.Text(random, 12)), HostileTexts.Text(random, 12), random.NextInt64(long.MinValue, long.MaxValue));
            lines.Clear();
            Write(lines, tag, text, encoded, number);

            var read = Assert.Single(LineProtocolReader.Read(lines.Written.Span));

            Assert.Equal(("m", tag, number), (read.Measurement, Assert.Single(read.Tags).Value, read.Time));
            Assert.Equal([number, text, encoded], [read.Fields["n"], read.Fields["s"], FieldText.Decode((string)read.Fields["e"])]);
            Assert.Equal(3, read.Fields.Count);
        }
    }

    [Fact]
    public async Task Line_HostileTexts_RealServerReadsThemBack()
    {
        await server.AskAsync("CREATE DATABASE hostile");
        var options = InfluxStores.Options(server.Url, "hostile");
        var client = new InfluxClient(InfluxStores.Client(options), options, TimeProvider.System);
        var random = new Random(6);
        using var lines = new LineBuffer();
        var written = Enumerable.Range(0, OnTheServer).Select(_ => (Tag: Tag(random), Text: OfOneLine(HostileTexts.Text(random, 12)), Encoded: HostileTexts.Text(random, 12))).ToList();
        for (var index = 0; index < written.Count; index++)
        {
            Write(lines, written[index].Tag, written[index].Text, written[index].Encoded, index);
        }

        await client.GetWriteApiAsync().WriteRecordsAsync(lines.Written, Token);
        var rows = await client.GetQueryApi().QueryRowsAsync("SELECT \"s\",\"e\",\"n\" FROM \"m\" GROUP BY \"t\"", Token);

        Assert.Equal(written, rows.OrderBy(row => row.Number("n")).Select(row => (row.Tags["t"], row.Values["s"]!, FieldText.Decode(row.Values["e"]!))));
    }

    [Fact]
    public async Task Write_HostileObservations_IndependentReaderFindsThemInWhatWasSent()
    {
        var random = new Random(7);
        await using var front = await Fakes.InfluxFront.StartAsync(Fakes.VersionShape.V18, server.Url);
        using var folder = new TemporaryFolder();
        await using var store = InfluxStores.Make(InfluxStores.Options(front.Url, "observations"), folder.File("spool"));
        await store.StartAsync(Token);
        Observation[] observations = [.. Enumerable.Range(0, OnTheServer).Select(number => Hostile(random, number))];
        await store.WriteAsync(observations, Token);

        var sent = front.SeenWrites.SelectMany(write => LineProtocolReader.Read(System.Text.Encoding.UTF8.GetBytes(write.Body))).ToLookup(line => line.Measurement);

        var series = sent["series"].ToDictionary(line => (string)line.Fields["id"], StringComparer.Ordinal);
        var origins = sent["origin"].ToDictionary(line => line.Time);
        var found = sent["day"].Select(line => (
            Key(series[line.Tags["series"]]), (long)line.Fields["value"], Text(origins[(long)line.Fields["origin"]], "raw"), Text(line, "pointer")));
        Assert.Equal(
            observations.Select(one => (Key(one), (long)one.Value!.Value, (string?)one.Provenance.RawId, (string?)one.Provenance.Pointer)).OrderBy(one => one.Item2),
            found.OrderBy(one => one.Item2));
        Assert.Equal(observations.ToHashSet(), await store.ReadAsync(new ObservationQuery(), Token).ToHashSetAsync(cancellationToken: Token));
        Assert.All(sent["day"].SelectMany(line => line.Tags), tag => Assert.Matches("^[a-z0-9~_-]+$", tag.Value));
    }

    private static void Write(LineBuffer lines, string tag, string text, string encoded, long number)
    {
        lines.Begin("m");
        lines.Tag("t", tag);
        lines.Field("n"u8, number);
        lines.Field("s"u8, text);
        lines.PlainField("e"u8, FieldText.Encode(encoded));
        lines.End(number);
    }

    // What a tag can hold: no line end, no backslash at its end, not nothing.
    private static string Tag(Random random)
    {
        var text = OfOneLine(HostileTexts.Text(random, 12)).TrimEnd('\\');
        return text.Length == 0 ? "x" : text;
    }

    private static string OfOneLine(string text) => text.ReplaceLineEndings("¶").Replace("\n", "¶", StringComparison.Ordinal).Replace("\r", "¶", StringComparison.Ordinal);

    private static Observation Hostile(Random random, int number) => Sample.Impressions(number) with
    {
        Series = new SeriesKey(Name(random), Name(random), Name(random), Name(random), AudienceCell.All, Name(random), Name(random)),
        Metric = Name(random),
        Provenance = new Provenance(Name(random), Name(random), "run"),
    };

    private static string Name(Random random) => HostileTexts.Text(random, 6) + random.Next(10).ToString(CultureInfo.InvariantCulture);

    private static string Key(Observation one) => string.Join(
        '\u0001', one.Series.Source, one.Series.Campaign, one.Series.Track, one.Series.Channel, one.Series.Ad, one.Series.Placement, one.Metric);

    private static string Key(LineProtocolReader.ReadLine line) => string.Join(
        '\u0001', new[] { "source", "campaign", "track", "channel", "ad", "placement", "metric" }.Select(name => Text(line, name)));

    private static string? Text(LineProtocolReader.ReadLine line, string field) => line.Fields.TryGetValue(field, out var text) ? FieldText.Decode((string)text) : null;
}
