using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;
using Campaigns.Storage.Retention;
using Campaigns.Storage.Tests.Infrastructure;
using Campaigns.Storage.Tests.Transfer;
using Microsoft.Extensions.Options;

namespace Campaigns.Storage.Tests.Retention;

/// <summary>What the rules of figures do, whichever store holds them. A subclass names the store.</summary>
public abstract class FigureRetentionContract : IDisposable
{
    private const int Years = 3_650;

    private readonly Installation catalogue = new();

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DateOnly Today => DateOnly.FromDateTime(Sample.Noon.UtcDateTime);

    private static DateOnly Old => Today.AddDays(-Years - 1);

    /// <summary>The store that removes; a campaign slug of the test's own keeps tests of one server apart.</summary>
    protected abstract Task<IMetricStore> StoreAsync();

    /// <summary>Another process's view of the same store; the same one where one process owns it.</summary>
    protected abstract Task<IMetricStore> OtherProcessAsync();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Apply_CampaignWhoseDaysAreAllOld_LosesThemAndKeepsOtherKinds()
    {
        var (store, other) = (await StoreAsync(), await OtherProcessAsync());
        await AddCampaignAsync("old-one");
        await AddCampaignAsync("other");
        var week = new Window(WindowKind.Week, Old.AddDays(-6), Old);
        var flight = new Window(WindowKind.Flight, Old.AddDays(-30), Old);
        await store.WriteAsync([Figure("old-one", Window.Day(Old)), Figure("old-one", Window.Day(Old), 7), Figure("old-one", week), Figure("old-one", flight), Figure("other", Window.Day(Today))], Token);
        Assert.Equal(4, (await ReadAsync(other, "old-one")).Count);
        Assert.Equal(Old, Assert.Single(await other.SummariseAsync(["old-one"], Token)).Until);
        var rules = Rules(store, WindowKind.Day, WindowKind.Week);

        var preview = await rules.PreviewAsync(Token);
        Assert.Equal(4, (await ReadAsync(store, "old-one")).Count);
        var applied = await rules.ApplyAsync(Token);

        Assert.Equal([(WindowKind.Day, 2L), (WindowKind.Week, 1L)], preview.Select(run => (run.WindowKind!.Value, run.Removed)));
        Assert.All(preview, run => Assert.Null(run.FinishedAt));
        Assert.Equal(["old-one", "old-one"], applied.Select(run => run.Campaign));
        Assert.Equal((Old, Old, Years, Sample.Noon, null), (applied[0].First, applied[0].Last, applied[0].Days, applied[0].FinishedAt, applied[0].Bytes));
        Assert.Equal(flight, Assert.Single(await ReadAsync(store, "old-one")).Window);
        Assert.Equal(flight, Assert.Single(await ReadAsync(other, "old-one")).Window);
        Assert.Single(await ReadAsync(store, "other"));
        Assert.Equal(applied.Select(run => run.Id).Order(StringComparer.Ordinal), (await new SqlRetentionLog(catalogue.Database).ListOfCampaignAsync("old-one", Token)).Select(run => run.Id).Order(StringComparer.Ordinal));
        Assert.Empty(await new SqlRetentionLog(catalogue.Database).ListOfCampaignAsync("other", Token));
        Assert.Empty(await rules.ApplyAsync(Token));
    }

    [Fact]
    public async Task Apply_CampaignWithOneYoungOrEndlessWindow_LosesNothing()
    {
        var store = await StoreAsync();
        await AddCampaignAsync("goes-on");
        await AddCampaignAsync("endless");
        await store.WriteAsync(
            [
                Figure("goes-on", Window.Day(Old)), Figure("goes-on", Window.Day(Old.AddDays(1))),
                Figure("endless", new Window(WindowKind.Week, Old.AddDays(-6), Old)), Figure("endless", new Window(WindowKind.Week, Old, null)),
                Figure("not-in-the-catalogue", Window.Day(Old)),
            ],
            Token);

        Assert.Empty(await Rules(store, WindowKind.Day, WindowKind.Week).ApplyAsync(Token));

        Assert.Equal(2, (await ReadAsync(store, "goes-on")).Count);
        Assert.Equal(2, (await ReadAsync(store, "endless")).Count);
        Assert.Single(await ReadAsync(store, "not-in-the-catalogue"));
    }

    [Fact]
    public async Task Write_AfterTheRemoval_StoresTheSameFigureAgain()
    {
        var store = await StoreAsync();
        await AddCampaignAsync("again");
        await store.WriteAsync([Figure("again", Window.Day(Old))], Token);
        await Rules(store, WindowKind.Day).ApplyAsync(Token);

        var result = await store.WriteAsync([Figure("again", Window.Day(Old))], Token);

        Assert.Equal(new WriteResult(1, 0, 0), result);
        Assert.Equal(Figure("again", Window.Day(Old)), Assert.Single(await ReadAsync(store, "again")));
    }

    [Theory]
    [InlineData("Day", 1_095, "FigureDays:Day is 1095. Write 1096 to 36500 days")]
    [InlineData("week", 36_501, "FigureDays:week is 36501")]
    [InlineData("Hour", 2_000, "there is no such kind of window. Write one of Day, Week, Month")]
    [InlineData("1", 2_000, "there is no such kind of window")]
    public void Rules_ThatCannotBe_AreRefusedWithTheCure(string kind, int days, string message)
    {
        var fault = Assert.Single(new RetentionOptionsValidation().Validate(null, new RetentionOptions { FigureDays = { [kind] = days } }).Failures!);

        Assert.Contains(message, fault, StringComparison.Ordinal);
    }

    /// <summary>Closes what the subclass opened.</summary>
    protected virtual void Dispose(bool disposing) => catalogue.Dispose();

    private static Observation Figure(string campaign, Window window, decimal value = 5) =>
        Sample.Impressions(value, hours: (double)value) with { Series = Sample.Snapchat with { Campaign = campaign }, Window = window };

    private static async Task<List<Observation>> ReadAsync(IMetricStore store, string campaign) =>
        await store.ReadRevisionsAsync(new ObservationQuery { Campaigns = [campaign] }, Token).ToListAsync(Token);

    private Task AddCampaignAsync(string slug) => catalogue.Catalogue.SaveCampaignAsync(
        new Campaign
        {
            Slug = slug, Kind = CampaignKind.Campaign, Name = slug, NameLanguage = "en", Owner = "o", Purpose = new LocalizedText("s", "p"), Flight = Window.WholeFlight, Partners = [],
        },
        Token);

    private FigureRetention Rules(IMetricStore store, params WindowKind[] kinds)
    {
        var options = new RetentionOptions();
        foreach (var kind in kinds)
        {
            options.FigureDays[kind.ToString()] = Years;
        }

        return new FigureRetention(
            store, (IFigureRemoval)store, catalogue.Catalogue, new SqlRetentionLog(catalogue.Database), Options.Create(options), new StoppedClock());
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Sample.Noon;
    }
}
