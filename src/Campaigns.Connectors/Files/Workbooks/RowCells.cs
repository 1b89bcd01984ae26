using Campaigns.Connectors.Files.Tables;
using Campaigns.Connectors.Files.Text;
using Campaigns.Connectors.Files.Values;

namespace Campaigns.Connectors.Files.Workbooks;

/// <summary>The cells of one row while they are gathered. What most rows lack takes no memory in them.</summary>
internal sealed class RowCells(string[] texts)
{
    private Dictionary<int, NumberText>? numbers;
    private Dictionary<int, DateOnly>? days;
    private Dictionary<int, Finding>? faults;

    public string[] Texts => texts;

    public void Keep(int column, NumberText number) => (numbers ??= [])[column] = number;

    public void Keep(int column, DateOnly day) => (days ??= [])[column] = day;

    public void Refuse(int column, Finding fault) => (faults ??= [])[column] = fault;

    public TableRow ToRow(int line)
    {
        var row = new TableRow(line, texts);
        return row with { Numbers = numbers ?? row.Numbers, Days = days ?? row.Days, Faults = faults ?? row.Faults };
    }
}
