using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Observations;

namespace Campaigns.Api.Schema.Figures;

/// <summary>A value that a figure has had.</summary>
[GraphQLName("Revision")]
public sealed class RevisionNode
{
    private readonly Observation _observation;

    /// <summary>Wraps the record.</summary>
    /// <param name="observation">The observation.</param>
    public RevisionNode(Observation observation) => _observation = observation;

    /// <summary>The value in the metric's unit; null when the status names an absence.</summary>
    public decimal? Value => _observation.Value;

    /// <summary>The source's own rounding word.</summary>
    public Qualifier Qualifier => _observation.Quality.Qualifier;

    /// <summary>Where the figure stood in its life.</summary>
    public FigureStatus Status => _observation.Quality.Status;

    /// <summary>When the answer that holds it was received, UTC.</summary>
    public DateTimeOffset ObservedAt => _observation.ObservedAt;

    /// <summary>The answer and the place in it.</summary>
    public Provenance Provenance => _observation.Provenance;
}
