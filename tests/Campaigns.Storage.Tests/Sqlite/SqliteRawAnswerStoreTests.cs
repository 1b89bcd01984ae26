using System.Security.Cryptography;
using System.Text;
using Campaigns.Metrics;
using Campaigns.Storage.Sqlite;
using Campaigns.Storage.Tests.Infrastructure;
using Dapper;

namespace Campaigns.Storage.Tests.Sqlite;

public sealed class SqliteRawAnswerStoreTests : IDisposable
{
    private readonly OpenDatabase open = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private SqliteRawAnswerStore Store => new(open.Database);

    public void Dispose() => open.Dispose();

    [Fact]
    public async Task Save_Answer_IsFoundUnderItsHashAfterRestart()
    {
        var answer = Answer("kanal;visningar\nSnapchat;4 500 000\n"u8.ToArray());

        var id = await Store.SaveAsync(answer, Token);
        open.Reopen();
        var found = await Store.FindAsync(id, Token);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(answer.Content.Span)), id);
        Assert.Equal(answer with { Content = default }, found! with { Content = default });
        Assert.Equal(answer.Content.ToArray(), found.Content.ToArray());
    }

    [Fact]
    public async Task Save_SameBytesAgain_KeepsTheFirst()
    {
        var first = Answer([1, 2, 3]);
        var id = await Store.SaveAsync(first, Token);

        var again = await Store.SaveAsync(first with { Origin = "another.csv", FetchedAt = Sample.Noon.AddDays(1) }, Token);

        Assert.Equal(id, again);
        Assert.Equal("figures.csv", (await Store.FindAsync(id, Token))!.Origin);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5_000_000)]
    public async Task Save_AnySize_ComesBackByteForByte(int length)
    {
        var content = new byte[length];
        new Random(length).NextBytes(content);

        var id = await Store.SaveAsync(Answer(content), Token);

        Assert.Equal(content, (await Store.FindAsync(id, Token))!.Content.ToArray());
    }

    [Fact]
    public async Task Save_RepetitiveAnswer_IsKeptCompressed()
    {
        var content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("2026-03-01;snapchat;impressions;4500000\n", 10_000)));

        var id = await Store.SaveAsync(Answer(content), Token);

        using var reader = open.Database.Read();
        var kept = reader.Connection.ExecuteScalar<int>("SELECT length(content) FROM raw_answer WHERE id = @id", new { id });
        Assert.InRange(kept, 1, content.Length / 100);
    }

    [Fact]
    public async Task Find_UnknownId_IsNull()
    {
        Assert.Null(await Store.FindAsync(new string('0', 64), Token));
    }

    [Theory]
    [InlineData("UPDATE raw_answer SET content = substr(content, 1, length(content) - 1)")]
    [InlineData("UPDATE raw_answer SET content = x''")]
    [InlineData("UPDATE raw_answer SET length = length - 1")]
    [InlineData("UPDATE raw_answer SET content = (SELECT content FROM raw_answer WHERE source = 'other')")]
    public async Task Find_DamagedContent_ThrowsAndNamesTheAnswer(string damage)
    {
        await Store.SaveAsync(Answer(Encoding.UTF8.GetBytes(new string('y', 1000))) with { Source = "other" }, Token);
        var id = await Store.SaveAsync(Answer(Encoding.UTF8.GetBytes(new string('x', 1000))), Token);
        await open.Database.WriteAsync(writer => writer.Execute($"{damage} WHERE id = @id", new { id }), Token);

        var fault = await Assert.ThrowsAsync<MetricStoreException>(() => Store.FindAsync(id, Token));

        Assert.Contains(id, fault.Message, StringComparison.Ordinal);
    }

    private static RawAnswer Answer(byte[] content) => new("published-report", "figures.csv", "text/csv", Sample.Noon.AddTicks(7), content);
}
