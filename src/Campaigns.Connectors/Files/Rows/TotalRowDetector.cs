using System.Collections.Frozen;
using Campaigns.Connectors.Files.Text;

namespace Campaigns.Connectors.Files.Rows;

/// <summary>Recognises rows that add up others: «Totalt», «Summa», «Snitt» and their like, also «Totalt v.42».</summary>
internal static class TotalRowDetector
{
    private static readonly FrozenSet<string> FirstWords =
        new[] { "totalt", "total", "summa", "sum", "delsumma", "subtotal", "totalsumma", "snitt", "medel", "medelvärde", "genomsnitt", "average" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True when one of the cells that name things starts with such a word.</summary>
    public static bool IsTotal(IEnumerable<string> namingCells) => namingCells.Any(cell =>
    {
        var key = Wording.Key(cell);
        var end = key.AsSpan().IndexOfAny(' ', ':');
        return FirstWords.Contains(end < 0 ? key : key[..end]);
    });
}
