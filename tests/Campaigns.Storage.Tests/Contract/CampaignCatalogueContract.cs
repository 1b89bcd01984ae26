using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;
using Campaigns.Storage.Catalogue;
using Campaigns.Storage.Tests.Infrastructure;
using Dapper;

namespace Campaigns.Storage.Tests.Contract;

/// <summary>What the catalogue promises on every database. A subclass names the database.</summary>
public abstract class CampaignCatalogueContract
{

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract ICatalogueDatabase Database { get; }

    private SqlCampaignCatalogue Catalogue => new(Database);

    /// <summary>Closes the database and opens it again on what it kept.</summary>
    protected abstract void Reopen();

    [Fact]
    public async Task Campaign_SavedWhole_ComesBackWholeAfterRestart()
    {
        var campaign = Campaign("lat-inte-tystnaden-tala") with
        {
            Mandate = new LocalizedText("Regleringsbrev «2023»", "Appropriation directions"),
            Audience = new LocalizedText("Unga 15–25", "Young people 15–25"),
            Flight = new Window(WindowKind.Flight, new DateOnly(2023, 12, 1), null, DatePrecision.Month),
            FlightNote = new LocalizedText("Slutdatum ej tryckt", "End not printed"),
            Partners = ["Rädda Barnen", "</script><b>'; DROP TABLE campaign; --\0"],
            Tracks = [new Track("vuxna", new LocalizedText("Vuxna", "Adults"), null), new Track("unga", new LocalizedText("Unga", "Young"), new LocalizedText("a", "b"))],
            Channels = [new CampaignChannel("snapchat", ["unga"]), new CampaignChannel("cinema", [])],
            IntendedEffect = new LocalizedText("Fler berättar", "More people tell"),
        };

        await Catalogue.SaveCampaignAsync(campaign, Token);
        Reopen();
        var found = await Catalogue.FindCampaignAsync(campaign.Slug, Token);

        Assert.Equivalent(campaign, found, strict: true);
        Assert.Equal(["vuxna", "unga"], found!.Tracks.Select(track => track.Id));
        Assert.Equal(campaign.Flight, found.Flight);
    }

    [Fact]
    public async Task Campaign_Saved_AgainIsReplacedAndListIsOrdinal()
    {
        foreach (var slug in (string[])["b", "a-2", "a", "a-10"])
        {
            await Catalogue.SaveCampaignAsync(Campaign(slug), Token);
        }

        await Catalogue.SaveCampaignAsync(Campaign("a") with { Name = "Nytt namn" }, Token);

        var list = await Catalogue.ListCampaignsAsync(Token);
        Assert.Equal(["a", "a-10", "a-2", "b"], list.Select(campaign => campaign.Slug));
        Assert.Equal("Nytt namn", list[0].Name);
        Assert.Null(await Catalogue.FindCampaignAsync("A", Token));
    }

    [Fact]
    public async Task Campaign_DamagedRecord_ThrowsInsteadOfVanishing()
    {
        await Catalogue.SaveCampaignAsync(Campaign("a"), Token);
        await Database.WriteAsync(writer => writer.Execute("UPDATE campaign SET record = '{\"slug\":\"a\"}'"), Token);

        await Assert.ThrowsAsync<MetricStoreException>(() => Catalogue.ListCampaignsAsync(Token));
        await Assert.ThrowsAsync<MetricStoreException>(() => Catalogue.FindCampaignAsync("a", Token));
    }

    [Fact]
    public async Task Annotations_OfACampaign_AreDatedFirstThenUndatedById()
    {
        await Catalogue.SaveCampaignAsync(Campaign("a"), Token);
        await Catalogue.SaveCampaignAsync(Campaign("b"), Token);
        Annotation[] saved =
        [
            Annotation("z", null), Annotation("c", new DateOnly(2023, 6, 1)), Annotation("y", null), Annotation("d", new DateOnly(2023, 1, 1)),
            Annotation("b", new DateOnly(2023, 6, 1)), Annotation("last", DateOnly.MaxValue), Annotation("elsewhere", null) with { Campaign = "b" },
        ];
        foreach (var annotation in saved)
        {
            await Catalogue.SaveAnnotationAsync(annotation, Token);
        }

        var list = await Catalogue.ListAnnotationsAsync("a", Token);

        Assert.Equal(["d", "b", "c", "last", "y", "z"], list.Select(annotation => annotation.Id));
        Assert.Equivalent(saved[1], list[2], strict: true);
        Assert.Empty(await Catalogue.ListAnnotationsAsync("nothing", Token));
    }

    [Fact]
    public async Task Annotation_SavedAgainUnderAnotherCampaign_Moves()
    {
        await Catalogue.SaveCampaignAsync(Campaign("a"), Token);
        await Catalogue.SaveCampaignAsync(Campaign("b"), Token);
        await Catalogue.SaveAnnotationAsync(Annotation("x", null), Token);

        await Catalogue.SaveAnnotationAsync(Annotation("x", null) with { Campaign = "b" }, Token);

        Assert.Empty(await Catalogue.ListAnnotationsAsync("a", Token));
        Assert.Single(await Catalogue.ListAnnotationsAsync("b", Token));
    }

    [Fact]
    public async Task Annotation_OfUnknownCampaign_IsRefusedByName()
    {
        var fault = await Assert.ThrowsAsync<ArgumentException>(() => Catalogue.SaveAnnotationAsync(Annotation("x", null), Token));

        Assert.Contains("campaign a, which the catalogue does not have", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sources_Saved_ComeBackOrderedAndReplaced()
    {
        await Catalogue.SaveSourceAsync(Source("tiktok"), Token);
        await Catalogue.SaveSourceAsync(Source("meta"), Token);
        var changed = Source("tiktok") with { Document = "Årsredovisning 2023", RestatementDays = 28, Limits = new LocalizedText("a", "b") };
        await Catalogue.SaveSourceAsync(changed, Token);

        Assert.Equal([Source("meta"), changed], await Catalogue.ListSourcesAsync(Token));
    }

    [Fact]
    public async Task Runs_Latest_IsTheNewestFinishedOfEachSource()
    {
        await Catalogue.SaveSourceAsync(Source("meta"), Token);
        await Catalogue.SaveSourceAsync(Source("tiktok"), Token);
        await Catalogue.SaveSourceAsync(Source("never-ran"), Token);
        var newest = Run("r3", "meta", minutes: 10.5) with { FinishedAt = Sample.Noon.AddMinutes(10.5).ToOffset(TimeSpan.FromHours(2)) };
        foreach (var run in (SourceRun[])[Run("r9", "meta", 9), newest, Run("r1", "meta", 10), Run("t1", "tiktok", 1), Run("t2", "tiktok", 1)])
        {
            await Catalogue.SaveRunAsync(run, Token);
        }

        Assert.Equal([newest, Run("t2", "tiktok", 1)], await Catalogue.ListLatestRunsAsync(Token));
    }

    [Fact]
    public async Task Run_NotedAgain_IsReplaced()
    {
        await Catalogue.SaveSourceAsync(Source("meta"), Token);
        await Catalogue.SaveRunAsync(Run("r1", "meta", 1), Token);

        await Catalogue.SaveRunAsync(Run("r1", "meta", 2) with { Result = new WriteResult(7, 8, 9) }, Token);

        Assert.Equal(new WriteResult(7, 8, 9), Assert.Single(await Catalogue.ListLatestRunsAsync(Token)).Result);
    }

    [Fact]
    public async Task Run_OfUnknownSource_IsRefusedByName()
    {
        var fault = await Assert.ThrowsAsync<ArgumentException>(() => Catalogue.SaveRunAsync(Run("r1", "meta", 1), Token));

        Assert.Contains("source meta, which the catalogue does not have", fault.Message, StringComparison.Ordinal);
    }

    private static Campaign Campaign(string slug) => new()
    {
        Slug = slug,
        Kind = CampaignKind.OwnedChannel,
        Name = "Låt inte tystnaden tala",
        NameLanguage = "sv",
        Owner = "Jämställdhetsmyndigheten",
        Purpose = new LocalizedText("Syfte", "Purpose"),
        Flight = Window.WholeFlight,
    };

    private static Annotation Annotation(string id, DateOnly? from) => new()
    {
        Id = id,
        Campaign = "a",
        Kind = AnnotationKind.Rejected,
        From = from,
        Precision = DatePrecision.Month,
        Channels = ["snapchat"],
        Text = new LocalizedText("Annonsen avvisad", "Ad rejected"),
        VisibleToPartners = false,
    };

    private static Source Source(string id) => new() { Id = id, Connector = "published-report", Name = new LocalizedText("Rapport", "Report") };

    private static SourceRun Run(string id, string source, double minutes) =>
        new(id, source, Sample.Noon, Sample.Noon.AddMinutes(minutes), new string('a', 64), new WriteResult(1, 2, 3));
}
