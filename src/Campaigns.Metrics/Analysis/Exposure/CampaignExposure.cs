using Campaigns.Metrics.Analysis.Reach;
using Campaigns.Metrics.Portfolio;
using Campaigns.Metrics.Queries;

namespace Campaigns.Metrics.Analysis.Exposure;

/// <summary>Effective exposure of a campaign: reached in at least so many channels, and at least so many times within each (domain/analysis.md N13).</summary>
public static class CampaignExposure
{
    /// <summary>Metrics whose figures an answer stands on, besides those of its reach.</summary>
    public static IReadOnlyList<string> NeededMetrics { get; } =
        [.. CampaignReachQuery.NeededMetrics.Union(["reach_2_plus", "reach_3_plus", "reach_4_plus", "reach_5_plus", "reach_10_plus"])];

    /// <summary>Persons reached in at least so many of the used channels.</summary>
    /// <param name="reach">The deduplicated reach of the same question.</param>
    /// <param name="channels">The number of channels, 1 or more.</param>
    /// <returns>Null when the sources contradict each other, or fewer channels have a reach.</returns>
    public static EffectiveReach? InChannels(CampaignReachResult reach, int channels) => reach.Input is { } input
        ? EffectiveReachCalculator.Calculate(input)?.FirstOrDefault(found => found.AtLeastChannels == channels)
        : null;

    /// <summary>Persons that each channel reached at least so many times: as the platform counted it, or bounds and a model from reach and impressions.</summary>
    /// <param name="figures">Figures of <see cref="NeededMetrics"/>.</param>
    /// <param name="reach">The deduplicated reach, for its channels and population.</param>
    /// <param name="times">The number of times, 1 or more.</param>
    public static IReadOnlyList<ChannelFrequency> InEachChannel(ComparedFigures figures, CampaignReachResult reach, int times) =>
        [.. reach.Channels.Where(line => line is { UnionOf.Count: 0, IdentityBasis: not null }).Select(line => Frequency(figures, reach, line.Channel, times))];

    private static ChannelFrequency Frequency(ComparedFigures figures, CampaignReachResult reach, string channel, int times)
    {
        if (Catalog.MetricCatalog.Find(FormattableString.Invariant($"reach_{times}_plus")) is { } metric && figures.One(metric.Id, channel) is { } reported)
        {
            return new ChannelFrequency(channel, FigureRange.Of(reported), null, FrequencyMethod.Reported, null);
        }

        if (figures.One("reach", channel) is not { Value: { } persons } reached || figures.One("impressions", channel) is not { Value: { } impressions } shown || IsHedged(reached) || IsHedged(shown))
        {
            return new ChannelFrequency(channel, null, null, null, new("Räckvidd och visningar för samma spår behövs, utan ungefärliga ord.", "Reach and impressions of the same track are needed, without words of rounding."));
        }

        var bounds = FrequencyBounds.AtLeast(persons, impressions, times);
        var fault = bounds.Fault;
        var population = reach.Reach?.Population is > 0 and { } size ? size : (decimal?)null;
        var model = fault is null && population is { } all ? NegativeBinomialModel.Fit(all, persons, impressions, out fault) : null;

        return new ChannelFrequency(
            channel,
            bounds.Interval,
            model is not null && bounds.Interval is { } interval ? interval.Clamp(model.AtLeast(times)) : null,
            model is null ? FrequencyMethod.Bounds : FrequencyMethod.Model,
            fault is { } found ? Text(found) : null);
    }

    private static bool IsHedged(ComparisonCell cell) => !FigureRange.Of(cell).IsExact;

    private static LocalizedText Text(FrequencyFault fault) => fault switch
    {
        FrequencyFault.ReachExceedsImpressions => new("Fler nådda än visningar: en av siffrorna är fel.", "More reached than impressions: one of the figures is wrong."),
        FrequencyFault.ReachAboveChance => new("Räckvidden är högre än slumpen tillåter, så ingen modell passar.", "The reach is higher than chance allows, so no model fits."),
        FrequencyFault.NothingToFit => new("Alla eller ingen nåddes, så det finns inget att uppskatta.", "Everybody or nobody was reached, so there is nothing to estimate."),
        _ => new("Visningar utan någon nådd.", "Impressions without anybody reached."),
    };
}

/// <summary>Persons that one channel reached at least so many times.</summary>
/// <param name="Channel">Channel id.</param>
/// <param name="Interval">Bounds; null when nothing can be said.</param>
/// <param name="Estimate">Estimate by the negative binomial model; null without one.</param>
/// <param name="Method">Where the numbers come from; null when there are none.</param>
/// <param name="Reason">Why something is missing; null when nothing is.</param>
public sealed record ChannelFrequency(string Channel, PersonInterval? Interval, decimal? Estimate, FrequencyMethod? Method, LocalizedText? Reason);

/// <summary>Where a frequency comes from.</summary>
public enum FrequencyMethod
{
    /// <summary>The platform counted it.</summary>
    Reported,

    /// <summary>Bounds that hold whatever the distribution.</summary>
    Bounds,

    /// <summary>Bounds, and an estimate by the negative binomial model.</summary>
    Model,
}
