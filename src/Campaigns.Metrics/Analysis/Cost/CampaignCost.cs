using Campaigns.Metrics.Analysis.Reach;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Analysis.Cost;

/// <summary>Cost-effectiveness of a campaign's channels: every channel has a row, prices are compared only where they are for the same thing.</summary>
public static class CampaignCost
{
    /// <summary>Answers.</summary>
    /// <param name="query">The question.</param>
    /// <param name="reach">Deduplicated reach of the same campaign, track and period; prices per person stand on it.</param>
    /// <param name="observations">Figures of <see cref="CampaignCostQuery.NeededMetrics"/>; more does no harm.</param>
    public static CampaignCostResult Of(CampaignCostQuery query, CampaignReachResult reach, IReadOnlyCollection<Observation> observations)
    {
        IReadOnlyList<LedgerLine> lines = [.. query.Ledger, .. ReportedCosts.Of(query, observations)];
        var results = new ChannelResults(query, observations);
        var rows = Channels(query, lines).Select(channel => new CostRow(channel, ChannelCosts.Of(query, channel, lines), results.Of(channel))).ToList();
        var known = rows.Where(row => row.Cost.Cost.State == CostState.Known).ToList();
        var sum = known.Sum(row => row.Cost.Cost.Sek);
        var shared = ChannelCosts.Shared(query, lines);
        var isComplete = rows.Count > 0 && known.Count == rows.Count;

        return new CampaignCostResult(
            rows,
            [.. CostMeasureDefinition.All.Select(measure => CostMeasures.Of(measure, rows, reach))],
            shared,
            isComplete ? sum : null,
            isComplete || known.Count == 0 ? null : sum,
            Together(rows, reach),
            Notes(rows, shared));
    }

    // Channels that carry the track, and those that somebody entered a cost for.
    private static IEnumerable<string> Channels(CampaignCostQuery query, IReadOnlyList<LedgerLine> lines) => query.Campaign.Channels
        .Where(used => query.Track is null || used.Tracks.Count == 0 || used.Tracks.Contains(query.Track))
        .Where(used => ChannelCatalog.FindOrUnlisted(used.Channel).MediaType is MediaType.Paid or MediaType.Partner or null)
        .Select(used => used.Channel)
        .Union(lines.Where(line => query.Track is null || line.Entry.Track is null || line.Entry.Track == query.Track).Select(line => line.Entry.Channel).OfType<string>(), StringComparer.Ordinal);

    /// <summary>Cost per person reached by any channel: only when every channel in the reach has a cost, or the price would leave some of it out.</summary>
    private static UnitCost Together(IReadOnlyList<CostRow> rows, CampaignReachResult reach)
    {
        var used = reach.Channels.Where(line => line is { IsUsed: true, UnionOf.Count: 0 }).ToList();
        var costs = used.Select(line => rows.FirstOrDefault(row => row.Channel == line.Channel)?.Cost.Cost ?? CostFigure.Missing).ToList();
        var cost = costs.Count == 0 ? CostFigure.Missing : costs.Aggregate((sum, next) => sum.Plus(next));

        return UnitCost.Of(cost, reach.Reach?.Interval, reach.Reach?.Estimate, "reached persons");
    }

    private static List<LocalizedText> Notes(IReadOnlyList<CostRow> rows, IReadOnlyList<LedgerLine> shared)
    {
        var notes = new List<LocalizedText>();
        if (rows.Select(row => row.Cost.Cost.Stage).OfType<CostStage>().Distinct().Count() > 1)
        {
            notes.Add(CostTexts.StagesDiffer);
        }

        if (shared.Count > 0)
        {
            notes.Add(CostTexts.SharedCosts);
        }

        if (rows.Any(row => row.Cost.Cost.Constructed) || shared.Any(line => line.Entry.Constructed))
        {
            notes.Add(CostTexts.Constructed);
        }

        return notes;
    }
}
