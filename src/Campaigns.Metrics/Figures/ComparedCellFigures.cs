using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;
using Campaigns.Metrics.Portfolio;
using Campaigns.Metrics.Queries;

namespace Campaigns.Metrics.Figures;

/// <summary>Cells of comparisons as figures with ids: the stored figure's own id where the cell is one, an id of the question where it was computed.</summary>
public static class ComparedCellFigures
{
    /// <summary>The id of the stored figure that a cell shows as it is; null when the cell was computed or has no value.</summary>
    /// <param name="cell">The cell.</param>
    public static string? StoredId(ComparisonCell cell) => cell is { Derived: false, Value: { } value, Inputs: [var only] } && only.Value == value ? FigureId.Of(only) : null;

    /// <summary>A computed cell as a figure; null when it has no value, or when another cell of the answer has its place.</summary>
    /// <param name="query">What was asked.</param>
    /// <param name="result">The answer.</param>
    /// <param name="cell">A cell of it.</param>
    public static DerivedFigure? Of(MetricQuery query, ComparisonResult result, ComparisonCell cell)
    {
        var question = Question(query, ComparedPlace.Of(cell));

        return Find(result, question) is null ? null : new DerivedFigure(
            question, cell.Value, cell.Interval?.Low, cell.Interval?.High, result.Metric.Description, Expression(result.Metric, cell));
    }

    /// <summary>The same figure in the answer to its question, as of now.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="campaign">The campaign.</param>
    /// <param name="observations">Figures of the metric and its terms.</param>
    /// <returns>Null when the cell no longer has a value.</returns>
    /// <exception cref="NotAdditiveException">The figures that are there now cannot be added.</exception>
    public static DerivedFigure? Recompute(DerivedQuery question, Campaign campaign, IReadOnlyCollection<Observation> observations)
    {
        var query = new MetricQuery
        {
            Campaign = question.Campaign,
            Metric = question.Metric!,
            By = question.By ?? [],
            Tracks = question.Tracks,
            Channels = question.Channels,
            Audiences = question.Audiences is null ? null : [.. question.Audiences.Select(key => AudienceCell.Parse(key))],
            From = question.From,
            To = question.To,
            AsOf = question.AsOf,
        };
        var result = MetricComparison.Compare(QueryPlanner.Plan(query, campaign), observations);

        return Find(result, question) is { } cell ? Of(query, result, cell) : null;
    }

    private static ComparisonCell? Find(ComparisonResult result, DerivedQuery question) =>
        result.Groups.SelectMany(group => group.Cells).Where(cell => cell.Value is not null && question.Place?.Names(ComparedPlace.Of(cell)) == true).ToList() is [var only] ? only : null;

    private static DerivedQuery Question(MetricQuery query, ComparedPlace place) => new()
    {
        Kind = DerivedKind.Comparison,
        Campaign = query.Campaign,
        Metric = query.Metric,
        By = query.By,
        Tracks = query.Tracks,
        Channels = query.Channels,
        Audiences = query.Audiences is null ? null : [.. query.Audiences.Select(audience => audience.Key)],
        From = query.From,
        To = query.To,
        AsOf = query.AsOf,
        Place = place,
    };

    private static FigureExpression Expression(MetricDefinition metric, ComparisonCell cell) => metric.Terms.Count > 0
        ? new FigureExpression("divide", new("Täljarna lagda till varandra, delade med nämnarna.", "The numerators added together, divided by the denominators."), Terms(cell))
        : new FigureExpression("sum", new("Delarna lagda till varandra.", "The parts added together."), Terms(cell));

    private static IReadOnlyList<ExpressionTerm> Terms(ComparisonCell cell) => [.. cell.Inputs.Select(input =>
    {
        var metric = MetricCatalog.Get(input.Metric).Name;

        return new ExpressionTerm(input.Series.Channel is { } id && ChannelCatalog.FindOrUnlisted(id) is var channel
            ? new LocalizedText($"{channel.NameSv}, {metric.Sv.ToLowerInvariant()}", $"{channel.NameEn}, {metric.En.ToLowerInvariant()}")
            : metric)
        {
            Figure = input,
        };
    })];
}
