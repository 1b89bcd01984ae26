namespace Campaigns.Server.Configuration;

/// <summary>Where the server keeps and finds its files. Section <c>Campaigns</c> of the configuration.</summary>
public sealed class ServerOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string SectionName = "Campaigns";

    /// <summary>Folder of the database and the kept answers; created when missing. Default: <c>data</c> beside the solution, or beside the executable when it runs without one.</summary>
    public string DataFolder { get; set; } = Folders.DefaultData;

    /// <summary>Folder with one folder per connector. Default: the one delivered with the executable.</summary>
    public string ConnectorsFolder { get; set; } = Folders.Delivered("connectors");

    /// <summary>Folder with one file per dashboard. Default: the one delivered with the executable.</summary>
    public string DashboardsFolder { get; set; } = Folders.Delivered("dashboards");
}
