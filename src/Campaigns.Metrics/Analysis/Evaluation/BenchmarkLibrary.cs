using Campaigns.Metrics.Catalog;

namespace Campaigns.Metrics.Analysis.Evaluation;

/// <summary>A finished campaign's result in one channel, to learn targets from (domain/analysis.md N15).</summary>
/// <param name="Campaign">Slug of the campaign.</param>
/// <param name="Objective">What it was meant to change.</param>
/// <param name="Channel">Channel id.</param>
/// <param name="Tier">Strength of the contact counted; null for what is no contact, as a cost.</param>
/// <param name="Metric">Metric id.</param>
/// <param name="Value">The final value, in the metric's unit.</param>
/// <param name="Constructed">True when it was made up for a demonstration.</param>
public sealed record BenchmarkEntry(string Campaign, CampaignObjective Objective, string Channel, ExposureTier? Tier, string Metric, decimal Value, bool Constructed = false);

/// <summary>What like campaigns reached.</summary>
/// <param name="Campaigns">How many campaigns it stands on.</param>
/// <param name="Quartiles">Lower quartile, median and upper quartile; null with fewer than five: «för få».</param>
/// <param name="Constructed">True when any of them was made up.</param>
public sealed record Benchmark(int Campaigns, (decimal Lower, decimal Median, decimal Upper)? Quartiles, bool Constructed);

/// <summary>The agency's own library of results.</summary>
/// <param name="entries">Results of finished campaigns.</param>
public sealed class BenchmarkLibrary(IEnumerable<BenchmarkEntry> entries)
{
    /// <summary>Fewest campaigns to learn from.</summary>
    public const int LeastCampaigns = 5;

    private readonly IReadOnlyList<BenchmarkEntry> entries = [.. entries];

    /// <summary>Quartiles of like campaigns: same objective, channel, tier and metric.</summary>
    /// <remarks>Between two results the quartile is taken by straight line (type 7 of Hyndman and Fan 1996). A campaign with several results counts once, with their mean.</remarks>
    /// <param name="objective">The objective.</param>
    /// <param name="channel">Channel id.</param>
    /// <param name="tier">The tier.</param>
    /// <param name="metric">Metric id.</param>
    public Benchmark Of(CampaignObjective objective, string channel, ExposureTier? tier, string metric)
    {
        var like = entries.Where(entry => entry.Objective == objective && entry.Channel == channel && entry.Tier == tier && entry.Metric == metric).ToList();
        var values = like.GroupBy(entry => entry.Campaign, StringComparer.Ordinal).Select(campaign => campaign.Average(entry => entry.Value)).Order().ToList();
        var constructed = like.Any(entry => entry.Constructed);
        return values.Count < LeastCampaigns
            ? new Benchmark(values.Count, null, constructed)
            : new Benchmark(values.Count, (Quantile(values, 0.25m), Quantile(values, 0.5m), Quantile(values, 0.75m)), constructed);
    }

    private static decimal Quantile(List<decimal> ordered, decimal share)
    {
        var position = share * (ordered.Count - 1);
        var below = (int)decimal.Floor(position);
        var above = Math.Min(below + 1, ordered.Count - 1);
        return ordered[below] + ((position - below) * (ordered[above] - ordered[below]));
    }
}
