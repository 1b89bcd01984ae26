using Campaigns.Metrics;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Retention;
using Campaigns.Storage.Tests.Infrastructure;
using Campaigns.Storage.Tests.Postgres;
using Campaigns.Storage.Tests.Transfer;
using Campaigns.Storage.Transfer;
using Microsoft.Extensions.Options;

namespace Campaigns.Storage.Tests.Retention;

public sealed class AnswerRetentionTests(PostgresServer server) : IDisposable
{
    private static readonly DateTimeOffset Now = Sample.Noon;

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Apply_OnSqlite_RemovesBytesAndKeepsTheRest()
    {
        using var installation = new Installation();
        await AssertRulesAsync(installation.Database);
    }

    [Fact]
    public async Task Apply_OnPostgres_RemovesBytesAndKeepsTheRest()
    {
        await using var database = await PostgresTestDatabase.CreateAsync(server);
        await AssertRulesAsync(database.Database);
    }

    [Fact]
    public async Task Archive_WithPrunedAnswers_MovesWhatIsLeft()
    {
        using var source = new Installation();
        using var target = new Installation();
        var answer = Answer("meta", ageDays: 400);
        var id = await source.Store.Answers.SaveAsync(answer, Token);
        await source.Store.Figures.WriteAsync([Sample.Impressions(1) with { Provenance = new(id, "/data/0", "run-1") }], Token);
        await Retention(source.Database, new RetentionOptions { AnswerDays = 365 }).ApplyAsync(Token);

        await new ArchiveExport(source.Store, TimeProvider.System).RunAsync(folder.File("archive"), null, Token);
        await new ArchiveImport(target.Store, target.Folder).RunAsync(folder.File("archive"), null, Token);

        var moved = await target.Store.Answers.FindAsync(id, Token);
        Assert.Equal(answer with { Content = default, PrunedAt = Now }, moved);
        Assert.True((await new StoreVerification(target.Store, "here").CompareArchiveAsync(folder.File("archive"), null, Token)).IsSame);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(89)]
    [InlineData(-1)]
    [InlineData(40_000)]
    public void Rules_OutsideTheRange_AreRefused(int days)
    {
        var options = new RetentionOptions { AnswerDays = days, Sources = { ["meta"] = days, ["kept"] = 0 } };

        var faults = new RetentionOptionsValidation().Validate(null, options).Failures!.ToArray();

        Assert.Equal(2, faults.Length);
        Assert.All(faults, fault => Assert.Contains("Write 90 to 36500 days", fault, StringComparison.Ordinal));
    }

    private static async Task AssertRulesAsync(ICatalogueDatabase database)
    {
        var answers = new SqlRawAnswerStore(database);
        var old = Answer("meta", ageDays: 366);
        var (oldId, youngId) = (await answers.SaveAsync(old, Token), await answers.SaveAsync(Answer("meta", ageDays: 364), Token));
        var (keptId, shortId) = (await answers.SaveAsync(Answer("kept", ageDays: 4_000), Token), await answers.SaveAsync(Answer("short", ageDays: 100), Token));
        var retention = Retention(database, new RetentionOptions { AnswerDays = 365, Sources = { ["kept"] = 0, ["short"] = 90 } });

        var preview = await retention.PreviewAsync(Token);
        Assert.NotEmpty((await answers.FindAsync(oldId, Token))!.Content.ToArray());
        var applied = await retention.ApplyAsync(Token);

        Assert.Equal(["meta", "short"], preview.Select(due => due.Source));
        Assert.Equal(preview.Select(run => run with { Id = string.Empty }), applied.Select(run => run with { Id = string.Empty }));
        Assert.Equal(applied.OrderByDescending(run => run.Id, StringComparer.Ordinal), await new SqlRetentionLog(database).ListAsync(10, Token));
        var day = DateOnly.FromDateTime(old.FetchedAt.UtcDateTime);
        Assert.Equal((365, 1L, day, day), (applied[0].Days, applied[0].Removed, applied[0].First, applied[0].Last));
        Assert.True(applied[0].Bytes > 0);
        Assert.Equal(old with { Content = default, PrunedAt = Now }, await answers.FindAsync(oldId, Token));
        Assert.NotNull((await answers.FindAsync(shortId, Token))!.PrunedAt);
        Assert.Null((await answers.FindAsync(youngId, Token))!.PrunedAt);
        Assert.Null((await answers.FindAsync(keptId, Token))!.PrunedAt);
        Assert.Empty(await retention.ApplyAsync(Token));

        await answers.SaveAsync(old with { FetchedAt = Now }, Token);
        var again = await answers.FindAsync(oldId, Token);
        Assert.Equal((old.Content.Length, Now, null), (again!.Content.Length, again.FetchedAt, again.PrunedAt));
    }

    private static AnswerRetention Retention(ICatalogueDatabase database, RetentionOptions options) => new(database, Options.Create(options), new StoppedClock());

    private static RawAnswer Answer(string source, int ageDays) => new(
        source, "GET /insights", "application/json", Now.AddDays(-ageDays), System.Text.Encoding.UTF8.GetBytes($"{{\"source\":\"{source}\",\"age\":{ageDays}}}"));

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
