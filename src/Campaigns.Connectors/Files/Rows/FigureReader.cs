using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Files.Values;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Files.Rows;

/// <summary>The figure cells of a row → figures with their quality.</summary>
internal sealed class FigureReader
{
    private readonly FileDefinition definition;
    private readonly Dictionary<ColumnDefinition, DecimalSignDecision> signs;
    private readonly AbsenceReader absences;
    private readonly LongFigureTable longFigures;
    private readonly WordTable<Qualifier> qualifierWords;

    public FigureReader(FileDefinition definition, string file, Dictionary<ColumnDefinition, DecimalSignDecision> signs)
    {
        this.definition = definition;
        this.signs = signs;
        absences = new AbsenceReader(definition.Tables.Absences);
        longFigures = new LongFigureTable(definition.Figures, file);
        qualifierWords = new WordTable<Qualifier>("qualifiers", file);
        foreach (var (word, qualifier) in definition.Tables.Qualifiers)
        {
            qualifierWords.Add(word, qualifier);
        }
    }

    public IEnumerable<FigureDraft> Read(RowScope row, BoundTable table, SeriesKey series, Window window)
    {
        var qualifier = row.Read(ColumnRole.Qualifier, qualifierWords.Read, Qualifier.Unhedged);
        foreach (var column in table.FigureColumns)
        {
            var figure = column.Figure ?? longFigures.Read(row);
            if (figure is not null && row.Text(column) is { } cell && Value(row, column, cell, figure) is { } read)
            {
                yield return new FigureDraft(row.Line, table.Head(column), cell, series, window, figure.As, read.Value, Quality(row, figure, read.Absence, qualifier));
            }
        }
    }

    private (decimal? Value, FigureStatus? Absence)? Value(RowScope row, ColumnDefinition column, string cell, FigureDefinition figure)
    {
        if (absences.Find(cell) is { } absence)
        {
            return (null, absence);
        }

        var number = row.Number(column);
        var reading = number.Refusal is { } refusal ? refusal : NumberReader.Read(cell, number.Value!, signs[column], figure);
        if (reading.Refusal is { } finding)
        {
            row.Refuse(column, finding);
            return null;
        }

        return (reading.Value, null);
    }

    private Quality Quality(RowScope row, FigureDefinition figure, FigureStatus? absence, Qualifier qualifier) => new()
    {
        Qualifier = absence is null ? qualifier : Qualifier.Unhedged,
        Status = absence ?? definition.Status,
        IdentityBasis = figure.Counts,
        DenominatorBase = figure.Of,
        Constructed = definition.Constructed,
        SourceUnit = row.Text(ColumnRole.Unit),
        SourceAudience = row.Text(ColumnRole.Audience),
    };
}
