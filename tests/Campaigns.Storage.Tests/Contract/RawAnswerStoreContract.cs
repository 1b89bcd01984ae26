using System.Security.Cryptography;
using System.Text;
using Campaigns.Metrics;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Tests.Infrastructure;
using Dapper;

namespace Campaigns.Storage.Tests.Contract;

/// <summary>What the kept answers promise on every database. A subclass names the database.</summary>
public abstract class RawAnswerStoreContract
{

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract ICatalogueDatabase Database { get; }

    private SqlRawAnswerStore Store => new(Database);

    /// <summary>Closes the database and opens it again on what it kept.</summary>
    protected abstract void Reopen();

    [Fact]
    public async Task Save_Answer_IsFoundUnderItsHashAfterRestart()
    {
        var answer = Answer("kanal;visningar\nSnapchat;4 500 000\n"u8.ToArray());

        var id = await Store.SaveAsync(answer, Token);
        Reopen();
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

        var kept = await Database.ReadAsync(reader => reader.ExecuteScalar<int>("SELECT length(content) FROM raw_answer WHERE id = @id", new { id }), Token);
        Assert.InRange(kept, 1, content.Length / 100);
    }

    [Fact]
    public async Task Find_UnknownId_IsNull()
    {
        Assert.Null(await Store.FindAsync(new string('0', 64), Token));
    }

    [Fact]
    public async Task List_Answers_GivesEveryIdOnceOrdinal()
    {
        var ids = new List<string>();
        for (byte number = 0; number < 20; number++)
        {
            ids.Add(await Store.SaveAsync(Answer([number]), Token));
        }

        Assert.Equal(ids.Order(StringComparer.Ordinal), await Store.ListIdsAsync(Token).ToListAsync(Token));
    }

    [Theory]
    [InlineData("UPDATE raw_answer SET content = substr(content, 1, length(content) - 1)")]
    [InlineData("UPDATE raw_answer SET content = substr(content, 1, 0)")]
    [InlineData("UPDATE raw_answer SET length = length - 1")]
    [InlineData("UPDATE raw_answer SET content = (SELECT content FROM raw_answer WHERE source = 'other')")]
    public async Task Find_DamagedContent_ThrowsAndNamesTheAnswer(string damage)
    {
        await Store.SaveAsync(Answer(Encoding.UTF8.GetBytes(new string('y', 1000))) with { Source = "other" }, Token);
        var id = await Store.SaveAsync(Answer(Encoding.UTF8.GetBytes(new string('x', 1000))), Token);
        await Database.WriteAsync(writer => writer.Execute($"{damage} WHERE id = @id", new { id }), Token);

        var fault = await Assert.ThrowsAsync<MetricStoreException>(() => Store.FindAsync(id, Token));

        Assert.Contains(id, fault.Message, StringComparison.Ordinal);
    }

    private static RawAnswer Answer(byte[] content) => new("published-report", "figures.csv", "text/csv", Sample.Noon.AddTicks(7), content);
}
