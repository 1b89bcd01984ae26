using Campaigns.Connectors;
using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Files.Templates;

namespace Campaigns.Server.Templates;

/// <summary>One file that people download before they hand figures in.</summary>
/// <param name="Name">File name, which says the connector.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="Write">Makes its bytes from the definition.</param>
internal sealed record TemplateDownload(string Name, string ContentType, Func<byte[]> Write);

/// <summary>The templates and code books of the installed connectors.</summary>
internal static class TemplateDownloads
{
    private const string Csv = "text/csv; charset=utf-8";

    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Ids of the connectors that read files.</summary>
    public static IEnumerable<string> Connectors(ConnectorLibrary library) =>
        library.Connectors.Where(connector => IsOffered(connector.Definition)).Select(connector => connector.Definition.Id);

    /// <summary>The files of a connector; none when it is unknown or reads no files.</summary>
    public static IReadOnlyList<TemplateDownload> Of(ConnectorLibrary library, string id) => library.Find(id)?.Definition is { } definition && IsOffered(definition)
        ?
        [
            new($"{id}.csv", Csv, () => TemplateFile.Csv(definition)),
            new($"{id}.xlsx", Workbook, () => TemplateFile.Workbook(definition)),
            new($"{id}-kodbok.csv", Csv, () => TemplateFile.CodeBookCsv(definition)),
        ]
        : [];

    /// <summary>Nobody hands in figures that are made up for a demonstration.</summary>
    private static bool IsOffered(ConnectorDefinition definition) => definition is { Kind: ConnectorKind.File, File.Constructed: false };

    /// <summary>The file of a name; null when there is none.</summary>
    public static TemplateDownload? Find(ConnectorLibrary library, string name) =>
        Connectors(library).SelectMany(id => Of(library, id)).FirstOrDefault(download => download.Name == name);
}
