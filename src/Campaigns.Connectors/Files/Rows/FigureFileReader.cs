using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Files.Tables;
using Campaigns.Connectors.Files.Text;
using Campaigns.Connectors.Files.Values;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Files.Rows;

/// <summary>Bytes of a file → figures and errors. Pure: nothing is stored.</summary>
internal sealed class FigureFileReader
{
    private readonly ImportRequest request;
    private readonly string source;
    private readonly IReadOnlyList<Campaign> campaigns;
    private readonly FileLimits limits;
    private readonly ConnectorDefinition connector;
    private readonly FileDefinition definition;
    private readonly HeaderMatcher matcher;

    public FigureFileReader(ImportRequest request, string source, IReadOnlyList<Campaign> campaigns, FileLimits limits)
    {
        this.request = request;
        this.source = source;
        this.campaigns = campaigns;
        this.limits = limits;
        connector = request.Connector;
        var file = connector.File;
        definition = file with { Constants = StatedConstants.Of(request, file.Constants, campaigns), Status = request.Status ?? file.Status };
        matcher = new HeaderMatcher(definition.Columns);
    }

    /// <param name="cancellationToken">Stops the reading.</param>
    public FigureFile Read(CancellationToken cancellationToken)
    {
        var content = request.Content;
        if (content.Length > limits.Bytes)
        {
            throw new FileRefusedException(Finding.Of(
                $"Filen är {content.Length / 1024 / 1024} MiB; mer än {limits.Bytes / 1024 / 1024} MiB läses inte.", "Dela den i flera filer.",
                $"The file is {content.Length / 1024 / 1024} MiB; more than {limits.Bytes / 1024 / 1024} MiB are not read.", "Split it into several files."));
        }

        var shape = new TableShape(definition.Separators, matcher, limits, request.Sheet);
        var table = BoundTable.Bind(TableReaders.For(content.Span).Read(content, shape, cancellationToken), matcher, definition);
        StatedConstants.RequireCampaign(table, definition);
        var file = new FigureFile(table.Table);
        file.Errors.AddRange(table.Errors);
        file.Notices.AddRange(table.Table.Notices);
        file.Notices.AddRange(table.Ignored.Select(IgnoredColumn));
        if (table.Errors.Count == 0)
        {
            ReadRows(file, table, cancellationToken);
        }

        return file;
    }

    private static ImportNotice IgnoredColumn(string head) => new(null, new LocalizedText(
        $"Kolumnen {Wording.Quote(head)} lästes inte.", $"The column {Wording.Quote(head)} was not read."));

    private void ReadRows(FigureFile file, BoundTable table, CancellationToken cancellationToken)
    {
        var rows = table.Table.Rows.Where(row => Admit(file, table, row)).ToList();
        if (table.Table.Rows.Count == 0)
        {
            file.Errors.Add(new RowError(null, null, null, Finding.Of(
                "Filen har ingen rad under rubrikraden.", "Kontrollera att rätt fil valdes.",
                "The file has no row below the header.", "Check that the right file was chosen.")));
        }

        var signs = Signs(table, rows, request.DecimalSign);
        file.DecimalSigns = signs.ToDictionary(pair => table.Head(pair.Key), pair => pair.Value.Sign, StringComparer.Ordinal);
        var series = new SeriesReader(source, definition, connector.DefinitionFile, campaigns);
        var figures = new FigureReader(definition, connector.DefinitionFile, signs);
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadRow(file, table, row, series, figures);
        }

        RepeatedFigures.Check(file);
    }

    private void ReadRow(FigureFile file, BoundTable table, TableRow row, SeriesReader series, FigureReader figures)
    {
        var scope = new RowScope(table, row);
        scope.CheckCells();
        CheckDocument(scope);
        var drafts = figures.Read(scope, table, series.Read(scope), WindowReader.Read(scope)).ToList();
        if (scope.Errors.Count > 0)
        {
            file.Errors.AddRange(scope.Errors);
            file.RefusedLines.Add(row.Line);
            return;
        }

        file.Figures.AddRange(drafts);
        if (drafts.Count == 0)
        {
            file.Notices.Add(new ImportNotice(row.Line, new LocalizedText($"Rad {row.Line} har inga siffror.", $"Row {row.Line} holds no figures.")));
        }
    }

    private void CheckDocument(RowScope scope)
    {
        if (scope.Column(ColumnRole.Document) is { } column && scope.Text(column) is { } document && Wording.Key(document) != Wording.Key(connector.Document ?? string.Empty))
        {
            scope.Refuse(column, Finding.Of(
                $"“{Wording.Quote(document)}” är ett annat dokument än källan.", $"Skriv “{connector.Document}”, eller läs in filen med en källa för det dokumentet.",
                $"“{Wording.Quote(document)}” is another document than the source.", $"Write “{connector.Document}”, or import the file with a source for that document."));
        }
    }

    /// <summary>True for rows that are to be read; notes damaged rows and totals.</summary>
    private bool Admit(FigureFile file, BoundTable table, TableRow row)
    {
        file.RowsRead++;
        if ((row.Damage ?? table.CheckWidth(row)) is { } damage)
        {
            return Refuse(file, row, damage);
        }

        var naming = table.Columns.Where(column => column.Reads is not (ColumnRole.Value or ColumnRole.Figure));
        if (!TotalRowDetector.IsTotal(naming.Select(column => table.Cell(row, column))))
        {
            return true;
        }

        if (definition.Totals == TotalRows.Refuse)
        {
            return Refuse(file, row, Finding.Of(
                "Raden är en summa av andra rader.", "Ta bort den: summor räknas av tjänsten, där de får räknas.",
                "The row adds up other rows.", "Remove it: totals are computed by the service, where they may be."));
        }

        file.RowsSkipped++;
        file.Notices.Add(new ImportNotice(row.Line, new LocalizedText(
            $"Rad {row.Line} är en summa av andra rader och lästes inte.", $"Row {row.Line} adds up other rows and was not read.")));
        return false;
    }

    private static bool Refuse(FigureFile file, TableRow row, Finding finding)
    {
        file.Errors.Add(new RowError(row.Line, null, null, finding));
        file.RefusedLines.Add(row.Line);
        return false;
    }

    private static Dictionary<ColumnDefinition, DecimalSignDecision> Signs(BoundTable table, List<TableRow> rows, DecimalSign answered)
    {
        var signs = new Dictionary<ColumnDefinition, DecimalSignDecision>(ReferenceEqualityComparer.Instance);
        foreach (var column in table.FigureColumns)
        {
            var numbers = rows.Select(row => (row.Line, Number: table.Number(row, column).Value)).Where(cell => cell.Number is not null);
            signs[column] = DecimalSignDecision.Decide(column.Decimal == DecimalSign.Auto ? answered : column.Decimal, numbers.Select(cell => (cell.Line, cell.Number!)));
        }

        return signs;
    }
}
