using Campaigns.Api.Importing;
using Campaigns.Connectors;
using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Files;
using Campaigns.Connectors.Files.Templates;
using Campaigns.Server.Templates;

namespace Campaigns.Server.Importing;

/// <summary>Hands the API's files to the connectors that read them.</summary>
internal sealed class FileDesk(ConnectorLibrary library, FileImport import) : IFileDesk
{
    public IReadOnlyList<FileConnector> Connectors =>
        [.. TemplateDownloads.Connectors(library).Order(StringComparer.Ordinal).Select(id => Connector(library.Find(id)!.Definition))];

    public async Task<FileReport> ReadAsync(FileToRead file, bool save, CancellationToken cancellationToken)
    {
        var connector = library.Find(file.Connector) ?? throw new ArgumentException($"There is no connector '{file.Connector}'.", nameof(file));
        var request = new ImportRequest
        {
            Connector = connector.Definition,
            Portfolio = connector.LoadPortfolio(),
            FileName = file.Name,
            Content = file.Content,
            Campaign = file.Campaign,
            Track = file.Track,
            Sheet = file.Sheet,
            Status = file.Status,
            DecimalSign = file.DecimalSign switch
            {
                FileDecimalSign.Comma => DecimalSign.Comma,
                FileDecimalSign.Point => DecimalSign.Point,
                _ => DecimalSign.Auto,
            },
        };
        return Report(save ? await import.RunAsync(request, cancellationToken) : await import.PreviewAsync(request, cancellationToken));
    }

    private static FileConnector Connector(ConnectorDefinition definition) => new(
        definition.Id,
        definition.Name,
        definition.Limits,
        [.. CodeBook.Of(definition).Select(column => new FileColumn(column.Head, column.OtherHeads, column.Required, column.Meaning, column.Unit, column.Allowed, column.Example))]);

    private static FileReport Report(ImportReport report) => new()
    {
        Source = report.Source,
        FileName = report.FileName,
        IsStored = report.Outcome is ImportOutcome.Stored or ImportOutcome.StoredGoodRows,
        Encoding = report.Facts?.Encoding,
        Separator = report.Facts?.Separator?.ToString(),
        Sheet = report.Facts?.Sheet,
        RowsRead = report.RowsRead,
        RowsRefused = report.RowsRefused,
        RowsSkipped = report.RowsSkipped,
        Figures = report.Figures.Count,
        FaultCount = report.ErrorCount,
        Faults = [.. report.Errors.Select(error => new FileFault(error.Line, error.Column, error.Cell, error.Value, error.Finding.Fault, error.Finding.Cure))],
        Notices = [.. report.Notices.Select(notice => notice.Text)],
        Readings = [.. report.Readings.Zip(report.Figures, (cell, figure) => new FileReading(cell.Line, cell.Column, cell.Cell, cell.Value, figure))],
        RunId = report.RunId,
        Added = report.Result?.Added ?? 0,
        Revised = report.Result?.Revised ?? 0,
        Unchanged = report.Result?.Unchanged ?? 0,
    };
}
