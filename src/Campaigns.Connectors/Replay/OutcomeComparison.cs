using System.Globalization;
using Campaigns.Connectors.Pulling;
using Campaigns.Connectors.Yaml;

namespace Campaigns.Connectors.Replay;

/// <summary>Compares what came of an example with what must come of it.</summary>
internal static class OutcomeComparison
{
    public static IEnumerable<string> Differences(RecordedOutcome expected, ReplayRun run, DateTimeOffset start) =>
    [
        .. Failure(expected, run, start),
        .. Figures(expected, run),
        .. Rejected(expected, run),
        .. Account(expected, run.Check),
    ];

    private static IEnumerable<string> Failure(RecordedOutcome expected, ReplayRun run, DateTimeOffset start)
    {
        var failure = run.Failure;
        var kind = failure is null ? null : Words.SnakeCase(failure.Kind.ToString());
        if (kind != expected.Failure)
        {
            yield return $"The failure is {kind ?? "none"} ({failure?.Message}), not {expected.Failure ?? "none"}.";
            yield break;
        }

        if (failure is null)
        {
            yield break;
        }

        if (expected.Code is not null && failure.PlatformCode != expected.Code)
        {
            yield return $"The platform's code is {failure.PlatformCode ?? "none"}, not {expected.Code}.";
        }

        if (expected.Trace is not null && failure.TraceId != expected.Trace)
        {
            yield return $"The trace id is {failure.TraceId ?? "none"}, not {expected.Trace}.";
        }

        if (expected.Message is not null && !failure.Message.Contains(expected.Message, StringComparison.Ordinal))
        {
            yield return $"The message is '{failure.Message}' and does not hold '{expected.Message}'.";
        }

        if (expected.RetryAfterSeconds is { } seconds && !(failure.RetryAt >= start.AddSeconds(seconds)))
        {
            yield return $"The caller may come back at {failure.RetryAt?.ToString("O", CultureInfo.InvariantCulture) ?? "no moment"}, not {seconds} seconds later.";
        }
    }

    private static IEnumerable<string> Figures(RecordedOutcome expected, ReplayRun run)
    {
        var figures = run.Pages.SelectMany((page, index) => page.Figures.Select(figure => (Figure: figure, Words: FigureWords.Of(figure, index + 1)))).ToList();
        if (figures.Count != expected.Figures)
        {
            yield return $"There are {figures.Count} figures, not {expected.Figures}.";
        }

        foreach (var (metric, total) in expected.Totals)
        {
            var sum = FigureWords.Number(figures.Where(figure => figure.Figure.Metric == metric).Sum(figure => figure.Figure.Value ?? 0));
            if (sum != total)
            {
                yield return $"{metric} adds up to {sum}, not {total}.";
            }
        }

        foreach (var wanted in expected.Observations.Where(wanted => figures.TrueForAll(figure => wanted.Any(pair => figure.Words[pair.Key] != pair.Value))))
        {
            yield return $"No figure is {Text(wanted)}. There are:\n{string.Join('\n', figures.Take(60).Select(figure => Text(figure.Words)))}";
        }
    }

    private static IEnumerable<string> Rejected(RecordedOutcome expected, ReplayRun run)
    {
        var rejected = run.Pages.SelectMany(page => page.Rejected).Select(record => $"{record.Pointer}: {record.Reason}").ToList();
        if (rejected.Count != expected.Rejected.Count || rejected.Zip(expected.Rejected).Any(pair => !pair.First.Contains(pair.Second, StringComparison.Ordinal)))
        {
            yield return $"Refused is [{string.Join("; ", rejected)}], not [{string.Join("; ", expected.Rejected)}].";
        }
    }

    private static IEnumerable<string> Account(RecordedOutcome expected, ConnectionCheck? check)
    {
        var found = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["name"] = check?.AccountName, ["time_zone"] = check?.TimeZone, ["currency"] = check?.Currency,
            ["campaigns"] = check is null ? null : string.Join(", ", check.Campaigns.Select(campaign => $"{campaign.CampaignId} {campaign.CampaignName}")),
        };
        return expected.Account.Where(pair => found.GetValueOrDefault(pair.Key) != pair.Value).Select(pair => $"The account's {pair.Key} is {found.GetValueOrDefault(pair.Key) ?? "none"}, not {pair.Value}.");
    }

    private static string Text(IReadOnlyDictionary<string, string?> words) => string.Join(", ", words.Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}: {pair.Value}"));
}
