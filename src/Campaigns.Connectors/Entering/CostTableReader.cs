using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Files;
using Campaigns.Connectors.Files.Dates;
using Campaigns.Connectors.Files.Rows;
using Campaigns.Connectors.Files.Tables;
using Campaigns.Connectors.Files.Text;
using Campaigns.Connectors.Files.Values;
using Campaigns.Metrics.Analysis.Cost;
using Campaigns.Metrics.Planning;
using Campaigns.Metrics.Portfolio;

namespace Campaigns.Connectors.Entering;

/// <summary>A table of costs → their records. Reads every row, so that one reading names every fault.</summary>
internal sealed class CostTableReader(IReadOnlyList<Campaign> campaigns, FileLimits limits)
{
    private static readonly Finding NoRows = Finding.Of("Tabellen har inga rader.", "Skriv en rad för varje kostnad.", "The table has no rows.", "Write one row for each cost.");

    private readonly List<RowError> errors = [];
    private readonly List<EnteredLine<CostLine>> costs = [];

    /// <summary>Reads the file.</summary>
    /// <returns>The costs, and what is wrong; the costs count only when nothing is.</returns>
    /// <exception cref="FileRefusedException">The file as a whole cannot be read.</exception>
    public (IReadOnlyList<EnteredLine<CostLine>> Costs, IReadOnlyList<RowError> Errors) Read(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var matcher = new HeaderMatcher(CostColumns.File.Columns);
        var table = TableReaders.For(content.Span).Read(content, new TableShape(CostColumns.File.Separators, matcher, limits), cancellationToken);
        var bound = BoundTable.Bind(table, matcher, CostColumns.File);
        errors.AddRange(bound.Errors);
        if (errors.Count == 0)
        {
            ReadRows(bound, cancellationToken);
        }

        return (costs, [.. errors.Select(table.Locate)]);
    }

    private void ReadRows(BoundTable table, CancellationToken cancellationToken)
    {
        if (table.Table.Rows.Count == 0)
        {
            throw new FileRefusedException(NoRows);
        }

        var sign = DecimalSignDecision.Decide(
            DecimalSign.Auto, table.Table.Rows.Select(row => (row.Line, Number: table.Number(row, CostColumns.Amount).Value)).Where(cell => cell.Number is not null).Select(cell => (cell.Line, cell.Number!)));
        foreach (var row in table.Table.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if ((row.Damage ?? table.CheckWidth(row)) is { } damage)
            {
                errors.Add(new RowError(row.Line, null, null, damage));
                continue;
            }

            var scope = new RowScope(table, row);
            var line = ReadRow(scope, sign);
            errors.AddRange(scope.Errors);
            if (line is not null && scope.Errors.Count == 0)
            {
                costs.Add(new EnteredLine<CostLine>(row.Line, 1, line));
            }
        }
    }

    private CostLine? ReadRow(RowScope row, DecimalSignDecision sign)
    {
        row.CheckCells();
        var campaign = row.Read(CostColumns.Campaign, cell => CostWords.Campaign(cell, campaigns), null!);
        var (vat, rate) = row.Read(CostColumns.Vat, CostWords.Vat, (VatBasis.Unknown, null));
        var line = new CostLine
        {
            Campaign = campaign?.Slug ?? string.Empty,
            Track = campaign is null ? null : row.Read<string>(CostColumns.Track, cell => CostWords.Track(cell, campaign), null!),
            Channel = campaign is null ? null : row.Read<string>(CostColumns.Channel, cell => CostWords.Channel(cell, campaign), null!),
            CostKind = row.Read(CostColumns.Kind, CostWords.Kind, CostKind.Media),
            Stage = row.Read(CostColumns.Stage, CostWords.Stage, CostStage.Planned),
            Amount = Amount(row, sign),
            Currency = row.Text(CostColumns.Currency)?.ToUpperInvariant() ?? "SEK",
            Vat = vat,
            VatRate = rate,
            First = Day(row, CostColumns.From)?.First,
            Last = Day(row, CostColumns.To)?.Last,
            Note = row.Text(CostColumns.Note),
        };
        Check(row, line);
        return campaign is null ? null : line;
    }

    private static void Check(RowScope row, CostLine line)
    {
        foreach (var fault in EntryRules.Of(line))
        {
            row.Refuse(CostColumns.Of(fault.Key), fault.Finding);
        }

        if (line.Last < line.First)
        {
            var (from, to) = (row.Text(CostColumns.From)!, row.Text(CostColumns.To)!);
            row.Refuse(CostColumns.To, Finding.Of(
                $"“{Wording.Quote(to)}” är före “{Wording.Quote(from)}”.", "Byt plats på dagarna eller rätta en av dem.",
                $"“{Wording.Quote(to)}” is before “{Wording.Quote(from)}”.", "Swap the days or correct one of them."));
        }
    }

    private static decimal Amount(RowScope row, DecimalSignDecision sign) => row.Read(
        CostColumns.Amount,
        cell =>
        {
            var number = row.Number(CostColumns.Amount);
            if (number.Value is not { } written)
            {
                return number.Refusal!;
            }

            return written.Kronor && row.Text(CostColumns.Currency) is { } currency && !currency.Equals("SEK", StringComparison.OrdinalIgnoreCase)
                ? Finding.Of(
                    $"“{Wording.Quote(cell)}” är i kronor, men valutan är “{Wording.Quote(currency)}”.", "Skriv talet utan kr, eller rätta valutan.",
                    $"“{Wording.Quote(cell)}” is in kronor, but the currency is “{Wording.Quote(currency)}”.", "Write the number without kr, or correct the currency.")
                : NumberReader.Read(cell, written, sign, CostColumns.AmountFigure);
        },
        0m);

    private static DateSpan? Day(RowScope row, ColumnDefinition column) =>
        row.Read<DateSpan>(column, cell => DateReader.Read(cell, row.Day(column), column), null!);
}
