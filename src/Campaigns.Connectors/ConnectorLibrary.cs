using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Portfolio;
using Campaigns.Connectors.Yaml;

namespace Campaigns.Connectors;

/// <summary>The connectors of one folder, <c>connectors/*/connector.yaml</c>, read and checked together.</summary>
public sealed class ConnectorLibrary
{
    private const string DefinitionName = "connector.yaml";

    private ConnectorLibrary(IReadOnlyList<InstalledConnector> connectors)
    {
        Connectors = connectors;
    }

    /// <summary>The connectors, ordered by id.</summary>
    public IReadOnlyList<InstalledConnector> Connectors { get; }

    /// <summary>The connector of an id; null when there is none.</summary>
    /// <param name="id">The id.</param>
    public InstalledConnector? Find(string id) => Connectors.FirstOrDefault(connector => connector.Definition.Id == id);

    /// <summary>Reads every connector, with the portfolios they bring.</summary>
    /// <param name="folder">The folder that holds one folder a connector.</param>
    /// <returns>The library, or every fault of every file.</returns>
    public static DefinitionResult<ConnectorLibrary> Load(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return Failed(new DefinitionFault(folder, null, string.Empty, "There is no such folder of connectors.", "Give the folder that holds one folder a connector."));
        }

        var results = new DirectoryInfo(folder).EnumerateDirectories().OrderBy(connector => connector.Name, StringComparer.Ordinal).Select(LoadOne).ToList();
        var faults = results.SelectMany(result => result.Faults).ToList();
        return results.Count == 0
            ? Failed(new DefinitionFault(folder, null, string.Empty, "The folder holds no connector.", "Add one: a folder with a connector.yaml."))
            : new DefinitionResult<ConnectorLibrary>(faults.Count > 0 ? null : new ConnectorLibrary([.. results.Select(result => result.Value!)]), faults);
    }

    private static DefinitionResult<ConnectorLibrary> Failed(DefinitionFault fault) => new(null, [fault]);

    private static DefinitionResult<InstalledConnector> LoadOne(DirectoryInfo folder)
    {
        var file = $"{folder.Name}/{DefinitionName}";
        var path = Path.Combine(folder.FullName, DefinitionName);
        if (!File.Exists(path))
        {
            return new(null, [new DefinitionFault(file, null, string.Empty, "The folder has no connector.yaml.", "Add it, or remove the folder.")]);
        }

        var read = ConnectorReader.Read(File.ReadAllText(path), file, folder);
        if (read.Value is not { Portfolio: { } portfolio } definition)
        {
            return new(read.Value is null ? null : new InstalledConnector(folder.FullName, read.Value), read.Faults);
        }

        var campaigns = PortfolioFile.Load(Path.Combine(folder.FullName, portfolio));
        IReadOnlyList<DefinitionFault> faults = campaigns.Value is { } value ? PortfolioFit.Check(definition, value, file) : campaigns.Faults;
        return new(faults.Count > 0 ? null : new InstalledConnector(folder.FullName, definition), faults);
    }
}
