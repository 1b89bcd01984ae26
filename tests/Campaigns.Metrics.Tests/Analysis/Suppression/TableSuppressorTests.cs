using Campaigns.Metrics.Analysis.Suppression;

namespace Campaigns.Metrics.Tests.Analysis.Suppression;

public class TableSuppressorTests
{
    private static readonly int[][] Vector = [[120, 4, 60], [110, 35, 55]];

    [Fact]
    public void Suppress_VectorOfN6_CheapestRectangle()
    {
        var table = Suppress(Vector, new SuppressionPolicy(10, 1));

        Assert.Equal(
            """
            120 ! * 184
            110 * * 200
            230 39 115 384
            """.ReplaceLineEndings("\n"),
            Draw(table));
    }

    [Fact]
    public void Suppress_VectorOfN6_ReaderIsLeftWithZeroTo39()
    {
        var reader = new Reader(Vector, Suppress(Vector, new SuppressionPolicy(10, 1)));

        Assert.True(reader.CanBe((0, 1), value => value == 0));
        Assert.True(reader.CanBe((0, 1), value => value == 39));
        Assert.False(reader.CanBe((0, 1), value => value > 39));
    }

    [Fact]
    public void Suppress_NothingSmall_ShowsAllRounded()
    {
        var table = Suppress([[123, 468], [505, 712]], SuppressionPolicy.Reach);

        Assert.Equal("120 470 590\n510 710 1220\n630 1180 1810", Draw(table));
    }

    [Fact]
    public void Suppress_ZeroThatDisclosesNothing_StaysShown()
    {
        var table = Suppress([[0, 40], [50, 60]], SuppressionPolicy.SensitiveOutcome);

        Assert.Equal(new SuppressedCell(SuppressionState.Shown, 0), table[0, 0]);
    }

    [Fact]
    public void Suppress_ZeroThatDiscloses_IsHiddenAndCannotBeTold()
    {
        int[][] counts = [[0, 40], [50, 60]];

        var table = Suppress(counts, SuppressionPolicy.SensitiveOutcome with { ProtectZeros = true });

        Assert.Equal(SuppressionState.Primary, table[0, 0].State);
        Assert.True(new Reader(counts, table).CanBe((0, 0), value => value >= 10));
    }

    [Fact]
    public void Suppress_OneColumn_HidesTotalsOnlyBecauseItMust()
    {
        int[][] counts = [[4], [120], [90]];

        var table = Suppress(counts, new SuppressionPolicy(10, 1));

        Assert.Equal("! !\n120 120\n* *\n214 214", Draw(table));
        Assert.True(new Reader(counts, table).CanBe((0, 0), value => value == 0));
    }

    [Fact]
    public void Suppress_SingleSmallCount_HidesEverythingThatTellsIt() =>
        Assert.Equal("! !\n! !", Draw(Suppress([[4]], new SuppressionPolicy(10, 1))));

    [Fact]
    public void HidesAny_WhatIsBuiltOnAHiddenCell_IsHiddenToo()
    {
        var table = Suppress(Vector, new SuppressionPolicy(10, 1));

        Assert.True(table.HidesAny([(0, 0), (0, 1)]));
        Assert.False(table.HidesAny([(0, 0), (2, 1), (2, 3)]));
    }

    [Fact]
    public void Suppress_RandomTables_ReaderCanNeverTell()
    {
        var hiddenTables = 0;
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            int[][] counts = [.. Enumerable.Range(0, 2 + (seed % 2)).Select(_ => Enumerable.Range(0, 2 + (seed / 2 % 2)).Select(_ => random.Next(9)).ToArray())];
            var table = Suppress(counts, new SuppressionPolicy(3, 1));
            var reader = new Reader(counts, table);
            for (var row = 0; row <= table.Rows; row++)
            {
                for (var column = 0; column <= table.Columns; column++)
                {
                    if (table[row, column].State == SuppressionState.Primary)
                    {
                        hiddenTables++;
                        Assert.True(reader.CanBe((row, column), value => value == 0), $"seed {seed}: {row},{column} is known to be above zero");
                        Assert.True(reader.CanBe((row, column), value => value >= 3), $"seed {seed}: {row},{column} is known to be small");
                    }
                }
            }
        }

        Assert.InRange(hiddenTables, 200, 4_000);
    }

    [Fact]
    public void Suppress_RandomTables_HideNothingThatIsNotNeeded()
    {
        var complementary = 0;
        for (var seed = 0; seed < 250; seed++)
        {
            var random = new Random(seed);
            int[][] counts = [.. Enumerable.Range(0, 2 + (seed % 2)).Select(_ => Enumerable.Range(0, 3).Select(_ => random.Next(9)).ToArray())];
            var table = Suppress(counts, new SuppressionPolicy(3, 1));
            foreach (var place in Places(table).Where(place => table[place.Row, place.Column].State == SuppressionState.Complementary))
            {
                complementary++;
                var reader = new Reader(counts, (row, column) => table[row, column].IsHidden && (row, column) != place);
                Assert.True(
                    Places(table).Any(primary => table[primary.Row, primary.Column].State == SuppressionState.Primary
                        && !(reader.CanBe(primary, value => value == 0) && reader.CanBe(primary, value => value >= 3))),
                    $"seed {seed}: {place} could be shown");
            }
        }

        Assert.InRange(complementary, 100, 4_000);
    }

    [Theory]
    [InlineData(2.5, 5, 5)]
    [InlineData(12.4, 5, 10)]
    [InlineData(12.5, 5, 15)]
    [InlineData(7, 1, 7)]
    public void Rounded_NearestStep_HalfUp(double count, int step, int shown) =>
        Assert.Equal(shown, new SuppressionPolicy(10, step).Rounded((decimal)count));

    [Fact]
    public void Suppress_UnevenOrNegativeTable_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Suppress([[1, 2], [3]], SuppressionPolicy.Reach));
        Assert.Throws<ArgumentException>(() => Suppress([[-1]], SuppressionPolicy.Reach));
        Assert.Throws<ArgumentException>(() => Suppress([], SuppressionPolicy.Reach));
        Assert.Throws<ArgumentException>(() => Suppress([[1]], new SuppressionPolicy(1, 1)));
    }

    private static SuppressedTable Suppress(int[][] counts, SuppressionPolicy policy) =>
        TableSuppressor.Suppress([.. counts.Select(row => row.Select(count => (decimal)count).ToList())], policy);

    private static IEnumerable<(int Row, int Column)> Places(SuppressedTable table) =>
        from row in Enumerable.Range(0, table.Rows + 1) from column in Enumerable.Range(0, table.Columns + 1) select (row, column);

    private static string Draw(SuppressedTable table) => string.Join('\n', Enumerable.Range(0, table.Rows + 1).Select(row =>
        string.Join(' ', Enumerable.Range(0, table.Columns + 1).Select(column => table[row, column] switch
        {
            { State: SuppressionState.Primary } => "!",
            { State: SuppressionState.Complementary } => "*",
            { Shown: var shown } => shown!.Value.ToString("0", System.Globalization.CultureInfo.InvariantCulture),
        }))));
}
