using Campaigns.Connectors.Definitions;
using Campaigns.Connectors.Files.Text;

namespace Campaigns.Connectors.Files.Tables;

/// <summary>Matches a row of heads with the declared columns.</summary>
internal sealed class HeaderMatcher(IReadOnlyList<ColumnDefinition> columns)
{
    private readonly Dictionary<string, ColumnDefinition> byHead = ByHead(columns);

    /// <summary>Declared columns that a row of heads names.</summary>
    public int CountKnown(IReadOnlyList<string> cells) => cells.Count(cell => Find(cell) is not null);

    /// <summary>The columns that have to be there and are not, by their first head.</summary>
    public IReadOnlyList<string> Missing(IReadOnlyList<string> cells)
    {
        var found = cells.Select(Find).ToHashSet();
        return [.. columns.Where(column => !column.MayBeAbsent && !found.Contains(column)).Select(column => column.Header[0])];
    }

    /// <summary>The declared column of a head; null when none is declared.</summary>
    public ColumnDefinition? Find(string head) => byHead.GetValueOrDefault(Wording.Key(head));

    private static Dictionary<string, ColumnDefinition> ByHead(IReadOnlyList<ColumnDefinition> columns)
    {
        var byHead = new Dictionary<string, ColumnDefinition>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            foreach (var head in column.Header)
            {
                byHead.TryAdd(Wording.Key(head), column);
            }
        }

        return byHead;
    }
}
