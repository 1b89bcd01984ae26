using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Files.Dates;
using Campaigns.Metrics.Catalog;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Files.Templates;

/// <summary>Says of every column that a connector reads what it means, its unit, what it may hold and an example. Made from the definition, so it cannot lag behind.</summary>
public static class CodeBook
{
    /// <summary>The columns in the order of the template; columns that are not read are left out, except those for people's own notes.</summary>
    /// <param name="definition">A connector of kind file.</param>
    /// <exception cref="ArgumentException">The connector reads no files.</exception>
    public static IReadOnlyList<CodeBookColumn> Of(ConnectorDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return [.. TemplateFile.Columns(definition).Select(column => Column(definition, definition.File, column))];
    }

    private static CodeBookColumn Column(ConnectorDefinition definition, FileDefinition file, ColumnDefinition column)
    {
        var words = WordsOf(definition, file, column.Reads);
        return new CodeBookColumn
        {
            Head = column.Header[0],
            OtherHeads = [.. column.Header.Skip(1)],
            Required = column.Required,
            Meaning = column.Meaning ?? Meaning(column),
            Unit = Unit(file, column),
            Allowed = Allowed(file, column, words),
            Words = words,
            Example = column.Example ?? Example(file, column, words),
        };
    }

    private static LocalizedText Meaning(ColumnDefinition column)
    {
        if (column.Figure is { } figure && MetricCatalog.Find(figure.As) is { } metric)
        {
            return new LocalizedText($"{metric.Name.Sv}. {metric.Description.Sv}", $"{metric.Name.En}. {metric.Description.En}");
        }

        return CodeBookWords.Meaning(column.Reads);
    }

    private static LocalizedText Unit(FileDefinition file, ColumnDefinition column) => column.Reads switch
    {
        ColumnRole.Figure => CodeBookWords.Unit(column.Figure!),
        ColumnRole.Value => Join(file.Figures.Select(figure => (Figure: figure, Text: CodeBookWords.Unit(figure))).Select(entry =>
            new LocalizedText($"{Name(entry.Figure)}: {entry.Text.Sv}", $"{Name(entry.Figure)}: {entry.Text.En}"))),
        ColumnRole.Period or ColumnRole.PeriodStart or ColumnRole.PeriodEnd => new LocalizedText("datum", "date"),
        _ => new LocalizedText("text", "text"),
    };

    private static string Name(FigureDefinition figure) => figure.Unit is { } unit ? $"{figure.Metric} ({unit})" : figure.Metric!;

    private static LocalizedText Join(IEnumerable<LocalizedText> texts)
    {
        var all = texts.ToList();
        return new LocalizedText(string.Join("; ", all.Select(text => text.Sv)), string.Join("; ", all.Select(text => text.En)));
    }

    private static LocalizedText Allowed(FileDefinition file, ColumnDefinition column, IReadOnlyList<string> words)
    {
        if (words.Count > 0)
        {
            return new LocalizedText($"Ett av: {string.Join(", ", words)}", $"One of: {string.Join(", ", words)}");
        }

        if (column.Dates.Count > 0)
        {
            var forms = column.Dates.Select(name => DateForms.ByName[name].Example).ToList();
            return new LocalizedText($"Skrivs som {string.Join(" eller ", forms)}", $"Written as {string.Join(" or ", forms)}");
        }

        return column.Reads switch
        {
            ColumnRole.Figure => CodeBookWords.Number(column.Figure!),
            ColumnRole.Value => Join(file.Figures.Select(CodeBookWords.Number).Distinct()),
            _ => CodeBookWords.Free(column.Reads),
        };
    }

    private static IReadOnlyList<string> WordsOf(ConnectorDefinition definition, FileDefinition file, ColumnRole role) => role switch
    {
        ColumnRole.Document => definition.Document is { } document ? [document] : [],
        ColumnRole.Campaign => [.. file.Tables.Campaigns.Keys],
        ColumnRole.Track => [.. file.Tables.Tracks.Keys],
        ColumnRole.Channel => [.. file.Tables.Channels.Keys],
        ColumnRole.Audience => [.. file.Tables.Audiences.Keys],
        ColumnRole.Qualifier => [.. file.Tables.Qualifiers.Keys],
        ColumnRole.Metric => [.. file.Figures.Select(figure => figure.Metric!).Distinct(StringComparer.Ordinal)],
        ColumnRole.Unit => [.. file.Figures.Select(figure => figure.Unit).OfType<string>().Distinct(StringComparer.Ordinal)],
        _ => [],
    };

    private static string Example(FileDefinition file, ColumnDefinition column, IReadOnlyList<string> words) => column.Reads switch
    {
        ColumnRole.Figure => CodeBookWords.Example(column.Figure!),
        ColumnRole.Value => CodeBookWords.Example(file.Figures[0]),
        // Metric and unit of one figure, so that the examples of a row fit each other.
        ColumnRole.Unit => file.Figures[0].Unit ?? string.Empty,
        _ when words.Count > 0 => words[0],
        _ when column.Dates.Count > 0 => DateForms.ByName[column.Dates[0]].Example,
        _ => string.Empty,
    };
}
