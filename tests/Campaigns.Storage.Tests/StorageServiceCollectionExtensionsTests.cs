using Campaigns.Metrics;
using Campaigns.Metrics.Portfolio;
using Campaigns.Storage.Tests.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Campaigns.Storage.Tests;

public sealed class StorageServiceCollectionExtensionsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Host_WithDataFolder_StartsWithAStoreOfItsOwn()
    {
        using var host = Build(folder.File("data"));
        await host.StartAsync(Token);

        await host.Services.GetRequiredService<IMetricStore>().WriteAsync([Sample.Impressions(1)], Token);
        Assert.Empty(await host.Services.GetRequiredService<ICampaignCatalogue>().ListCampaignsAsync(Token));
        Assert.Null(await host.Services.GetRequiredService<IRawAnswerStore>().FindAsync(new string('0', 64), Token));
        Assert.True(File.Exists(folder.File("data/campaigns.db")));
        await host.StopAsync(Token);
    }

    [Fact]
    public async Task Host_EmptyDataFolder_DoesNotStartAndSaysWhatToSet()
    {
        using var host = Build(string.Empty);

        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Token));

        Assert.Contains("Campaigns:Storage:DataFolder is empty", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_SecondOnTheSameFolder_DoesNotStart()
    {
        using var first = Build(folder.Path);
        await first.StartAsync(Token);
        using var second = Build(folder.Path);

        var fault = await Assert.ThrowsAsync<MetricStoreException>(() => second.StartAsync(Token));

        Assert.Contains("in use by process", fault.Message, StringComparison.Ordinal);
        await first.StopAsync(Token);
    }

    private static IHost Build(string dataFolder)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection([new KeyValuePair<string, string?>("Campaigns:Storage:DataFolder", dataFolder)]);
        builder.Services.AddCampaignsStorage();
        return builder.Build();
    }
}
