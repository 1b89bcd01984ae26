using Campaigns.Api.Loading;
using Campaigns.Api.Schema.Campaigns;
using Campaigns.Api.Schema.Catalogue;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Queries;

namespace Campaigns.Api.Schema.Figures;

/// <summary>A figure as one source gave it, with all its quality.</summary>
[GraphQLName("Figure")]
public sealed class FigureNode
{
    private readonly Observation _observation;

    /// <summary>Wraps the record.</summary>
    /// <param name="observation">The newest observation of the figure.</param>
    /// <param name="campaign">The campaign it belongs to.</param>
    public FigureNode(Observation observation, CampaignNode campaign)
    {
        _observation = observation;
        Campaign = campaign;
    }

    /// <summary>Stable id of the figure, such as <c>F-VGG35D2K</c>; all its revisions share it.</summary>
    [ID]
    public string Id => FigureId.Of(_observation);

    /// <summary>What it counts.</summary>
    public MetricNode Metric => new(MetricCatalog.Get(_observation.Metric));

    /// <summary>The value in the metric's unit, rates between 0 and 1; null when the state names an absence. Null is not zero.</summary>
    public decimal? Value => _observation.Value;

    /// <summary>Whether there is a value, or which absence.</summary>
    public CellState State => CellStates.Of(_observation);

    /// <summary>The source's own rounding word. It follows the figure to every screen.</summary>
    public Qualifier Qualifier => _observation.Quality.Qualifier;

    /// <summary>Where the figure stands in its life.</summary>
    public FigureStatus Status => _observation.Quality.Status;

    /// <summary>What a unique count counts; null for counts of events and for rates.</summary>
    public IdentityBasis? IdentityBasis => _observation.Quality.IdentityBasis;

    /// <summary>What a rate is a share of; null for anything but a rate.</summary>
    public DenominatorBase? DenominatorBase => _observation.Quality.DenominatorBase;

    /// <summary>True when the figure was made up for a demonstration.</summary>
    public bool Constructed => _observation.Quality.Constructed;

    /// <summary>The campaign.</summary>
    public CampaignNode Campaign { get; }

    /// <summary>The track; null when the source does not split by track.</summary>
    public TrackNode? Track => Campaign.TrackOf(_observation.Series.Track);

    /// <summary>The channel or group; null when the source names none.</summary>
    public ChannelNode? Channel => _observation.Series.Channel is { } channel ? ChannelNode.Of(channel) : null;

    /// <summary>The source's placement within the channel; null when it does not tell.</summary>
    public string? Placement => _observation.Series.Placement;

    /// <summary>The measured audience.</summary>
    public AudienceCellNode Audience => new(_observation.Series.Audience);

    /// <summary>The audience in the source's own words; null when it gives none.</summary>
    public string? SourceAudience => _observation.Quality.SourceAudience;

    /// <summary>The unit in the source's own words; null when it gives none.</summary>
    public string? SourceUnit => _observation.Quality.SourceUnit;

    /// <summary>The days it covers.</summary>
    public WindowNode Window => new(_observation.Window);

    /// <summary>When the answer that holds it was received, UTC.</summary>
    public DateTimeOffset ObservedAt => _observation.ObservedAt;

    /// <summary>The answer and the place in it that it was read from.</summary>
    public Provenance Provenance => _observation.Provenance;

    /// <summary>The source.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(1)] // One reading serves all figures of a request.
    public async Task<SourceNode> GetSourceAsync(SourceDataLoader sources, CancellationToken cancellationToken) =>
        (await sources.LoadNodesAsync([_observation.Series.Source], cancellationToken))[0];

    /// <summary>Every value this figure has had, oldest first.</summary>
    /// <param name="revisions">The revisions of several figures.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [Cost(1)] // One reading serves all figures of a request.
    [ListSize(AssumedSize = 2)]
    public async Task<IReadOnlyList<RevisionNode>> GetRevisionsAsync(RevisionsDataLoader revisions, CancellationToken cancellationToken) =>
        [.. (await revisions.LoadAsync(FigureKey.Of(_observation), cancellationToken)).Select(revision => new RevisionNode(revision))];
}
