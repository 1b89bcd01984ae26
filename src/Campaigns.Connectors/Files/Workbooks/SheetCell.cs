using Campaigns.Connectors.Files.Text;
using Campaigns.Connectors.Files.Values;

namespace Campaigns.Connectors.Files.Workbooks;

/// <summary>One cell of a sheet.</summary>
/// <param name="Column">Column, counted from 0.</param>
/// <param name="Text">What it shows, numbers with a point before their decimals.</param>
/// <param name="Number">The number, when the workbook keeps one: nothing of it is open, since no sign parts thousands.</param>
/// <param name="Day">The day, when the workbook keeps one and shows it with its year.</param>
/// <param name="Fault">Why it cannot be trusted; null for a sound cell.</param>
internal readonly record struct SheetCell(int Column, string Text, NumberText? Number = null, DateOnly? Day = null, Finding? Fault = null)
{
    public bool IsBlank => Fault is null && string.IsNullOrWhiteSpace(Text);
}

/// <summary>One line of a sheet with the cells that hold anything, from left to right.</summary>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="IsHidden">True when Excel does not show it, as behind a filter.</param>
/// <param name="Cells">Its cells.</param>
internal sealed record SheetLine(int Line, bool IsHidden, List<SheetCell> Cells);

/// <summary>A sheet that was read.</summary>
/// <param name="Name">Name as people see it.</param>
/// <param name="Lines">Its lines that hold anything, from the top.</param>
/// <param name="Merged">Its merged cells.</param>
internal sealed record Sheet(string Name, IReadOnlyList<SheetLine> Lines, MergedCells Merged)
{
    private readonly Dictionary<int, SheetLine> byLine = Lines.GroupBy(line => line.Line).ToDictionary(group => group.Key, group => group.First());

    /// <summary>The line of a number; null when it holds nothing.</summary>
    public SheetLine? Find(int line) => byLine.GetValueOrDefault(line);
}
