using System.Text.Json;
using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.ErrorHandling;
using Campaigns.Connectors.Extraction;
using Campaigns.Connectors.Reading;
using Campaigns.Connectors.Requests;
using Campaigns.Metrics.Collection;

namespace Campaigns.Connectors.Jobs;

/// <summary>Orders a report and waits until it is ready.</summary>
internal sealed class ReportJob(SourceSession session, JobDefinition job)
{
    private const int MaxOrders = 3;

    /// <summary>Values with <c>{job_id}</c> and <c>{job_address}</c> for the request of the result.</summary>
    /// <exception cref="AnswerFailureException">The job failed three times, or was not ready in time.</exception>
    public async Task<RequestValues> RunAsync(RequestValues values, CancellationToken cancellationToken)
    {
        for (var order = 1; ; order++)
        {
            var answer = await AskAsync(job.Submit, values, cancellationToken);
            var id = JsonPlaces.Text(answer, [FieldPath.Parse(job.Id)]) ?? throw new FormatFaultException(string.Empty, $"'{job.Id}' of the ordered report is not there.");
            var withId = new RequestValues(values).Set(Placeholders.JobId, id);
            if (await WaitAsync(withId, cancellationToken) is { } done)
            {
                var address = job.ResultAddress is { } path
                    ? JsonPlaces.Text(done, [FieldPath.Parse(path)]) ?? throw new FormatFaultException(string.Empty, $"'{path}' of the ready report is not there.")
                    : null;
                return withId.Set(Placeholders.JobAddress, address);
            }

            if (order == MaxOrders)
            {
                throw Failed($"The platform could not make the report in {MaxOrders} tries.");
            }
        }
    }

    /// <summary>The answer that says done; null when the job failed.</summary>
    private async Task<JsonElement?> WaitAsync(RequestValues values, CancellationToken cancellationToken)
    {
        // By the timestamps: a step of the wall clock neither ends a wait nor prolongs it.
        var (began, limit) = (session.Time.GetTimestamp(), TimeSpan.FromSeconds(job.GiveUpAfterSeconds));
        while (true)
        {
            var answer = await AskAsync(job.Poll, values, cancellationToken);
            var status = JsonPlaces.Text(answer, [FieldPath.Parse(job.Status)]) ?? throw new FormatFaultException(string.Empty, $"'{job.Status}' of the ordered report is not there.");
            if (job.Failed.Contains(status, StringComparer.OrdinalIgnoreCase))
            {
                return null;
            }

            var isDone = job.Done.Contains(status, StringComparer.OrdinalIgnoreCase);
            if (!isDone && !job.Running.Contains(status, StringComparer.OrdinalIgnoreCase))
            {
                var shown = session.Redactor.Redact(status);
                throw new FormatFaultException(string.Empty, $"'{(shown.Length > 60 ? shown[..60] : shown)}' is no status that the connector knows.");
            }

            if (isDone && job.Also.All(pair => JsonPlaces.Text(answer, [FieldPath.Parse(pair.Key)]) == pair.Value))
            {
                return answer;
            }

            if (session.Time.GetElapsedTime(began) >= limit)
            {
                throw Failed($"The report was not ready after {job.GiveUpAfterSeconds} seconds.");
            }

            await Task.Delay(TimeSpan.FromSeconds(job.EverySeconds), session.Time, cancellationToken);
        }
    }

    private async Task<JsonElement> AskAsync(RequestDefinition request, RequestValues values, CancellationToken cancellationToken) =>
        (await session.AskAsync(session.Requests.Build(request, values), AnswerFormat.Json, cancellationToken)).Root;

    // A report of fewer days may be one that the platform can make.
    private static AnswerFailureException Failed(string message) => new(new Verdict(new SourceFailure(FailureKind.Unavailable, message), ErrorAction.SplitWindow));
}
