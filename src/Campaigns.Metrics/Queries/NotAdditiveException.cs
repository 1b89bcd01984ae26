using Campaigns.Metrics.Catalog;

namespace Campaigns.Metrics.Queries;

/// <summary>The question would add up what must not be added. The message says what to ask for instead.</summary>
public sealed class NotAdditiveException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="metric">The metric that was asked for.</param>
    /// <param name="dimension">The dimension that was left out.</param>
    /// <param name="kept">The dimensions that were kept apart.</param>
    public NotAdditiveException(MetricDefinition metric, Dimension dimension, IReadOnlyList<Dimension> kept)
        : base(Describe(metric, dimension, kept))
    {
        Metric = metric.Id;
        Dimension = dimension;
    }

    /// <summary>Id of the metric.</summary>
    public string Metric { get; }

    /// <summary>The dimension over which it cannot be added.</summary>
    public Dimension Dimension { get; }

    private static string Describe(MetricDefinition metric, Dimension dimension, IReadOnlyList<Dimension> kept)
    {
        var by = string.Join(", ", kept.Append(dimension).Distinct().Order().Select(Word));
        var filter = dimension switch
        {
            Dimension.Track => "tracks",
            Dimension.Channel => "channels",
            _ => "audiences",
        };

        return $"'{metric.Id}' cannot be added up over {Word(dimension)}: {Reason(metric, dimension)} Ask with by: [{by}], or name one value in '{filter}'.";
    }

    private static string Reason(MetricDefinition metric, Dimension dimension)
    {
        var plural = dimension switch
        {
            Dimension.Track => "tracks",
            Dimension.Channel => "channels",
            _ => "audience cells",
        };

        return metric.Kind switch
        {
            MetricKind.UniqueCount => $"the same person may be counted in several {plural}.",
            MetricKind.Ratio => $"a rate is recomputed from its parts, and its parts cannot be added over {plural}.",
            _ => $"{plural} do not count it in the same way.",
        };
    }

    private static string Word(Dimension dimension) => dimension.ToString().ToUpperInvariant();
}
