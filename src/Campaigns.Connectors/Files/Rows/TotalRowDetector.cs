using System.Text.RegularExpressions;
using Campaigns.Connectors.Files.Text;

namespace Campaigns.Connectors.Files.Rows;

/// <summary>Recognises rows that add up others: «Totalt», «Summa», «Snitt» and their like, also «Totalt v.42», «Summa: oktober».</summary>
/// <remarks>An ad that is called «Total frihet» is no total: only words of time and scope may follow.</remarks>
internal static partial class TotalRowDetector
{
    /// <summary>True when one of the cells that name things says so.</summary>
    public static bool IsTotal(IEnumerable<string> namingCells) => namingCells.Any(cell => Pattern().IsMatch(Wording.Key(cell)));

    [GeneratedRegex(
        "^(totalt|total|totalsumma|grand total|summa|sum|delsumma|subtotal|snitt|medel|medelvärde|genomsnitt|average)( ?:.*| ?[0-9(].*| (v\\.?|vecka|week|för|for|per|alla|all|hela|period).*)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
