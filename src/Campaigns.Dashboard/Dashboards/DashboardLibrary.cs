namespace Campaigns.Dashboard.Dashboards;

/// <summary>All dashboards of a folder.</summary>
public sealed class DashboardLibrary
{
    /// <summary>Id of the dashboard that lays out a campaign's page.</summary>
    public const string CampaignPage = "campaign";

    private readonly Dictionary<string, DashboardDefinition> dashboards;

    private DashboardLibrary(IEnumerable<DashboardDefinition> definitions) =>
        dashboards = definitions.ToDictionary(definition => definition.Id, StringComparer.Ordinal);

    /// <summary>The dashboards, ordered by id.</summary>
    public IEnumerable<DashboardDefinition> All => dashboards.Values.OrderBy(definition => definition.Id, StringComparer.Ordinal);

    /// <summary>The dashboard of a campaign's page.</summary>
    public DashboardDefinition Campaign => dashboards[CampaignPage];

    /// <summary>Reads every <c>*.yaml</c> of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="metricIds">Ids of the metric catalogue.</param>
    /// <exception cref="DashboardFilesException">Files have faults, or the campaign's dashboard is missing; the exception names all faults of all files.</exception>
    public static DashboardLibrary Load(string folder, IReadOnlyCollection<string> metricIds)
    {
        var reader = new DashboardFileReader(metricIds);
        var definitions = new List<DashboardDefinition>();
        var faults = new List<DashboardFault>();
        IEnumerable<string> files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal) : [];
        foreach (string path in files)
        {
            try
            {
                definitions.Add(reader.Read($"dashboards/{Path.GetFileName(path)}", File.ReadAllText(path)));
            }
            catch (DashboardFilesException fault)
            {
                faults.AddRange(fault.Faults);
            }
        }

        string required = $"dashboards/{CampaignPage}.yaml";
        if (definitions.All(definition => definition.Id != CampaignPage) && faults.All(fault => fault.File != required))
        {
            faults.Add(new DashboardFault(required, 1, 1, $"The file is missing in '{folder}'. The campaign page is laid out by it; put it back."));
        }

        return faults.Count == 0 ? new DashboardLibrary(definitions) : throw new DashboardFilesException(faults);
    }
}
