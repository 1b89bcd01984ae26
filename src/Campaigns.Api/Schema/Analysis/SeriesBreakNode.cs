using Campaigns.Api.Schema.Catalogue;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Analysis.Breaks;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Planning;

namespace Campaigns.Api.Schema.Analysis;

/// <summary>From this day on a figure means something else than before: «tidsseriebrott».</summary>
[GraphQLName("SeriesBreak")]
public sealed class SeriesBreakNode
{
    private readonly SeriesBreak _break;
    private readonly PlanningEntry<BreakLine>? _entered;

    /// <summary>Wraps a break that is built in.</summary>
    /// <param name="found">The break.</param>
    public SeriesBreakNode(SeriesBreak found) => _break = found;

    /// <summary>Wraps a break that somebody entered.</summary>
    /// <param name="entered">The line.</param>
    public SeriesBreakNode(PlanningEntry<BreakLine> entered)
        : this(BreakLine.ToBreak(entered)) => _entered = entered;

    /// <summary>Permanent id of the entered version; null for a break that is built in.</summary>
    [ID]
    public string? Id => _entered?.Id;

    /// <summary>Who entered it; null for a break that is built in.</summary>
    public string? EnteredBy => _entered?.EnteredBy;

    /// <summary>When it was entered, UTC; null for a break that is built in.</summary>
    public DateTimeOffset? EnteredAt => _entered?.EnteredAt;

    internal SeriesBreak Record => _break;

    /// <summary>The channel; null when it concerns every channel that has the metric.</summary>
    public ChannelNode? Channel => _break.Channel is { } channel ? ChannelNode.Of(channel) : null;

    /// <summary>The metric; null when it concerns every metric of the channel.</summary>
    public MetricNode? Metric => _break.Metric is { } metric ? new MetricNode(MetricCatalog.Get(metric)) : null;

    /// <summary>First day of the new meaning; with a coarser precision the first day of the month or year.</summary>
    public DateOnly ValidFrom => _break.ValidFrom;

    /// <summary>How finely the day is known.</summary>
    public DatePrecision Precision => _break.Precision;

    /// <summary>Version of the definition from then on.</summary>
    public string Version => _break.Version;

    /// <summary>True when only the wording is known to have changed: years may then be compared, in grey and with the note.</summary>
    public bool WordingOnly => _break.WordingOnly;

    /// <summary>Where that is known from.</summary>
    public string Source => _break.Source;

    /// <summary>What changed, in words.</summary>
    /// <param name="language">Language of the text.</param>
    public string GetNote(Language language = Language.Sv) => _break.Note.In(language);
}
