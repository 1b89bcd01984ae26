using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Metrics.Queries.Steps;

/// <summary>Why the figures of an answer are not one list, or not summed.</summary>
internal static class ResultNotes
{
    public static IReadOnlyList<LocalizedText> Of(MetricDefinition metric, IReadOnlyList<ComparisonGroup> groups)
    {
        var notes = new List<LocalizedText>();
        var figures = groups.SelectMany(group => group.Cells).Count(cell => cell.Value is not null);
        if (metric.Kind == MetricKind.UniqueCount && figures > 1)
        {
            notes.Add(Notes.NotAdded(metric));
        }

        if (DistinctOf(groups, group => group.IdentityBasis) > 1)
        {
            notes.Add(Notes.IdentitiesDiffer);
        }

        if (DistinctOf(groups, group => group.DenominatorBase) > 1)
        {
            notes.Add(Notes.BasesDiffer);
        }

        if (metric.IsMixed)
        {
            notes.Add(Notes.MixedMeasures);
        }

        return notes;
    }

    private static int DistinctOf<T>(IReadOnlyList<ComparisonGroup> groups, Func<ComparisonGroup, T?> basis)
        where T : struct =>
        groups.Where(group => group.Cells.Any(cell => cell.Value is not null)).Select(basis).Where(value => value is not null).Distinct().Count();
}
