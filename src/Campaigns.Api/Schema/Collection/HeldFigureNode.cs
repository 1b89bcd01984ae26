using Campaigns.Api.Schema.Catalogue;
using Campaigns.Api.Schema.Figures;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Collection;

namespace Campaigns.Api.Schema.Collection;

/// <summary>A change of a final figure beyond belief: both values are kept, the old one is shown, a person decides.</summary>
[GraphQLName("HeldFigure")]
public sealed class HeldFigureNode
{
    private readonly HeldFigure _held;

    /// <summary>Wraps the record.</summary>
    /// <param name="held">The held figure.</param>
    public HeldFigureNode(HeldFigure held) => _held = held;

    /// <summary>Id, for the decision.</summary>
    [ID]
    public string Id => _held.Id;

    /// <summary>Id of the figure, as <c>F-7K3QZ2MA</c>.</summary>
    public string FigureId => Metrics.FigureId.Of(_held.Shown);

    /// <summary>Slug of the campaign.</summary>
    public string Campaign => _held.Shown.Series.Campaign;

    /// <summary>The metric.</summary>
    public MetricNode Metric => new(MetricCatalog.Get(_held.Shown.Metric));

    /// <summary>The channel; null when the source names none.</summary>
    public ChannelNode? Channel => _held.Shown.Series.Channel is { } channel ? ChannelNode.Of(channel) : null;

    /// <summary>The days it covers.</summary>
    public WindowNode Window => new(_held.Shown.Window);

    /// <summary>The value that is shown; null when it names an absence.</summary>
    public decimal? ShownValue => _held.Shown.Value;

    /// <summary>The value that the source gives now; null when it names an absence.</summary>
    public decimal? OfferedValue => _held.Offered.Value;

    /// <summary>When the source gave it first, UTC.</summary>
    public DateTimeOffset OfferedAt => _held.Offered.ObservedAt;

    /// <summary>Id of the rule that held it.</summary>
    public string Rule => _held.Rule;

    /// <summary>What was decided.</summary>
    public HeldDecision Decision => _held.Decision;

    /// <summary>Who decided; null while nobody has.</summary>
    public string? DecidedBy => _held.DecidedBy;

    /// <summary>Why; null while nobody has decided.</summary>
    public string? Reason => _held.Reason;

    /// <summary>When it was decided or taken back, UTC; null while it waits.</summary>
    public DateTimeOffset? DecidedAt => _held.DecidedAt;
}
