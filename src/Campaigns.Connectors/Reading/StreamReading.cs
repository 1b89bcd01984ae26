using System.Text.Json;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.ErrorHandling;
using Campaigns.Connectors.Extraction;
using Campaigns.Connectors.Jobs;
using Campaigns.Connectors.Pagination;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Requests;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Reading;

/// <summary>Reads one window of one stream, answer by answer.</summary>
internal sealed class StreamReading(SourceSession session, StreamDefinition stream, FigureExtractor extractor, ExtractionScope scope, RequestValues values, IReadOnlyList<BasisAnswer> basis)
{
    private PageAsker? asker;

    /// <summary>The next answer with its figures; null when the window is whole.</summary>
    /// <exception cref="AnswerFailureException">The answer did not come.</exception>
    /// <exception cref="FormatFaultException">It has another shape.</exception>
    public async Task<PulledPage?> NextAsync(CancellationToken cancellationToken)
    {
        asker ??= await StartAsync(cancellationToken);
        if (await asker.NextAsync(cancellationToken) is not { } page)
        {
            return null;
        }

        var extracted = Extract(page.Answer.Root);
        RefuseCut(extracted.Records);
        asker.Cursor.Advance(page.Answer.Root, extracted.Records);
        var texts = new ShownTexts(session.Redactor);
        return new PulledPage(session.Kept(page.Request, page.Answer.Answer), texts.Of(CsvAnswer.Pointed(stream.Records.Format, extracted.Figures)), texts.Of(extracted.Rejected)) { Part = scope.Window, Basis = basis };
    }

    private async Task<PageAsker> StartAsync(CancellationToken cancellationToken)
    {
        var pagination = stream.Pagination ?? session.Http.Pagination;
        var isJob = stream.Job is { } declared && (declared.OlderThanDays is not { } days || scope.Window.First < scope.Today.AddDays(-days));
        var (request, filled) = isJob
            ? (stream.Job!.Result, await new ReportJob(session, stream.Job).RunAsync(values, cancellationToken))
            : (stream.Request!, values);
        return new PageAsker(session, request, pagination, stream.Records.Format, filled);
    }

    private ExtractedPage Extract(JsonElement root)
    {
        try
        {
            return extractor.Extract(root, scope);
        }
        catch (RepeatedRecordException repeated)
        {
            throw new AnswerFailureException(new Verdict(new SourceFailure(FailureKind.Unavailable, repeated.Message), ErrorAction.Stop), repeated);
        }
    }

    // Some platforms end an answer at a number of records without a word.
    private void RefuseCut(int records)
    {
        if (stream.Records.AtMost is { } most && records >= most)
        {
            throw new AnswerFailureException(new Verdict(
                new SourceFailure(FailureKind.Unavailable, $"The answer holds {records} records, as many as the platform gives at most: some may have been left out."), ErrorAction.SplitWindow));
        }
    }
}
