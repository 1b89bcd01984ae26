using System.Text;
using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Files;
using Campaigns.Connectors.Files.Tables;

namespace Campaigns.Connectors.Tests.Files.Tables;

public class CsvTableReaderTests
{
    private static readonly ColumnDefinition[] Columns =
    [
        new() { Header = ["Kampanj", "campaign"], Reads = ColumnRole.Campaign },
        new() { Header = ["Visningar"], Reads = ColumnRole.Figure },
        new() { Header = ["Klick"], Reads = ColumnRole.Figure, MayBeAbsent = true },
    ];

    [Theory]
    [InlineData("Kampanj;Visningar\na;1\n", ';')]
    [InlineData("Kampanj,Visningar\na,1\n", ',')]
    [InlineData("Kampanj\tVisningar\na\t1\n", '\t')]
    [InlineData("Kampanj|Visningar\na|1\n", '|')]
    [InlineData("Kampanj;Visningar\r\na;1\r\n", ';')]
    [InlineData("Kampanj;Visningar\ra;1", ';')]
    [InlineData("KAMPANJ ; visningar\na;1", ';')]
    [InlineData("campaign;Visningar\na;1", ';')]
    [InlineData("\"Kampanj\";\"Visningar\"\n\"a\";\"1\"", ';')]
    public void Read_SeparatorsAndLineEnds_AreFoundByTheHeader(string text, char separator)
    {
        var table = Read(text);

        Assert.Equal(separator, table.Separator);
        Assert.Equal(["a", "1"], Assert.Single(table.Rows).Cells);
        Assert.Equal((1, 2), (table.HeaderLine, table.Rows[0].Line));
    }

    [Fact]
    public void Read_HintLine_NamesTheSeparatorAndCountsAsALine()
    {
        var table = Read("sep=;\r\nKampanj;Visningar\r\na,b;1\r\n");

        Assert.Equal((2, ';'), (table.HeaderLine, table.Separator));
        Assert.Equal(3, Assert.Single(table.Rows).Line);
    }

    [Fact]
    public void Read_TitleRowsAndBlankRows_AreLeftOutAndCounted()
    {
        var table = Read("Rapport;;\n\nPeriod:;oktober;\n\nKampanj;Visningar;Klick\n\na;1;2\n;;\nb;3;4\n");

        Assert.Equal(5, table.HeaderLine);
        Assert.Equal([7, 9], table.Rows.Select(row => row.Line));
    }

    [Fact]
    public void Read_LineBreakInQuotes_StaysInTheCellAndMovesLaterLines()
    {
        var table = Read("Kampanj;Visningar\n\"a\nb\";1\n\"c \"\"d\"\"\";2\n");

        Assert.Equal(["a\nb", "c \"d\""], table.Rows.Select(row => row.Cells[0]));
        Assert.Equal([2, 4], table.Rows.Select(row => row.Line));
    }

    [Theory]
    [InlineData("Kampanj;Visningar\n\"a;1\nb;2\n", 2)]
    [InlineData("Kampanj;Visningar\na;1\nb\"x;2\nc;3\n", 3)]
    [InlineData("Kampanj;Visningar\n\"a\"x;1\n", 2)]
    [InlineData("Kampanj;Visningar\na;1\nb;2\"", 3)]
    public void Read_QuotationMarkWithoutPair_DamagesItsRow(string text, int line)
    {
        var damaged = Assert.Single(Read(text).Rows, row => row.Damage is not null);

        Assert.Equal(line, damaged.Line);
    }

    [Theory]
    [InlineData("Namn;Antal\na;1", "saknar kolumnerna Kampanj, Visningar")]
    [InlineData("Kampanj;Antal\na;1", "saknar kolumnerna Visningar")]
    [InlineData("sep=:\nKampanj:Visningar\na:1", "säger att «:»")]
    [InlineData("\n\n", "saknar kolumnerna Kampanj, Visningar")]
    public void Read_NoHeader_IsRefused(string text, string fault) =>
        Assert.Contains(fault, Assert.Throws<FileRefusedException>(() => Read(text)).Finding.Fault.Sv, StringComparison.Ordinal);

    [Fact]
    public void Read_MoreRowsThanAllowed_IsRefusedAtTheRow()
    {
        var refused = Assert.Throws<FileRefusedException>(() => Read("Kampanj;Visningar\na;1\nb;2\nc;3\n", new FileLimits { Rows = 2 }));

        Assert.Equal(4, refused.Line);
        Assert.Contains("fler än 2 rader", refused.Finding.Fault.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ManyCells_DamagesTheRow()
    {
        var table = Read("Kampanj;Visningar\nb;1;2;3\nc;1\n", new FileLimits { Columns = 3 });

        Assert.Contains("Raden har 4 celler", table.Rows[0].Damage!.Fault.Sv, StringComparison.Ordinal);
        Assert.Null(table.Rows[1].Damage);
    }

    [Theory]
    [InlineData("Kampanj;Visningar\na;1\nbbbbbbbbbbbbbbbbbbbbb;2\nc;3\n")]
    [InlineData("Kampanj;Visningar\na;1\n\"b\nc;3\nd;4\ne;5\nf;6\ng;7\n")]
    public void Read_LongCell_EndsTheReadingAtItsRow(string text)
    {
        var rows = Read(text, new FileLimits { CellCharacters = 20 }).Rows;

        Assert.Equal([(2, false), (3, true)], rows.Select(row => (row.Line, row.Damage is not null)));
        Assert.Contains("fler än 20 tecken", rows[1].Damage!.Fault.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LongLine_IsRefusedBeforeItIsTakenApart()
    {
        var refused = Assert.Throws<FileRefusedException>(() => Read("Kampanj;Visningar\n" + new string(';', 101), new FileLimits { LineCharacters = 100 }));

        Assert.Equal((2, "Raden har fler än 100 tecken."), (refused.Line, refused.Finding.Fault.Sv));
    }

    private static Table Read(string text, FileLimits? limits = null) => new CsvTableReader().Read(
        Encoding.UTF8.GetBytes(text),
        new TableShape([';', ',', '\t', '|'], new HeaderMatcher(Columns), limits ?? new FileLimits()),
        TestContext.Current.CancellationToken);
}
