using System.Text.Json;
using Campaigns.Storage.Influx.Http;
using Campaigns.Storage.Tests.Influx.Fakes;

namespace Campaigns.Storage.Tests.Influx.Http;

public sealed class QueryApiTests
{
    private const string Whole =
        """
        {"results":[{"statement_id":0,"series":[{"name":"m","tags":{"a":"x"},"columns":["time","v"],"values":[[1,9007199254740993],[2,null]],"partial":true}],"partial":true}]}
        {"results":[{"statement_id":0,"series":[{"name":"m","tags":{"a":"x"},"columns":["time","v"],"values":[[3,-1]]}]}]}

        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Query_Pieces_AreReadToTheEndWithEveryDigit()
    {
        var rows = await AskAsync(Whole);

        Assert.Equal(["9007199254740993", null, "-1"], rows.Select(row => row.Values["v"]));
        Assert.Equal([1L, 2L, 3L], rows.Select(row => row.Number("time")));
        Assert.All(rows, row => Assert.Equal("x", row.Tags["a"]));
    }

    [Fact]
    public async Task Query_SeveralTextsOnOneLine_AreRead() => Assert.Equal(3, (await AskAsync(Whole.ReplaceLineEndings(" "))).Count);

    [Theory]
    [InlineData("""{"results":[{"statement_id":0}]}""")]
    [InlineData("""{"results":[]}""")]
    [InlineData("")]
    [InlineData("""{"results":[{"statement_id":0,"messages":[{"level":"warning","text":"deprecated"}],"unknown":{"a":[1,{"b":null}]}}]}""")]
    public async Task Query_NothingMatches_IsEmpty(string answer) => Assert.Empty(await AskAsync(answer));

    [Theory]
    [InlineData("""{"results":[{"statement_id":0,"error":"database not found: nodb"}]}""", "Configuration", "Influx:Database")]
    [InlineData("""{"results":[{"statement_id":0,"error":"max-select-series limit exceeded: (11/10)"}]}""", "Query", "max-select-series")]
    [InlineData("""{"error":"timeout"}""", "Query", "timeout")]
    [InlineData("""<html>login</html>""", "Query", "cannot be read")]
    [InlineData("""[1,2]""", "Query", "cannot be read")]
    [InlineData("""{"results":[{"series":[{"values":[[1,2]]}]}]}""", "Query", "cannot be read")]
    [InlineData("""{"results":[{"series":[{"columns":["time","v"],"values":[[1]]}]}]}""", "Query", "cannot be read")]
    [InlineData("""{"results":[{"series":[{"columns":["time","v"],"values":[[1,2,3]]}]}]}""", "Query", "cannot be read")]
    [InlineData("""{"results":[{"series":[{"columns":["time","v"],"values":[[1,2]""", "Query", "cannot be read")]
    public async Task Query_FailedStatementOrNoAnswer_IsNeverEmpty(string answer, string kind, string words)
    {
        var fault = await Assert.ThrowsAsync<InfluxException>(() => AskAsync(answer));

        Assert.Equal(kind, fault.Kind.ToString());
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_AnswerCutByTheServer_IsAFault()
    {
        var firstPiece = Whole[..Whole.IndexOf('\n', StringComparison.Ordinal)];

        var fault = await Assert.ThrowsAsync<InfluxException>(() => AskAsync(firstPiece));

        Assert.Contains("max-row-limit", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(180)]
    [InlineData(300)]
    public async Task Query_ConnectionBreaksInTheMiddle_IsAFault(int after)
    {
        await using var front = await InfluxFront.StartAsync(VersionShape.V18, backend: null);
        front.Queries.Enqueue(new InfluxFront.Answer(200, Whole) { CutAfter = after });

        var fault = await Assert.ThrowsAsync<InfluxException>(() => Client(front).GetQueryApi().QueryRowsAsync("SELECT 1", Token));

        Assert.Equal(InfluxFaultKind.Unavailable, fault.Kind);
    }

    [Fact]
    public async Task Query_MutatedAnswers_AreReadOrRefusedAndNothingElse()
    {
        var random = new Random(20261122);
        var (read, refused) = (0, 0);
        for (var round = 0; round < 20_000; round++)
        {
            var text = System.Text.Encoding.UTF8.GetBytes(Whole);
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                text[random.Next(text.Length)] = (byte)random.Next(256);
            }

            try
            {
                new QueryAnswer(new Discard()).Read(text);
                read++;
            }
            catch (InfluxException)
            {
                refused++;
            }
        }

        Assert.True(read > 100 && refused > 100, $"{read} read, {refused} refused");
        await Task.CompletedTask;
    }

    private static async Task<IReadOnlyList<QueryApi.TextRow>> AskAsync(string answer)
    {
        await using var front = await InfluxFront.StartAsync(VersionShape.V18, backend: null);
        front.Queries.Enqueue(new InfluxFront.Answer(200, answer));
        return await Client(front).GetQueryApi().QueryRowsAsync("SELECT 1", Token);
    }

    private static InfluxClient Client(InfluxFront front)
    {
        var options = InfluxStores.Options(front.Url);
        return new InfluxClient(InfluxStores.Client(options), options, TimeProvider.System);
    }

    private sealed class Discard : IRowReader
    {
        private int columns;

        public void BeginSeries(IReadOnlyDictionary<string, string> tags, IReadOnlyList<string> columns) => this.columns = columns.Count;

        public void ReadRow(ref Utf8JsonReader json)
        {
            for (var column = 0; column < columns; column++)
            {
                json.Read();
                if (json.TokenType != JsonTokenType.Null)
                {
                    json.GetInt64();
                }
            }
        }
    }
}
