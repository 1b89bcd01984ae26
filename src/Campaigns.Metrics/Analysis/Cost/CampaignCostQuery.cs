using Campaigns.Metrics.Analysis.Reach;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Analysis.Cost;

/// <summary>What the channels of a campaign, or of one track, gave for their money (domain/analysis.md N10).</summary>
public sealed record CampaignCostQuery
{
    /// <summary>Metrics whose figures an answer stands on, besides those of its reach.</summary>
    public static IReadOnlyList<string> NeededMetrics { get; } =
        [.. CampaignReachQuery.NeededMetrics.Union(["spend", "plays", "viewable_impressions", "completions", "clicks", "link_clicks", "visits", "average_frequency", "days_live"])];

    /// <summary>The campaign.</summary>
    public required Campaign Campaign { get; init; }

    /// <summary>Track id; null for the whole campaign.</summary>
    public string? Track { get; init; }

    /// <summary>Media alone, or media with production and fee.</summary>
    public bool Total { get; init; }

    /// <summary>Only amounts of this stage; null for the most certain stage that each channel has.</summary>
    public CostStage? Stage { get; init; }

    /// <summary>First day, included; null for the whole flight.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included; null for the whole flight.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Knowledge as of this moment; null for the newest.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Lines of the cost ledger that counted then, without what platforms report.</summary>
    public required IReadOnlyList<LedgerLine> Ledger { get; init; }

    /// <summary>Exchange rates that counted then; null for none.</summary>
    public ExchangeRates? Rates { get; init; }
}

/// <summary>A line of the cost ledger with the id it was entered under.</summary>
/// <param name="Id">Id in the planning ledger; null for a cost that a platform reported.</param>
/// <param name="Entry">The line.</param>
public sealed record LedgerLine(string? Id, CostEntry Entry)
{
    /// <summary>The stored figures that a platform's report was read from; empty for a line that somebody entered.</summary>
    public IReadOnlyList<Observations.Observation> Figures { get; init; } = [];
}
