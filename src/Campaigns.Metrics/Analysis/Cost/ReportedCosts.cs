using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Queries;

namespace Campaigns.Metrics.Analysis.Cost;

/// <summary>The costs that platforms report, as lines of the ledger: kronor without VAT, as the metric is defined.</summary>
public static class ReportedCosts
{
    /// <summary>One line for each track and channel with a spend.</summary>
    /// <param name="query">The question.</param>
    /// <param name="observations">Figures of <c>spend</c>; more does no harm.</param>
    public static IReadOnlyList<LedgerLine> Of(CampaignCostQuery query, IReadOnlyCollection<Observation> observations)
    {
        var figures = new ComparedFigures(query.Campaign, observations, query.Track, query.AsOf) { From = query.From, To = query.To };

        return [.. DoubledFigures.Without(figures.Cells("spend"), query.From is not null || query.To is not null).Where(cell => cell.Value >= 0).Select(cell => Line(query, cell))];
    }

    private static LedgerLine Line(CampaignCostQuery query, ComparisonCell cell)
    {
        var entry = new CostEntry
        {
            Campaign = query.Campaign.Slug,
            Track = cell.Track,
            Channel = cell.Channel,
            Kind = CostKind.Media,
            Stage = CostStage.Reported,
            Amount = Money.Sek(cell.Value!.Value),
            First = cell.Window?.First,
            Last = cell.Window?.Last,
            EnteredBy = string.Join(", ", cell.Inputs.Select(input => input.Series.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
            EnteredAt = cell.Inputs.Max(input => input.ObservedAt),
            Constructed = cell.Constructed,
        };

        return new LedgerLine(null, entry) { Figures = cell.Inputs };
    }
}
