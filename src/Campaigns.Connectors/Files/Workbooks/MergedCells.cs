namespace Campaigns.Connectors.Files.Workbooks;

/// <summary>One merged range, both ends included.</summary>
internal readonly record struct MergedRange(int FirstColumn, int FirstLine, int LastColumn, int LastLine)
{
    public string Name => $"{CellReference.Name(FirstColumn, FirstLine)}:{CellReference.Name(LastColumn, LastLine)}";

    public static MergedRange? Parse(string name)
    {
        var ends = name.Split(':');
        return ends.Length == 2 && CellReference.Parse(ends[0]) is { } first && CellReference.Parse(ends[1]) is { } last
            ? new MergedRange(Math.Min(first.Column, last.Column), Math.Min(first.Line, last.Line), Math.Max(first.Column, last.Column), Math.Max(first.Line, last.Line))
            : null;
    }
}

/// <summary>The merged ranges of a sheet, found by column and line.</summary>
internal sealed class MergedCells
{
    /// <summary>By column: the ranges that touch it, in the order of their first lines.</summary>
    private readonly Dictionary<int, List<MergedRange>> byColumn = [];

    /// <param name="ranges">The ranges, in any order.</param>
    /// <param name="columns">Columns from here on are not read.</param>
    public MergedCells(IEnumerable<MergedRange> ranges, int columns)
    {
        foreach (var range in ranges.OrderBy(range => range.FirstLine))
        {
            for (var column = range.FirstColumn; column <= Math.Min(range.LastColumn, columns - 1); column++)
            {
                if (!byColumn.TryGetValue(column, out var list))
                {
                    byColumn[column] = list = [];
                }

                list.Add(range);
            }
        }
    }

    /// <summary>The range that a cell lies in; null when it stands alone.</summary>
    public MergedRange? Find(int column, int line)
    {
        if (!byColumn.TryGetValue(column, out var ranges))
        {
            return null;
        }

        // Ranges of one sheet do not overlap, so the last one that has begun is the only one that can hold the line.
        var (low, high) = (0, ranges.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            (low, high) = ranges[middle].FirstLine <= line ? (middle + 1, high) : (low, middle - 1);
        }

        return high >= 0 && ranges[high].LastLine >= line ? ranges[high] : null;
    }
}
