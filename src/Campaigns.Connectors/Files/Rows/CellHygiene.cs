using System.Text.RegularExpressions;
using Campaigns.Connectors.Files.Text;

namespace Campaigns.Connectors.Files.Rows;

/// <summary>Finds cells whose text was damaged on its way, or reads differently than it looks.</summary>
internal static partial class CellHygiene
{
    public static Finding? Check(string cell)
    {
        if (!cell.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return null;
        }

        if (Mojibake().IsMatch(cell))
        {
            return Finding.Of(
                $"“{Wording.Quote(cell)}” har fel tecken i stället för å, ä eller ö: texten har sparats om i fel kodning.", "Hämta filen på nytt och spara som «CSV UTF-8».",
                $"“{Wording.Quote(cell)}” has wrong characters in place of å, ä or ö: the text was saved in the wrong encoding.", "Fetch the file again and save as “CSV UTF-8”.");
        }

        return cell.Any(IsForbidden)
            ? Finding.Of(
                $"“{Wording.Quote(cell)}” har styrtecken som inte syns.", "Skriv om cellen för hand.",
                $"“{Wording.Quote(cell)}” holds control characters that do not show.", "Type the cell again by hand.")
            : null;
    }

    private static bool IsForbidden(char character) =>
        Wording.IsDirectionOverride(character) || (char.IsControl(character) && character is not ('\t' or '\r' or '\n'));

    // UTF-8 bytes of å ä ö é and their capitals, and of dashes and quotation marks, read as Windows-1252.
    [GeneratedRegex("\u00C3[\u00A5\u00A4\u00B6\u00A9\u2026\u201E\u2013]|\u00E2\u20AC", RegexOptions.CultureInvariant)]
    private static partial Regex Mojibake();
}
