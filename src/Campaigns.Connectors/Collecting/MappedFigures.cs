using Campaigns.Connectors.Mapping;
using Campaigns.Connectors.Pulling;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Collection;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Collecting;

/// <summary>Figures of platform objects → observations of our series, one for each key.</summary>
internal static class MappedFigures
{
    /// <summary>The observations of figures that are mapped.</summary>
    /// <param name="figures">Figures with their targets.</param>
    /// <param name="source">Id of the source.</param>
    /// <param name="runId">The run that brought them.</param>
    /// <exception cref="SourceFailureException">One figure of one object stands twice with different values.</exception>
    public static List<Observation> ToObservations(IEnumerable<(AnswerFigure Figure, MappingTarget Target)> figures, string source, string runId) =>
    [
        .. figures
            .Select(pair => (pair.Figure.Figure.Object, Observation: pair.Figure.ToObservation(source, pair.Target, runId)))
            .GroupBy(pair => (pair.Observation.Series, pair.Observation.Metric, pair.Observation.Window))
            .SelectMany(same => Merge([.. same.GroupBy(pair => Ids(pair.Object)).Select(one => (one.Key, Single(one.Select(pair => pair.Observation))))])),
    ];

    /// <summary>True when the figure is one of several on its series that cannot be added, and is told apart by its object.</summary>
    /// <param name="figure">The figure.</param>
    public static bool IsApart(Observation figure) =>
        figure.Series.Ad is { } ad && (ad.StartsWith(SeriesKey.CampaignPrefix, StringComparison.Ordinal) || ad.StartsWith(SeriesKey.AdGroupPrefix, StringComparison.Ordinal));

    /// <summary>True when a figure of the window belongs to the campaign: the flight of another campaign is not its own.</summary>
    /// <param name="window">The figure's window.</param>
    /// <param name="campaign">The campaign; null when the catalogue does not have it.</param>
    public static bool Fits(Window window, Campaign? campaign) => window.Kind switch
    {
        WindowKind.FlightToDate => campaign?.Flight.First == window.First,
        WindowKind.Flight => campaign?.Flight.First == window.First && campaign?.Flight.Last == window.Last,
        _ => true,
    };

    /// <summary>The object without names: a name may change between two rows; the ids are the object.</summary>
    /// <param name="platform">The object.</param>
    public static PlatformObject Ids(PlatformObject platform) => new(platform.CampaignId, null, platform.AdGroupId, null, platform.AdId);

    /// <summary>What tells an object's figures from those of others on its series: the ad, or the ad group or campaign with its level before it.</summary>
    /// <param name="platform">The object.</param>
    public static string ApartId(PlatformObject platform) =>
        platform.AdId ?? (platform.AdGroupId is { } adGroup ? SeriesKey.AdGroupPrefix + adGroup : SeriesKey.CampaignPrefix + platform.CampaignId);

    // A row that the platform repeats is one row; two that differ are a broken answer.
    private static Observation Single(IEnumerable<Observation> rows)
    {
        var first = rows.First();
        if (rows.Any(row => row.Value != first.Value))
        {
            throw new SourceFailureException(new SourceFailure(
                FailureKind.FormatChanged, $"The answer holds {first.Metric} of one object and one window twice, with different values, at {first.Provenance.Pointer} and elsewhere."));
        }

        return first;
    }

    // Several platform campaigns or ad groups on one series: counts add up, people do not.
    private static IEnumerable<Observation> Merge(List<(PlatformObject Object, Observation Observation)> parts)
    {
        if (parts.Count == 1)
        {
            return [parts[0].Observation];
        }

        var isSum = MetricCatalog.Find(parts[0].Observation.Metric) is { Kind: MetricKind.Count or MetricKind.Money or MetricKind.Duration } metric
            && metric.IsAdditiveOver(Additivity.Track);
        return isSum ? [Sum([.. parts.Select(part => part.Observation)])] : parts.Select(part => Apart(part.Object, part.Observation));
    }

    private static Observation Sum(IReadOnlyList<Observation> parts)
    {
        var known = parts.Where(part => part.Value is not null).ToList();
        if (known.Count == 0)
        {
            return parts[0];
        }

        var quality = known[0].Quality;
        return known[0] with
        {
            Value = known.Sum(part => part.Value),
            // A part that is absent makes the sum a lower end.
            Quality = known.Count == parts.Count ? quality : quality with { Qualifier = Qualifier.AtLeast },
            Provenance = known[0].Provenance with { Pointer = Common([.. known.Select(part => part.Provenance)]) },
        };
    }

    // The place that holds all parts; they stand in one answer, or the first of them is named.
    private static string Common(List<Provenance> places)
    {
        if (places.Exists(place => place.RawId != places[0].RawId))
        {
            return places[0].Pointer;
        }

        var steps = places.Select(place => place.Pointer.Split('/')).ToList();
        var shared = steps[0].TakeWhile((step, index) => steps.TrueForAll(other => other.Length > index && other[index] == step));
        return string.Join('/', shared);
    }

    private static Observation Apart(PlatformObject platform, Observation observation) => observation with { Series = observation.Series with { Ad = ApartId(platform) } };
}
