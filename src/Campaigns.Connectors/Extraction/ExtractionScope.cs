using Campaigns.Connectors.Pulling;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Extraction;

/// <summary>What the answers to one window have in common, and which of its records have been seen.</summary>
/// <param name="window">The window that was asked for.</param>
/// <param name="today">The account's day.</param>
/// <param name="currency">The account's currency; null when it is not known.</param>
internal sealed class ExtractionScope(Window window, DateOnly today, string? currency)
{
    private readonly HashSet<(RecordSeries, DateOnly?)> seen = [];

    public Window Window => window;

    public DateOnly Today => today;

    public string? Currency => currency;

    /// <summary>Two records about the same would be added or overwritten: rows have shifted between answers, or the definition lacks a dimension.</summary>
    /// <exception cref="RepeatedRecordException">The record has been seen.</exception>
    public void CheckFirst(RecordSeries series, Window record, string pointer)
    {
        if (!seen.Add((series with { Object = Ids(series.Object) }, record.First)))
        {
            throw new RepeatedRecordException($"{pointer}: a record about the same came before in this window.");
        }
    }

    // Names may change from one answer to the next.
    private static PlatformObject Ids(PlatformObject platform) => new(platform.CampaignId, null, platform.AdGroupId, null, platform.AdId);
}

/// <summary>What a record is about.</summary>
internal sealed record RecordSeries(PlatformObject Object, string? Channel, AudienceCell Audience, string? Placement);

/// <summary>The same record came twice in one window.</summary>
internal sealed class RepeatedRecordException(string message) : Exception(message);

/// <summary>What was read from one answer.</summary>
/// <param name="Figures">Its figures.</param>
/// <param name="Rejected">What could not be used.</param>
/// <param name="Records">Records that it held, used or not.</param>
internal sealed record ExtractedPage(List<PulledFigure> Figures, List<RejectedRecord> Rejected, int Records);
