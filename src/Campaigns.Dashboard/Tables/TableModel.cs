namespace Campaigns.Dashboard.Tables;

/// <summary>A table as it is shown on a page and written to a file: the twin of a chart, with every value the chart has.</summary>
/// <param name="Id">Id of the table on its page; the caption gets <c>{id}-cap</c>.</param>
/// <param name="Caption">What the table shows, in the words of the panel's question, with period.</param>
/// <param name="Columns">Columns from left to right. The first holds the row headings and stays when the table scrolls.</param>
/// <param name="Rows">Rows in the order of the chart.</param>
/// <param name="Footer">A row with sums; null when nothing may be summed. An explanation is not a footer: it stands under the table.</param>
/// <param name="NoteId">Id of the paragraph under the table that explains it (why there is no sum); null when there is none.</param>
public sealed record TableModel(
    string Id,
    string Caption,
    IReadOnlyList<TableColumn> Columns,
    IReadOnlyList<TableRow> Rows,
    TableRow? Footer = null,
    string? NoteId = null)
{
    /// <summary>True when the heading above the table says what its caption says: the caption is then there for those who do not see the heading beside it.</summary>
    public bool RepeatsHeading { get; init; }
}

/// <summary>A column.</summary>
/// <param name="Key">Stable key, used in sort addresses and as the column name in files.</param>
/// <param name="Header">Heading with unit, as shown.</param>
/// <param name="Alignment">Figures stand to the right, words to the left.</param>
/// <param name="OnPhone">True for the columns that come first on a phone.</param>
/// <param name="SortAddress">Address of the same view sorted by this column; null when it cannot be sorted.</param>
/// <param name="Sorted">How the table is sorted by this column now; null when it is not.</param>
/// <param name="Group">Heading above this and neighbouring columns with the same group; null for none.</param>
public sealed record TableColumn(
    string Key,
    string Header,
    CellAlignment Alignment = CellAlignment.Words,
    bool OnPhone = false,
    string? SortAddress = null,
    SortDirection? Sorted = null,
    string? Group = null);

/// <summary>A row; its first cell is the row heading.</summary>
/// <param name="Cells">One cell per column.</param>
/// <param name="Group">Heading row that stands above the first row of each group (a track, a kind of showing); null for none.</param>
public sealed record TableRow(IReadOnlyList<TableCell> Cells, string? Group = null);

/// <summary>How the cells of a column stand.</summary>
public enum CellAlignment
{
    /// <summary>To the left.</summary>
    Words,

    /// <summary>To the right, with figures of equal width.</summary>
    Figures,
}

/// <summary>Order of a sorted column.</summary>
public enum SortDirection
{
    /// <summary>Smallest or first in the alphabet on top.</summary>
    Ascending,

    /// <summary>Largest or last in the alphabet on top.</summary>
    Descending,
}
