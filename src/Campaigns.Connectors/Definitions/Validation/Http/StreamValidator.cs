using Campaigns.Connectors.Definitions.Http;
using Campaigns.Connectors.Requests;
using Campaigns.Connectors.Yaml;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Definitions.Validation.Http;

/// <summary>A stream asks, pages, reads, and knows its days.</summary>
internal static class StreamValidator
{
    public static void Validate(HttpDefinition http, StreamDefinition stream, string place, DefinitionFaults faults)
    {
        IReadOnlyList<string> known = [.. Placeholders.Window, .. Placeholders.Paging, .. stream.ForEach is { } each ? [each.As] : Array.Empty<string>()];
        var pages = stream.Pagination ?? http.Pagination;
        var pagesPlace = stream.Pagination is null ? "http.pagination" : $"{place}.pagination";
        if (stream.Request is { } request)
        {
            PagesValidator.Validate(pages, pagesPlace, RequestValidator.Validate(http, request, $"{place}.request", known, faults), faults);
        }

        if (stream.Job is { } job)
        {
            CheckJob(http, job, $"{place}.job", known, used => PagesValidator.Validate(pages, pagesPlace, used, faults), faults);
        }

        if (stream.Request is null && stream.Job is null or { OlderThanDays: not null })
        {
            faults.AddAt(place, "The stream has no request for every window.", "Write request, or a job without older_than_days.");
        }

        if (stream.ForEach is { } loop && !http.Lookups.ContainsKey(loop.Lookup))
        {
            faults.AddAt($"{place}.for_each", $"There is no lookup '{loop.Lookup}'.", "Write the id of one of lookups.");
        }

        RecordsValidator.Validate(stream.Records, $"{place}.records", faults);
        DimensionsValidator.Validate(http, stream, $"{place}.dimensions", faults);
        MetricsValidator.Validate(http, stream, place, faults);
        CheckWindows(http, stream, place, faults);
    }

    private static void CheckJob(
        HttpDefinition http, JobDefinition job, string place, IReadOnlyList<string> known, Action<IReadOnlySet<string>> checkPages, DefinitionFaults faults)
    {
        RequestValidator.Validate(http, job.Submit, $"{place}.submit", known, faults);
        RequestValidator.Validate(http, job.Poll, $"{place}.poll", [.. known, Placeholders.JobId], faults);
        checkPages(RequestValidator.Validate(http, job.Result, $"{place}.result", [.. known, .. Placeholders.Job], faults));
        PathChecks.CheckFromRoot(job.Id, $"{place}.id", faults);
        PathChecks.CheckFromRoot(job.Status, $"{place}.status", faults);
        PathChecks.CheckFromRoot(job.ResultAddress, $"{place}.result_address", faults);
        if (job.Running.Count == 0 || job.Done.Count == 0 || job.Failed.Count == 0)
        {
            faults.AddAt(place, "The statuses of the job are not all declared.", "Write running, done and failed: any other status is a failure.");
        }

        foreach (var path in job.Also.Keys)
        {
            PathChecks.CheckFromRoot(path, $"{place}.also", faults);
        }
    }

    private static void CheckWindows(HttpDefinition http, StreamDefinition stream, string place, DefinitionFaults faults)
    {
        var windows = stream.Windows;
        if (windows.Kinds.Count == 0 || windows.Kinds.Contains(WindowKind.Custom))
        {
            faults.AddAt($"{place}.windows.kinds", "The windows of the stream are not declared, or custom.", "Write [day], or some of week, month, flight_to_date, flight.");
        }

        if (windows.StepDays > windows.MaxDays)
        {
            faults.AddAt($"{place}.windows.step_days", "A step is longer than the longest window.", "Lower step_days, or raise max_days.");
        }

        if (windows.Kinds is [WindowKind.Day] && stream.Dimensions.Date is null)
        {
            faults.AddAt($"{place}.dimensions", "The records of a stream of days do not say their day.", "Write date: path.");
        }

        var others = stream.Dimensions.Named().Where(pair => pair.Name is not ("date" or "date_end" or "currency") && pair.Field is { Constant: null });
        if (stream.Records.Days is not null && (windows.Kinds is not [WindowKind.Day] || others.Any() || (stream.Pagination ?? http.Pagination).Type != PaginationType.None))
        {
            faults.AddAt($"{place}.records.days", "Which days have no record is known only of records that are about a day and nothing else, in one answer.", "Remove days, or the other dimensions and the pages.");
        }

        if (windows.Dates == DateForm.LocalMidnight && http.Account?.TimeZone is null)
        {
            faults.AddAt($"{place}.windows.dates", "Local midnight needs the account's time zone.", "Write account: { time_zone: path }.");
        }
    }
}
