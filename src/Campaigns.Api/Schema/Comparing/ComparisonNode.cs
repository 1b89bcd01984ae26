using Campaigns.Api.Loading;
using Campaigns.Api.Schema.Analysis;
using Campaigns.Api.Schema.Campaigns;
using Campaigns.Api.Schema.Catalogue;
using Campaigns.GraphQL.CodeFirst;
using Campaigns.Metrics.Analysis.Breaks;
using Campaigns.Metrics.Figures;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Queries;

namespace Campaigns.Api.Schema.Comparing;

/// <summary>Channels or audiences of one campaign, compared in one metric.</summary>
[GraphQLName("Comparison")]
public sealed class ComparisonNode
{
    private readonly ComparisonResult _result;
    private readonly CampaignNode _campaign;
    private readonly MetricQuery _query;

    /// <summary>Wraps the answer.</summary>
    /// <param name="result">The answer.</param>
    /// <param name="campaign">The campaign.</param>
    /// <param name="query">What was asked.</param>
    public ComparisonNode(ComparisonResult result, CampaignNode campaign, MetricQuery query)
    {
        _result = result;
        _campaign = campaign;
        _query = query;
    }

    /// <summary>The metric.</summary>
    public MetricNode Metric => new(_result.Metric);

    /// <summary>
    /// Groups in which figures may be set against each other: one identity basis, one denominator base and, where channels are added up, one kind of
    /// channel. Cells without a figure stand in the group that has neither base, the last one where figures have them.
    /// </summary>
    [ListSize(AssumedSize = 2)]
    public IReadOnlyList<ComparisonGroupNode> Groups => [.. _result.Groups.Select(group => new ComparisonGroupNode(group, _campaign, cell => ComparedCellFigures.Of(_query, _result, cell)))];

    /// <summary>Days within the periods of the figures from which the metric means something else, oldest first: what lies before and after is not one series.</summary>
    /// <param name="planning">Breaks that somebody entered.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [ListSize(AssumedSize = 1)]
    public async Task<IReadOnlyList<SeriesBreakNode>> GetBreaksAsync(PlanningReader planning, CancellationToken cancellationToken)
    {
        var used = _result.Groups.SelectMany(group => group.Cells).SelectMany(cell => cell.Inputs).ToList();

        return
        [
            .. (await planning.BreaksAsync(_query.AsOf, cancellationToken)).Where(found => LiesWithin(found.Record, used)),
        ];
    }

    // Within one figure's days, or between days of one channel that were added up or stand beside each other.
    private static bool LiesWithin(SeriesBreak found, List<Observation> used) => used
        .Where(figure => figure is { Window: { First: not null, Last: not null }, Series.Channel: { } channel } && found.Concerns(channel, figure.Metric))
        .GroupBy(figure => (figure.Series.Channel, figure.Metric))
        .Any(series => SeriesBreaks.Within([found], series.Key.Channel!, series.Key.Metric, series.Min(figure => figure.Window.First!.Value), series.Max(figure => figure.Window.Last!.Value)).Count > 0);

    /// <summary>Why the figures are not one list, or not summed, in words.</summary>
    /// <param name="language">Language of the text.</param>
    [ListSize(AssumedSize = 2)]
    public IReadOnlyList<string> GetNotes(Language language = Language.Sv) => [.. _result.Notes.Select(note => note.In(language))];
}
