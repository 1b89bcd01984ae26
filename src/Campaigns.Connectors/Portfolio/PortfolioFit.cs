using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Yaml;

namespace Campaigns.Connectors.Portfolio;

/// <summary>Checks that a connector's tables lead to campaigns and tracks that its own portfolio has.</summary>
internal static class PortfolioFit
{
    public static IReadOnlyList<DefinitionFault> Check(ConnectorDefinition definition, CampaignPortfolio portfolio, string file)
    {
        var slugs = portfolio.Campaigns.Select(campaign => campaign.Slug).ToHashSet(StringComparer.Ordinal);
        var tracks = portfolio.Campaigns.SelectMany(campaign => campaign.Tracks).Select(track => track.Id).ToHashSet(StringComparer.Ordinal);
        var tables = definition.File.Tables;
        return
        [
            .. tables.Campaigns.Where(pair => !slugs.Contains(pair.Value)).Select(pair => Fault(file, "campaigns", pair, definition.Portfolio!)),
            .. tables.Tracks.Where(pair => !tracks.Contains(pair.Value)).Select(pair => Fault(file, "tracks", pair, definition.Portfolio!)),
        ];
    }

    private static DefinitionFault Fault(string file, string table, KeyValuePair<string, string> entry, string portfolio) => new(
        file, null, $"file.tables.{table}['{entry.Key}']", $"{portfolio} has no '{entry.Value}'.", $"Correct the id, or add it to {portfolio}.");
}
