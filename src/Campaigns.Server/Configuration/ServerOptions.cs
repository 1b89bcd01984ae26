namespace Campaigns.Server.Configuration;

/// <summary>Where the server finds its definition files. Section <c>Campaigns</c> of the configuration.</summary>
public sealed class ServerOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string SectionName = "Campaigns";

    /// <summary>Folder with one folder per connector. Default: the one delivered with the executable.</summary>
    public string ConnectorsFolder { get; set; } = Folders.Delivered("connectors");

    /// <summary>Folder with one file per dashboard. Default: the one delivered with the executable.</summary>
    public string DashboardsFolder { get; set; } = Folders.Delivered("dashboards");

    /// <summary>Folder with one file per source that is pulled. Null, the default, is the folder <c>sources</c> in the data folder.</summary>
    public string? SourcesFolder { get; set; }

    /// <summary>
    /// True loads the made-up sample campaigns of <c>connectors/exempeldata</c> at the first start, marked as constructed in every figure. Default: false.
    /// While it is off, sample campaigns and their source that were loaded before are shown nowhere; they stay in the database and come back with the switch.
    /// </summary>
    public bool SampleData { get; set; }

    /// <summary>The options as the configuration has them, for what must be known before services exist.</summary>
    /// <param name="configuration">The configuration.</param>
    public static ServerOptions Of(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return configuration.GetSection(SectionName).Get<ServerOptions>() ?? new ServerOptions();
    }
}
