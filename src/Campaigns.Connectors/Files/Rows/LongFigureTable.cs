using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Files.Text;

namespace Campaigns.Connectors.Files.Rows;

/// <summary>In a long file: the metric word and the unit word of a row → what its figure is.</summary>
internal sealed class LongFigureTable(IReadOnlyList<FigureDefinition> figures, string file)
{
    private readonly ILookup<string, FigureDefinition> byMetric = figures.ToLookup(figure => Wording.Key(figure.Metric ?? string.Empty), StringComparer.Ordinal);

    /// <summary>The figure of the row; null after an error was noted, or when the cells are empty, which is noted elsewhere.</summary>
    public FigureDefinition? Read(RowScope row)
    {
        if (row.Column(ColumnRole.Metric) is not { } metricColumn || row.Text(metricColumn) is not { } metric)
        {
            return null;
        }

        var candidates = byMetric[Wording.Key(metric)].ToList();
        if (candidates.Count == 0)
        {
            row.Refuse(metricColumn, Unknown(metric, figures.Select(figure => figure.Metric!).Distinct(StringComparer.Ordinal)));
            return null;
        }

        var unit = row.Text(ColumnRole.Unit);
        var found = candidates.Find(figure => Wording.Key(figure.Unit ?? string.Empty) == Wording.Key(unit ?? string.Empty));
        if (found is null)
        {
            row.Refuse(row.Column(ColumnRole.Unit) ?? metricColumn, WrongUnit(metric, unit, candidates));
        }

        return found;
    }

    private Finding Unknown(string metric, IEnumerable<string> allowed)
    {
        var (quoted, list) = (Wording.Quote(metric), string.Join(", ", allowed));
        return Finding.Of(
            $"“{quoted}” är inget känt mått.", $"Skriv ett av: {list} (tabellen file.figures, {file}).",
            $"“{quoted}” is not a known metric.", $"Write one of: {list} (table file.figures, {file}).");
    }

    private Finding WrongUnit(string metric, string? unit, List<FigureDefinition> candidates)
    {
        var (quoted, list) = (Wording.Quote(unit ?? string.Empty), string.Join(", ", candidates.Select(figure => figure.Unit ?? "–")));
        return Finding.Of(
            $"Måttet {Wording.Quote(metric)} har inte enheten “{quoted}”.", $"Skriv en av: {list} (tabellen file.figures, {file}).",
            $"The metric {Wording.Quote(metric)} does not come in the unit “{quoted}”.", $"Write one of: {list} (table file.figures, {file}).");
    }
}
