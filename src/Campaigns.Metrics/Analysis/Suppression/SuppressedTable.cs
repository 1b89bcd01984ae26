namespace Campaigns.Metrics.Analysis.Suppression;

/// <summary>A table of counts with totals in which the small ones cannot be read nor computed.</summary>
public sealed class SuppressedTable
{
    private readonly SuppressedCell[][] cells;

    internal SuppressedTable(SuppressedCell[][] cells) => this.cells = cells;

    /// <summary>Rows without the total row.</summary>
    public int Rows => cells.Length - 1;

    /// <summary>Columns without the total column.</summary>
    public int Columns => cells[0].Length - 1;

    /// <summary>One cell. Row <see cref="Rows"/> holds the column totals, column <see cref="Columns"/> the row totals.</summary>
    /// <param name="row">Row, from 0.</param>
    /// <param name="column">Column, from 0.</param>
    public SuppressedCell this[int row, int column] => cells[row][column];

    /// <summary>True when something computed from these cells (a ratio, a mean, a chart point) must be hidden too.</summary>
    /// <param name="places">The cells it is computed from.</param>
    public bool HidesAny(IEnumerable<(int Row, int Column)> places) => places.Any(place => cells[place.Row][place.Column].IsHidden);
}

/// <summary>One cell as it may be shared.</summary>
/// <param name="State">Whether it is shown, and if not why.</param>
/// <param name="Shown">The rounded count; null exactly when hidden. A hidden cell is shown as «..», «uppgift skyddad», never as zero or as not measured.</param>
public sealed record SuppressedCell(SuppressionState State, decimal? Shown)
{
    /// <summary>True when the count is not shown.</summary>
    public bool IsHidden => State != SuppressionState.Shown;
}

/// <summary>Whether a cell is shown.</summary>
public enum SuppressionState
{
    /// <summary>Shown, rounded.</summary>
    Shown,

    /// <summary>Hidden because it is small.</summary>
    Primary,

    /// <summary>Hidden because a small one could be computed from it.</summary>
    Complementary,
}
