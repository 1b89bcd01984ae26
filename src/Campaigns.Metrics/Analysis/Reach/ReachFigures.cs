using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Figures;
using Campaigns.Metrics.Planning;
using Campaigns.Metrics.Portfolio;
using Campaigns.Metrics.Queries;

namespace Campaigns.Metrics.Analysis.Reach;

/// <summary>Deduplicated reach as a figure with an id and an expression.</summary>
public static class ReachFigures
{
    private static readonly LocalizedText Definition = new(
        "Hur många olika som nåddes av kanalerna tillsammans. Ingen räknas två gånger, och därför är det ett intervall.",
        "How many different persons the channels reached together. Nobody is counted twice, which is why it is an interval.");

    /// <summary>The figure.</summary>
    /// <param name="query">What was asked.</param>
    /// <param name="result">The answer.</param>
    /// <param name="population">The line of the population that was used; null without one.</param>
    public static DerivedFigure Of(CampaignReachQuery query, CampaignReachResult result, PlanningEntry<PopulationTable>? population) => new(
        Query(query), result.Reach?.Estimate, result.Reach?.Interval?.Lower, result.Reach?.Interval?.Upper, Definition, Expression(result, population));

    private static DerivedQuery Query(CampaignReachQuery query) => new()
    {
        Kind = DerivedKind.DeduplicatedReach,
        Campaign = query.Campaign.Slug,
        Tracks = query.Tracks,
        Channels = query.Channels,
        From = query.From,
        To = query.To,
        AsOf = query.AsOf,
        Factor = query.DuplicationFactor,
        IdentityBasis = query.IdentityBasis,
    };

    private static FigureExpression Expression(CampaignReachResult result, PlanningEntry<PopulationTable>? population)
    {
        var terms = result.Channels.Where(line => line.IsUsed).SelectMany(line => line.Figures.Select(cell => Term(line.Channel, cell))).ToList();
        if (population is not null)
        {
            var name = population.Record.Name;
            terms.Add(new ExpressionTerm(new($"Målgruppen: {name.Sv}", $"The target group: {name.En}")) { Entry = population.Id, Value = population.Record.Size });
        }

        return new FigureExpression(
            "deduplicated_reach",
            population is null
                ? new("Minst den största kanalens räckvidd, högst alla kanalers tillsammans.", "At least the reach of the largest channel, at most that of all channels together.")
                : new(
                    "Minst den största kanalens räckvidd, högst alla kanalers tillsammans eller hela målgruppen. Uppskattningen antar oberoende kanaler.",
                    "At least the reach of the largest channel, at most that of all channels together or the whole target group. The estimate assumes independent channels."),
            terms);
    }

    internal static ExpressionTerm Term(string channel, ComparisonCell cell)
    {
        var definition = ChannelCatalog.FindOrUnlisted(channel);
        var metric = MetricCatalog.Get(cell.Inputs[0].Metric).Name;
        var label = new LocalizedText($"{definition.NameSv}, {metric.Sv.ToLowerInvariant()}", $"{definition.NameEn}, {metric.En.ToLowerInvariant()}");

        return cell.Inputs is [var only]
            ? new ExpressionTerm(label) { Figure = only }
            : new ExpressionTerm(label)
            {
                Expression = new FigureExpression("sum", new("Delarna lagda till varandra.", "The parts added together."), [.. cell.Inputs.Select(input => new ExpressionTerm(label) { Figure = input })]),
            };
    }
}
