using Campaigns.Metrics;
using Campaigns.Metrics.Analysis.Plausibility;
using Campaigns.Metrics.Collection;
using Campaigns.Storage.Influx;
using Campaigns.Storage.Tests.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Campaigns.Storage.Tests.Influx;

public sealed class InfluxHostTests(InfluxServer server) : IClassFixture<InfluxServer>, IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Host_MetricsInInflux_StartsAndStoresThere()
    {
        using var host = Build(("Metrics", "InfluxDB"), ("Influx:Url", server.Url), ("Influx:AllowPrivateHost", "true"), ("Influx:Database", "host"));
        await host.StartAsync(Token);

        await host.Services.GetRequiredService<IMetricStore>().WriteAsync([Sample.Impressions(7)], Token);

        Assert.IsType<InfluxMetricStore>(host.Services.GetRequiredService<IMetricStore>());
        Assert.IsType<OrderedWindowCommitter>(Assert.IsType<WatchedCommitter>(host.Services.GetRequiredService<IWindowCommitter>()).Inner);
        Assert.Contains("7", await server.AskAsync("SELECT value FROM day", "host"), StringComparison.Ordinal);
        Assert.True(File.Exists(folder.File("data/spool/writer")));
        await host.StopAsync(Token);
    }

    [Fact]
    public async Task Host_WrongInfluxSettings_DoesNotStartAndListsThem()
    {
        using var host = Build(("Metrics", "influxdb"), ("Influx:Url", "nowhere"), ("Influx:User", "u"));

        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Token));

        Assert.Contains("Influx:Url is 'nowhere'", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Influx:User", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_UnknownStore_DoesNotStart()
    {
        using var host = Build(("Metrics", "oracle"));

        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Token));

        Assert.Contains("neither sqlite nor influxdb", fault.Message, StringComparison.Ordinal);
    }

    private IHost Build(params (string Name, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings
            .Append(("DataFolder", folder.File("data")))
            .Select(setting => KeyValuePair.Create("Campaigns:Storage:" + setting.Item1, (string?)setting.Item2)));
        builder.Services.AddLogging();
        builder.Services.AddCampaignsStorage();
        return builder.Build();
    }
}
