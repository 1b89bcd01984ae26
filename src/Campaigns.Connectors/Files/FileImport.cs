using System.Security.Cryptography;
using Campaigns.Connectors.Files.Rows;
using Campaigns.Connectors.Files.Tables;
using Campaigns.Metrics;
using Campaigns.Metrics.Analysis.Plausibility;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Files;

/// <summary>Imports a file of figures: bytes → table → rows → observations, all or nothing unless good rows are asked for.</summary>
/// <remarks>
/// The file is kept before its figures are written, so that every figure leads back to it. Importing the same file twice changes no figure; a
/// figure that another file gives otherwise becomes a revision.
/// </remarks>
/// <param name="store">Where the figures go.</param>
/// <param name="rawAnswers">Where the file is kept.</param>
/// <param name="catalogue">Knows the campaigns; gets the source and the run.</param>
/// <param name="time">Clock for the moments of receiving and of the run.</param>
/// <param name="limits">How large a file may be.</param>
/// <param name="watch">Runs the plausibility rules on what was imported; null runs none.</param>
public sealed class FileImport(IMetricStore store, IRawAnswerStore rawAnswers, ICampaignCatalogue catalogue, TimeProvider time, FileLimits limits, CaptureWatch? watch = null)
{
    /// <summary>Reads the file and reports what an import would do. Nothing is stored.</summary>
    /// <param name="request">The file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<ImportReport> PreviewAsync(ImportRequest request, CancellationToken cancellationToken)
    {
        var known = await catalogue.ListCampaignsAsync(cancellationToken);
        return Read(request, [.. known, .. Missing(request, known)], time.GetUtcNow(), NewRunId(), cancellationToken);
    }

    /// <summary>Imports the file.</summary>
    /// <param name="request">The file.</param>
    /// <param name="cancellationToken">Stops the import before the figures are committed.</param>
    /// <returns>What was found and stored. A bad file is a report with errors, not an exception.</returns>
    /// <exception cref="MetricStoreException">A store failed. Repeating the import is harmless.</exception>
    public async Task<ImportReport> RunAsync(ImportRequest request, CancellationToken cancellationToken)
    {
        var startedAt = time.GetUtcNow();
        var runId = NewRunId();
        var known = await catalogue.ListCampaignsAsync(cancellationToken);
        var missing = Missing(request, known);
        var report = Read(request, [.. known, .. missing], startedAt, runId, cancellationToken);
        var partly = report.ErrorCount > 0 && request.AcceptGoodRows && report.Figures.Count > 0;
        if (report.Outcome == ImportOutcome.Refused && !partly)
        {
            await NoteRefusalAsync(request, report, startedAt, runId, cancellationToken);
            return report with { RunId = runId };
        }

        await AddAsync(missing, request, cancellationToken);
        var result = await StoreAsync(request, report, startedAt, runId, cancellationToken);
        return report with { Outcome = partly ? ImportOutcome.StoredGoodRows : ImportOutcome.Stored, RunId = runId, Result = result };
    }

    private static List<Campaign> Missing(ImportRequest request, IReadOnlyList<Campaign> known)
    {
        var slugs = known.Select(campaign => campaign.Slug).ToHashSet(StringComparer.Ordinal);
        return [.. (request.Portfolio?.Campaigns ?? []).Where(campaign => !slugs.Contains(campaign.Slug))];
    }

    private async Task AddAsync(List<Campaign> missing, ImportRequest request, CancellationToken cancellationToken)
    {
        foreach (var campaign in missing)
        {
            await catalogue.SaveCampaignAsync(campaign, cancellationToken);
            foreach (var annotation in request.Portfolio!.Annotations.Where(annotation => annotation.Campaign == campaign.Slug))
            {
                await catalogue.SaveAnnotationAsync(annotation, cancellationToken);
            }
        }
    }

    /// <summary>A refused file leaves a run, so that whoever asks why figures are missing sees that somebody tried. The file itself is not kept.</summary>
    private async Task NoteRefusalAsync(ImportRequest request, ImportReport report, DateTimeOffset startedAt, string runId, CancellationToken cancellationToken)
    {
        await catalogue.SaveSourceAsync(request.Connector.ToSource(), cancellationToken);
        var run = new SourceRun(runId, report.Source, startedAt, time.GetUtcNow(), null, new WriteResult(0, 0, 0))
        {
            State = RunState.Refused,
            Failure = new SourceFailure(FailureKind.FormatChanged, $"{report.FileName}: {report.Errors[0].Message.En}"),
            Rejected = report.RowsRefused,
        };
        await catalogue.SaveRunAsync(run, cancellationToken);
    }

    private async Task<WriteResult> StoreAsync(ImportRequest request, ImportReport report, DateTimeOffset startedAt, string runId, CancellationToken cancellationToken)
    {
        await catalogue.SaveSourceAsync(request.Connector.ToSource(), cancellationToken);
        var contentType = TableReaders.For(request.Content.Span).ContentType;
        var rawId = await rawAnswers.SaveAsync(new RawAnswer(report.Source, report.FileName, contentType, startedAt, request.Content), cancellationToken);
        if (rawId != report.RawId)
        {
            throw new MetricStoreException($"The file was kept as {rawId}, not under its SHA-256 {report.RawId}. Check the store of raw answers; no figure was written.");
        }

        var result = await store.WriteAsync(report.Figures, cancellationToken);
        await catalogue.SaveRunAsync(new SourceRun(runId, report.Source, startedAt, time.GetUtcNow(), rawId, result) { Rejected = report.RowsRefused }, cancellationToken);
        if (watch is not null)
        {
            await watch.LookAsync(report.Source, runId, report.Figures, cancellationToken);
        }

        return result;
    }

    private ImportReport Read(ImportRequest request, IReadOnlyList<Campaign> campaigns, DateTimeOffset receivedAt, string runId, CancellationToken cancellationToken)
    {
        var empty = new ImportReport
        {
            Source = request.Connector.Id,
            FileName = BareName(request.FileName),
            RawId = Convert.ToHexStringLower(SHA256.HashData(request.Content.Span)),
            Outcome = ImportOutcome.Refused,
        };
        try
        {
            var file = new FigureFileReader(request, empty.Source, campaigns, limits).Read(cancellationToken);
            return Fill(empty, file, receivedAt, runId);
        }
        catch (FileRefusedException refused)
        {
            return empty with { ErrorCount = 1, Errors = [new RowError(refused.Line, null, null, refused.Finding)] };
        }
    }

    private ImportReport Fill(ImportReport report, FigureFile file, DateTimeOffset receivedAt, string runId)
    {
        var errors = file.Errors.OrderBy(error => error.Line ?? 0).Select(file.Table.Locate).ToList();
        return report with
        {
            Outcome = errors.Count > 0 ? ImportOutcome.Refused : ImportOutcome.Previewed,
            Facts = new FileFacts(file.Table.Encoding, file.Table.Separator, file.Table.HeaderLine, file.DecimalSigns, file.Table.Sheet),
            RowsRead = file.RowsRead,
            RowsRefused = file.RefusedLines.Count,
            RowsSkipped = file.RowsSkipped,
            ErrorCount = errors.Count,
            Errors = errors.Count > limits.ListedErrors ? errors[..limits.ListedErrors] : errors,
            Notices = file.Notices.Count > limits.ListedErrors ? file.Notices[..limits.ListedErrors] : file.Notices,
            Readings = [.. file.Figures.Take(limits.ListedReadings).Select(figure => figure.ToReading())],
            Figures = [.. file.Figures.Select(figure => figure.ToObservation(receivedAt, report.RawId, runId, file.Table.Sheet))],
        };
    }

    /// <summary>Names are kept for people; a path would tell of the sender's machine.</summary>
    private static string BareName(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..];

    private string NewRunId() => Guid.CreateVersion7(time.GetUtcNow()).ToString("D");
}
