using System.Text;
using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Sqlite;
using Campaigns.Storage.Tests.Infrastructure;
using Campaigns.Storage.Transfer;

namespace Campaigns.Storage.Tests.Transfer;

/// <summary>An embedded installation in a folder of its own.</summary>
internal sealed class Installation : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public Installation()
        : this(null)
    {
    }

    /// <summary>Opens an installation that is there already.</summary>
    public Installation(string? dataFolder)
    {
        Folder = dataFolder ?? folder.Path;
        Database = OpenDatabase.In(Folder);
        Catalogue = new SqlCampaignCatalogue(Database);
        Store = new MovableStore(new SqliteMetricStore(Database), new SqlRawAnswerStore(Database), new SqliteCatalogueTables(Database));
    }

    public string Folder { get; }

    public SqliteDatabase Database { get; }

    public SqlCampaignCatalogue Catalogue { get; }

    public MovableStore Store { get; }

    /// <summary>Campaigns, events, sources, a run and answers of several sizes.</summary>
    public async Task FillCatalogueAsync(Random random, CancellationToken token)
    {
        foreach (var slug in (string[])["a", "å😀", "z'\"\\"])
        {
            await Catalogue.SaveCampaignAsync(CampaignOf(slug), token);
            await Catalogue.SaveAnnotationAsync(
                new Annotation { Id = $"event-{slug}", Campaign = slug, Kind = AnnotationKind.Paused, Text = new LocalizedText("Paus", "Pause") }, token);
        }

        await Catalogue.SaveSourceAsync(new Source { Id = "meta", Connector = "meta", Name = new LocalizedText("Meta", "Meta") }, token);
        var kept = string.Empty;
        foreach (var size in (int[])[0, 1, 70_000, random.Next(2_000)])
        {
            var content = new byte[size];
            random.NextBytes(content);
            kept = await Store.Answers.SaveAsync(new RawAnswer("meta", $"GET /insights?size={size}", "application/json", Sample.Noon.AddTicks(7), content), token);
        }

        await Catalogue.SaveRunAsync(new SourceRun("run-1", "meta", Sample.Noon, Sample.Noon.AddTicks(1), kept, new WriteResult(1, 2, 3)), token);
    }

    public async Task<List<Observation>> RevisionsAsync(CancellationToken token) =>
        await Store.Figures.ReadRevisionsAsync(new ObservationQuery(), token).ToListAsync(token);

    /// <summary>Every row of every catalogue table as one text.</summary>
    public async Task<string> CatalogueTextAsync(CancellationToken token)
    {
        var text = new StringBuilder();
        foreach (var table in await Store.Catalogue.ListAsync(token))
        {
            await foreach (var row in Store.Catalogue.ReadAsync(table, token))
            {
                text.Append(table.Name).Append(": ").AppendJoin(" | ", row).Append('\n');
            }
        }

        return text.ToString();
    }

    public void Dispose()
    {
        Database.Dispose();
        folder.Dispose();
    }

    private static Campaign CampaignOf(string slug) => new()
    {
        Slug = slug,
        Kind = CampaignKind.Campaign,
        Name = $"Campaign {slug}",
        NameLanguage = "en",
        Owner = "The agency",
        Purpose = new LocalizedText("Syfte", "Purpose"),
        Flight = Window.WholeFlight,
        Partners = ["One", "Two"],
    };
}
