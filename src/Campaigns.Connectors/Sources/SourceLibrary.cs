using Campaigns.Connectors.Yaml;

namespace Campaigns.Connectors.Sources;

/// <summary>The sources of one folder, <c>sources/*.yaml</c>, read and checked one by one.</summary>
/// <remarks>A file with faults is left out and listed, so that a slip in one source does not stop the others.</remarks>
/// <param name="Sources">The sources whose files are valid, by id.</param>
/// <param name="Faults">Every fault of the other files.</param>
public sealed record SourceLibrary(IReadOnlyList<SourceDefinition> Sources, IReadOnlyList<DefinitionFault> Faults)
{
    /// <summary>Reads every file of the folder; a folder that does not exist holds none.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="connectors">The connectors that sources may name.</param>
    /// <param name="scheduleFault">What is wrong with a schedule, with its cure; null when nothing.</param>
    public static SourceLibrary Load(string folder, ConnectorLibrary connectors, Func<string, string?> scheduleFault)
    {
        ArgumentNullException.ThrowIfNull(connectors);
        if (!Directory.Exists(folder))
        {
            return new SourceLibrary([], []);
        }

        var results = new DirectoryInfo(folder).EnumerateFiles("*.yaml")
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => SourceFile.Parse(File.ReadAllText(file.FullName), file.Name, id => connectors.Find(id)?.Definition, scheduleFault))
            .ToList();
        return new SourceLibrary([.. results.Select(result => result.Value).OfType<SourceDefinition>()], [.. results.SelectMany(result => result.Faults)]);
    }

    /// <summary>The source of an id; null when there is none.</summary>
    /// <param name="id">The id.</param>
    public SourceDefinition? Find(string id) => Sources.FirstOrDefault(source => source.Id == id);
}
