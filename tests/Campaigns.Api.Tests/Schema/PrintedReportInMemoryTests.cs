using Campaigns.Api.Tests.Infrastructure;

namespace Campaigns.Api.Tests.Schema;

/// <summary>Over hand-written fakes of the contracts.</summary>
public sealed class PrintedReportInMemoryTests : PrintedReportTests
{
    [Fact]
    public async Task Compare_ManyQuestionsInOneRequest_ReadTheStoreOnce()
    {
        var store = (InMemoryMetricStore)Host.Store;
        var before = store.Reads;

        await Host.DataAsync("""
            query { a: compare(input: { campaign: "lat-inte-tystnaden-tala", metric: "impressions", by: [TRACK, CHANNEL] }) { notes }
                    b: compare(input: { campaign: "lat-inte-tystnaden-tala", metric: "reach", by: [TRACK, CHANNEL] }) { notes }
                    c: compare(input: { campaign: "lat-inte-tystnaden-tala", metric: "average_frequency", by: [TRACK, CHANNEL] }) { notes } }
            """);

        Assert.Equal(1, store.Reads - before);
    }

    [Fact]
    public async Task Revisions_OfManyFigures_AreReadAtOnce()
    {
        var store = (InMemoryMetricStore)Host.Store;
        var before = store.Reads;

        var data = await Host.DataAsync("""{ campaign(slug: "lat-inte-tystnaden-tala") { figures { revisions { value } source { id lastRun { id } } } } }""");

        Assert.Equal(31, data["campaign"]!["figures"]!.AsArray().Count);
        Assert.Equal(2, store.Reads - before);
    }

    private protected override Task<ApiHost> StartAsync() => ApiHost.StartInMemoryAsync();
}
