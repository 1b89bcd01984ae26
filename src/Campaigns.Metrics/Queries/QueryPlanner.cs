using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Queries;

/// <summary>Checks a question before anything is read.</summary>
public static class QueryPlanner
{
    /// <summary>Plans the answer.</summary>
    /// <param name="query">The question.</param>
    /// <param name="campaign">The campaign it names.</param>
    /// <exception cref="UnknownMetricException">The metric is not in the catalogue.</exception>
    /// <exception cref="MetricQueryException">A filter names something the campaign does not have, or the period is reversed.</exception>
    /// <exception cref="NotAdditiveException">The question would add up what must not be added.</exception>
    public static QueryPlan Plan(MetricQuery query, Campaign campaign)
    {
        var metric = MetricCatalog.Get(query.Metric);
        CheckFilters(query, campaign);
        CheckAdditivity(query, campaign, metric);

        return new QueryPlan(query, campaign, metric, new ObservationQuery
        {
            Campaigns = [campaign.Slug],
            Metrics = NeededMetrics(metric),
            From = query.From,
            To = query.To,
            AsOf = query.AsOf,
        });
    }

    /// <summary>Ids of the metrics whose figures an answer stands on: the metric itself first, then the terms it can be recomputed from.</summary>
    /// <param name="metric">The metric asked for.</param>
    public static IReadOnlyList<string> NeededMetrics(MetricDefinition metric) =>
        [.. metric.Terms.SelectMany(terms => new[] { terms.Numerator, terms.Denominator }).Prepend(metric.Id).Distinct(StringComparer.Ordinal)];

    /// <summary>True when figures of the metric may be put together over the dimension: added, or recomputed from terms that may be.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="dimension">The dimension.</param>
    public static bool MayCombine(MetricDefinition metric, Dimension dimension)
    {
        var direction = Direction(dimension);

        return metric.IsAdditiveOver(direction) || metric.Terms.Any(terms =>
            MetricCatalog.Get(terms.Numerator).IsAdditiveOver(direction) && MetricCatalog.Get(terms.Denominator).IsAdditiveOver(direction));
    }

    internal static Additivity Direction(Dimension dimension) => dimension switch
    {
        Dimension.Track => Additivity.Track,
        Dimension.Channel => Additivity.Channel,
        _ => Additivity.Audience,
    };

    private static void CheckFilters(MetricQuery query, Campaign campaign)
    {
        if (query.Campaign != campaign.Slug)
        {
            throw new MetricQueryException($"The question is about '{query.Campaign}', but the campaign given is '{campaign.Slug}'.");
        }

        if (query is { From: { } from, To: { } to } && to < from)
        {
            throw new MetricQueryException(FormattableString.Invariant($"The last day {to:yyyy-MM-dd} is before the first day {from:yyyy-MM-dd}. Swap 'from' and 'to'."));
        }

        foreach (var track in query.Tracks ?? [])
        {
            if (campaign.Tracks.All(known => known.Id != track))
            {
                var allowed = campaign.Tracks.Count == 0 ? "It has none." : $"It has {string.Join(", ", campaign.Tracks.Select(known => known.Id))}.";
                throw new MetricQueryException($"The campaign '{campaign.Slug}' has no track '{Shortened(track)}'. {allowed}");
            }
        }

        foreach (var channel in query.Channels ?? [])
        {
            if (ChannelCatalog.Find(channel) is null && campaign.Channels.All(used => used.Channel != channel))
            {
                throw new MetricQueryException($"There is no channel '{Shortened(channel)}'. The field 'channels' lists all ids.");
            }
        }
    }

    private static void CheckAdditivity(MetricQuery query, Campaign campaign, MetricDefinition metric)
    {
        if (metric.IsMixed)
        {
            return;
        }

        var channels = campaign.Channels.Select(used => used.Channel).Where(channel => Measures(channel, metric));
        CheckDimension(Dimension.Track, query.Tracks ?? [.. campaign.Tracks.Select(track => track.Id)]);
        CheckDimension(Dimension.Channel, query.Channels ?? [.. channels]);

        void CheckDimension(Dimension dimension, IReadOnlyList<string> values)
        {
            if (!query.Keeps(dimension) && values.Distinct(StringComparer.Ordinal).Count() > 1 && !MayCombine(metric, dimension))
            {
                throw new NotAdditiveException(metric, dimension, query.By);
            }
        }
    }

    private static bool Measures(string channel, MetricDefinition metric) => ChannelCatalog.FindOrUnlisted(channel).Metrics.Contains(metric.Id);

    private static string Shortened(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
