using Campaigns.Connectors.Sources;
using Campaigns.Server.Configuration;

namespace Campaigns.Server.Commands;

/// <summary>The stores and definition files for verbs that do not serve.</summary>
internal static class DataServices
{
    /// <summary>The storage settings, for what is done without opening the store.</summary>
    /// <param name="settings">Configuration arguments.</param>
    public static Storage.StorageOptions StorageOptions(string[] settings) =>
        Builder(settings).Configuration.GetSection(Storage.StorageOptions.SectionName).Get<Storage.StorageOptions>()!;

    /// <summary>The sources, without opening the store.</summary>
    /// <param name="settings">Configuration arguments.</param>
    public static SourceLibrary Sources(string[] settings)
    {
        using var services = Provider(settings);
        return services.GetRequiredService<SourceLibrary>();
    }

    /// <summary>The services, with no store opened until one is asked for.</summary>
    /// <param name="settings">Configuration arguments.</param>
    public static ServiceProvider Provider(string[] settings)
    {
        var builder = Builder(settings);
        builder.Logging.AddFilter(null, LogLevel.Warning);
        builder.Services.AddCampaignsData(builder.Configuration);
        return builder.Services.BuildServiceProvider();
    }

    /// <summary>Runs work on the opened store and closes it afterwards.</summary>
    /// <param name="settings">Configuration arguments.</param>
    /// <param name="work">The work; its result is the exit code.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static async Task<int> UseAsync(string[] settings, Func<IServiceProvider, Task<int>> work, CancellationToken cancellationToken)
    {
        var builder = Builder(settings);
        builder.Logging.AddFilter(null, LogLevel.Warning).WithoutStartFailures();
        builder.Services.AddCampaignsData(builder.Configuration);
        using var host = builder.Build();
        await host.StartAsync(cancellationToken);
        var exitCode = await work(host.Services);
        await host.StopAsync(cancellationToken);
        return exitCode;
    }

    private static HostApplicationBuilder Builder(string[] settings)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
        {
            Args = settings,
            ContentRootPath = AppContext.BaseDirectory,
        });
        ((IConfigurationBuilder)builder.Configuration).AddServerDefaults();
        return builder;
    }
}
