using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Portfolio;

namespace Campaigns.Connectors;

/// <summary>A connector with the folder that it lies in.</summary>
/// <param name="Folder">Full path of the folder.</param>
/// <param name="Definition">The checked definition.</param>
public sealed record InstalledConnector(string Folder, ConnectorDefinition Definition)
{
    /// <summary>Full paths of the figure files to load at the first start, in the order of the definition.</summary>
    public IReadOnlyList<string> FigureFiles => [.. Definition.Figures.Select(name => Path.Combine(Folder, name))];

    /// <summary>The campaigns and events that the connector brings; null when it brings none.</summary>
    /// <exception cref="Yaml.DefinitionException">The file was changed since the library was loaded and now has faults.</exception>
    public CampaignPortfolio? LoadPortfolio() =>
        Definition.Portfolio is { } name ? PortfolioFile.Load(Path.Combine(Folder, name)).OrThrow() : null;
}
