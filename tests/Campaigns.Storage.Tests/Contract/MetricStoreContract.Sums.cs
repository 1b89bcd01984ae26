using Campaigns.Metrics;
using Campaigns.Metrics.Observations;
using Campaigns.Storage.Tests.Infrastructure;

namespace Campaigns.Storage.Tests.Contract;

public abstract partial class MetricStoreContract
{
    [Fact]
    public async Task Summarise_EmptyStore_HasNoCampaign() => Assert.Empty(await Store.SummariseAsync(["lat-inte-tystnaden-tala"], Token));

    [Fact]
    public async Task Summarise_SeveralWindowsAndSources_GivesNewestDayFinestPrecisionAndSources()
    {
        var one = Sample.Impressions(1);
        var december = new DateOnly(2026, 12, 31);
        await Write(
            one,
            one with { Series = one.Series with { Source = "meta" }, Window = new Window(WindowKind.Custom, null, december, DatePrecision.Year) },
            one with { Series = one.Series with { Campaign = "resekurage" }, Window = Window.WholeFlight });

        var figures = Assert.Single(await Store.SummariseAsync([one.Series.Campaign, "unknown"], Token));

        Assert.Equal((one.Series.Campaign, december, DatePrecision.Year), (figures.Campaign, figures.Until!.Value, figures.Precision));
        Assert.Equal(["meta", "published-report"], figures.Sources);
        Assert.Null(Assert.Single(await Store.SummariseAsync(["resekurage"], Token)).Until);

        await Write(one with { Window = new Window(WindowKind.Day, december, december), ObservedAt = Sample.Noon.AddDays(1) });
        Assert.Equal(DatePrecision.Day, Assert.Single(await Store.SummariseAsync([one.Series.Campaign], Token)).Precision);
    }

    [Fact]
    public async Task Summarise_RevisedPrecision_CountsTheNewest()
    {
        var year = Sample.Impressions(1) with { Window = new Window(WindowKind.Flight, null, new DateOnly(2026, 12, 31), DatePrecision.Year) };
        await Write(year);
        await Write(year with { Window = year.Window with { Precision = DatePrecision.Month }, ObservedAt = Sample.Noon.AddDays(1) });

        Assert.Equal(DatePrecision.Month, Assert.Single(await Store.SummariseAsync([year.Series.Campaign], Token)).Precision);
    }

    [Fact]
    public async Task Summarise_RandomFigures_EqualsTheSumOfAllReadings()
    {
        var random = new RandomObservations(new Random(4711));
        for (var round = 0; round < 60; round++)
        {
            await Write(random.Batch());
            var campaigns = (await Read()).Select(observation => observation.Series.Campaign).Distinct(StringComparer.Ordinal).ToList();
            var expected = await CampaignFigures.OfAsync(Store.ReadAsync(new ObservationQuery { Campaigns = campaigns }, Token), Token);

            Assert.Equivalent(expected, await Store.SummariseAsync(campaigns, Token), strict: true);
        }
    }

    [Fact]
    public async Task Summarise_AfterRestart_IsTheSame()
    {
        await Write(Sample.Impressions(1));
        var before = Assert.Single(await Store.SummariseAsync([Sample.Snapchat.Campaign], Token));
        await ReopenAsync();

        Assert.Equivalent(before, Assert.Single(await Store.SummariseAsync([Sample.Snapchat.Campaign], Token)), strict: true);
    }
}
