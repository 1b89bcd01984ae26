using Campaigns.Dashboard.Api.Responses;
using Campaigns.Dashboard.Formatting;
using Campaigns.Dashboard.Hosting;
using Campaigns.Metrics.Collection;

namespace Campaigns.Dashboard.Panels.Collection;

/// <summary>Something about a source that wants a person's eye.</summary>
/// <param name="Severity">How urgent.</param>
/// <param name="Source">Id of the source.</param>
/// <param name="Text">What, in words, with a link to where it is mended.</param>
public sealed record SourceAttention(AttentionSeverity Severity, string Source, RichText Text);

/// <summary>How urgent something is. The worst stands first.</summary>
public enum AttentionSeverity
{
    /// <summary>No figures come until a person acts.</summary>
    Stop,

    /// <summary>Something goes wrong unless a person acts, or the system is still trying.</summary>
    Warning,

    /// <summary>Good to know.</summary>
    Notice,
}

/// <summary>Finds what wants a person's eye.</summary>
internal static class SourceAttentions
{
    private const int DaysOfKeyWarning = 14;

    /// <summary>Everything about all sources, the worst first.</summary>
    internal static IReadOnlyList<SourceAttention> Of(PageContext page, IEnumerable<SourceStandingData> sources, DateTimeOffset now) =>
        [.. sources.SelectMany(source => Of(page, source, now)).OrderBy(one => one.Severity)];

    private static IEnumerable<SourceAttention> Of(PageContext page, SourceStandingData source, DateTimeOffset now)
    {
        string address = page.Link($"/kallor/{source.Id}");
        SourceFailureData? failure = source.Failure ?? (source.State is null ? source.LastRun?.Failure : null);
        if (failure is not null)
        {
            yield return new SourceAttention(Severity(source, failure), source.Id, RichText.Join(
                RichText.Fill(page.Texts, "kallor.om", ("kalla", new LinkInline(source.Name, address))), failure.Message));
        }

        if (failure?.Kind is not (FailureKind.KeyExpired or FailureKind.KeyExpiresSoon) && source.KeyExpiresAt is { } expires && expires > now && expires - now <= TimeSpan.FromDays(DaysOfKeyWarning))
        {
            DateOnly day = DateFormat.DateIn(expires);
            yield return new SourceAttention(AttentionSeverity.Warning, source.Id, RichText.Fill(
                page.Texts, "kallor.nyckel_snart", ("kalla", new LinkInline(source.Name, address)), ("datum", new DateInline(DateFormat.Iso(day), page.Format.Dates.Text(day)))));
        }

        foreach ((int count, string key, AttentionSeverity severity, string anchor) in ((int, string, AttentionSeverity, string)[])
        [
            (source.HeldFigures.Count(held => held.Decision == HeldDecision.Waiting), "kallor.hallna", AttentionSeverity.Warning, "hallna"),
            (source.PlannedWindows.Count, "kallor.stanger", AttentionSeverity.Warning, "stanger"),
            (source.Unmapped.Count, "kallor.okopplade", AttentionSeverity.Notice, "okopplade"),
        ])
        {
            if (count > 0)
            {
                yield return new SourceAttention(severity, source.Id, RichText.Fill(
                    page.Texts,
                    count == 1 ? $"{key}.ett" : key,
                    ("kalla", new LinkInline(source.Name, $"{address}#{anchor}")),
                    ("n", new CountInline(count, page.Format.Numbers.Whole(count)))));
            }
        }
    }

    private static AttentionSeverity Severity(SourceStandingData source, SourceFailureData failure) => (source.State, failure.Kind) switch
    {
        (SourceStateData.NeedsAction, _) => AttentionSeverity.Stop,
        (_, FailureKind.NoFigures) => AttentionSeverity.Notice,
        _ => AttentionSeverity.Warning,
    };
}
