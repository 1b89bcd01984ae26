using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Hosting;
using Campaigns.Dashboard.Tables;

namespace Campaigns.Dashboard.Panels.Collection;

/// <summary>All sources, ready to be shown.</summary>
/// <param name="Attentions">What wants a person's eye, the worst first.</param>
/// <param name="Table">How each source stands; null when there is none.</param>
/// <param name="Files">The connectors that read files, with their templates and code books; null when none does.</param>
public sealed record SourcesView(IReadOnlyList<SourceAttention> Attentions, TableModel? Table, TableModel? Files)
{
    /// <summary>Makes the view.</summary>
    /// <param name="page">Language of the page.</param>
    /// <param name="data">What the API answered.</param>
    /// <param name="now">The present moment.</param>
    public static SourcesView Build(PageContext page, SourcesOverviewData data, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(data);
        List<SourceStandingData> sources = [.. data.Sources.Select(source => data.Sources.Count(other => other.Name == source.Name) > 1 ? source with { Name = $"{source.Name} ({source.Id})" } : source)];
        return new SourcesView(
            SourceAttentions.Of(page, sources, now),
            sources.Count == 0 ? null : Standing(page, sources, new SourceWords(page, now)),
            data.FileConnectors.Count == 0 ? null : FilesOf(page, data.FileConnectors));
    }

    private static TableModel Standing(PageContext page, IReadOnlyList<SourceStandingData> sources, SourceWords words) => new(
        "kallor-tab",
        page.Texts["kallor.alla"],
        [
            new TableColumn("kalla", page.Texts["kallor.kalla"], OnPhone: true),
            new TableColumn("lage", page.Texts["kallor.lage"], OnPhone: true),
            new TableColumn("till", page.Texts["kallor.till"]),
            new TableColumn("last", page.Texts["kallor.last"]),
            new TableColumn("nasta", page.Texts["kallor.nasta"]),
        ],
        [.. sources.OrderBy(source => source.State is null).ThenBy(source => source.Name, StringComparer.CurrentCulture).Select(source => new TableRow(
        [
            new WordCell(source.Name, Address: page.Link($"/kallor/{source.Id}")),
            new WordCell(words.State(source)),
            words.Day(source.CompleteThrough, source.State is null ? "kallor.till.fil" : "kallor.till.ingen"),
            words.Cell(SourceWords.LastRead(source), "k9.aldrig"),
            words.Cell(source.NextRunAt, source.State is null ? "kallor.nasta.fil" : "kallor.nasta.ingen"),
        ]))])
    { RepeatsHeading = true };

    private static TableModel FilesOf(PageContext page, IReadOnlyList<NamedReference> connectors) => new(
        "filer-tab",
        page.Texts["kallor.filer"],
        [
            new TableColumn("kalla", page.Texts["kallor.kalla"], OnPhone: true),
            new TableColumn("kodbok", page.Texts["kodbok.kort"], OnPhone: true),
            new TableColumn("xlsx", page.Texts["kodbok.mall.xlsx"]),
            new TableColumn("csv", page.Texts["kodbok.mall.csv"]),
        ],
        [.. connectors.Select(connector => new TableRow(
        [
            new WordCell(connector.Name),
            new WordCell(page.Texts["kodbok.visa"], Address: page.Link($"/kallor/kodbok/{connector.Id}")),
            new WordCell($"{connector.Id}.xlsx", Address: TemplateFiles.Workbook(connector.Id)),
            new WordCell($"{connector.Id}.csv", Address: TemplateFiles.Csv(connector.Id)),
        ]))])
    { RepeatsHeading = true };
}

/// <summary>Addresses of the files that the host makes of each file connector.</summary>
internal static class TemplateFiles
{
    private const string Folder = "/kallor/importera/mall/";

    internal static string Workbook(string connector) => $"{Folder}{connector}.xlsx";

    internal static string Csv(string connector) => $"{Folder}{connector}.csv";

    internal static string CodeBook(string connector) => $"{Folder}{connector}-kodbok.csv";
}
