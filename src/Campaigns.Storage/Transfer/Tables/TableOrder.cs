namespace Campaigns.Storage.Transfer.Tables;

/// <summary>Puts every table after those it refers to, so that a row never comes before its parent.</summary>
internal static class TableOrder
{
    /// <summary>The tables in order; those that refer to each other in a circle come last, by name.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="parents">Which table refers to which.</param>
    public static IReadOnlyList<CatalogueTable> Sort(IEnumerable<CatalogueTable> tables, ILookup<string, string> parents)
    {
        var waiting = tables.OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        var ordered = new List<CatalogueTable>();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(table => !parents[table.Name].Any(parent => parent != table.Name && waiting.Exists(other => other.Name == parent))).ToList();
            ordered.AddRange(ready.Count > 0 ? ready : waiting);
            waiting = ready.Count > 0 ? [.. waiting.Except(ready)] : [];
        }

        return ordered;
    }
}
