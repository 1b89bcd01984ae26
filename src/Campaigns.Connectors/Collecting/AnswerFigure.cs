using Campaigns.Connectors.Mapping;
using Campaigns.Connectors.Pulling;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Collecting;

/// <summary>A figure of an answer with where it was read.</summary>
/// <param name="Figure">The figure as the platform names it.</param>
/// <param name="RawId">The answer.</param>
/// <param name="ObservedAt">When the answer was received, UTC.</param>
internal sealed record AnswerFigure(PulledFigure Figure, string RawId, DateTimeOffset ObservedAt)
{
    /// <summary>The figure under our names.</summary>
    /// <param name="source">Id of the source.</param>
    /// <param name="target">Where its object belongs.</param>
    /// <param name="runId">The run that brought it.</param>
    public Observation ToObservation(string source, MappingTarget target, string runId) => new()
    {
        Series = new SeriesKey(source, target.Campaign, target.Track, Figure.Channel, target.Of(Figure.Audience), Figure.Object.AdId, Figure.Placement),
        Window = Figure.Window,
        Metric = Figure.Metric,
        Value = Figure.Value,
        Quality = Figure.Quality,
        ObservedAt = ObservedAt,
        Provenance = new Provenance(RawId, Figure.Pointer, runId),
    };
}
