using System.IO.Compression;
using Campaigns.Metrics;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Sqlite;
using Campaigns.Storage.Sqlite.Migrations;
using Campaigns.Storage.Tests.Infrastructure;
using Dapper;

namespace Campaigns.Storage.Tests.Sqlite.Migrations;

/// <summary>Databases that earlier releases made, opened by this program (Databases/README.md).</summary>
public sealed class ReleasedDatabaseTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    /// <summary>The counts and sum were read from the file with the sqlite3 shell.</summary>
    [Theory]
    [InlineData("shape-03", 39, 24_654_087, 6, 9)]
    public async Task Open_DatabaseOfAnEarlierRelease_MigratesWithTheSameFigures(
        string release, int observations, long sumOfWholeNumbers, int campaigns, int annotations)
    {
        await UnpackAsync(release);

        using var database = OpenDatabase.In(folder.Path);

        var figures = await new SqliteMetricStore(database).ReadRevisionsAsync(new ObservationQuery(), Token).ToListAsync(Token);
        var catalogue = new SqlCampaignCatalogue(database);
        var known = await catalogue.ListCampaignsAsync(Token);
        var events = 0;
        foreach (var campaign in known)
        {
            events += (await catalogue.ListAnnotationsAsync(campaign.Slug, Token)).Count;
        }

        Assert.Equal(observations, figures.Count);
        Assert.Equal(sumOfWholeNumbers, figures.Where(figure => figure.Value is { } value && decimal.IsInteger(value)).Sum(figure => figure.Value));
        Assert.Equal((campaigns, annotations), (known.Count, events));
        var run = Assert.Single(await catalogue.ListLatestRunsAsync(Token));
        Assert.NotNull(await new SqlRawAnswerStore(database).FindAsync(run.RawId!, Token));
        using var reader = database.Read();
        Assert.Equal(Migration.All.Count, reader.Connection.ExecuteScalar<int>("SELECT MAX(number) FROM schema_migration"));
        Assert.Equal("ok", reader.Connection.ExecuteScalar<string>("PRAGMA integrity_check"));
    }

    private async Task UnpackAsync(string release)
    {
        await using var packed = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Sqlite/Migrations/Databases", $"{release}.db.gz"));
        await using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        await using var database = File.Create(folder.File("campaigns.db"));
        await unpacked.CopyToAsync(database, Token);
    }
}
