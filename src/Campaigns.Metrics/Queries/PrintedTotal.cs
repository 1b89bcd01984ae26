using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Queries;

/// <summary>A total that a source printed, beside its parts. It is never computed here and never added to anything.</summary>
public sealed record PrintedTotal
{
    /// <summary>The printed figure.</summary>
    public required Observation Figure { get; init; }

    /// <summary>How it stands to its parts.</summary>
    public required TotalVerdict Verdict { get; init; }

    /// <summary>Sum of the known parts in the metric's unit; null when none is known or the metric may not be summed.</summary>
    public required decimal? SumOfParts { get; init; }

    /// <summary>Ids of the channels whose parts are not known; ordinal order.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The verdict in words.</summary>
    public required LocalizedText Note { get; init; }
}
