using System.Buffers;
using System.Text;

namespace Campaigns.Connectors.Files.Text;

/// <summary>Recognises files that are not delimited text by their first bytes, whatever their name says.</summary>
internal static class FileSignature
{
    /// <summary>Space and the bytes of the UTF-8 byte order mark, which may stand before markup.</summary>
    private static readonly SearchValues<byte> Skipped = SearchValues.Create(" \t\r\n"u8.ToArray().Concat<byte>([0xEF, 0xBB, 0xBF]).ToArray());

    /// <summary>Name of the stream that holds a workbook behind a password (MS-OFFCRYPTO 2.3.4), in UTF-16.</summary>
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    public static Finding? Find(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Trim((byte)' ').IsEmpty)
        {
            return Finding.Of("Filen är tom.", "Kontrollera att rätt fil valdes.", "The file is empty.", "Check that the right file was chosen.");
        }

        return Kind(bytes) is { } kind
            ? Finding.Of(
                $"Filen är {kind.Sv}, inte CSV.", "Öppna den och spara som «CSV UTF-8» eller som Excel-arbetsbok (.xlsx) utan lösenord.",
                $"The file is {kind.En}, not CSV.", "Open it and save as “CSV UTF-8” or as an Excel workbook (.xlsx) without a password.")
            : null;
    }

    private static (string Sv, string En)? Kind(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'P', (byte)'K', ..] => ("ett tomt eller delat zip-arkiv", "an empty or split zip archive"),
        [0xD0, 0xCF, 0x11, 0xE0, ..] when bytes.IndexOf(EncryptedPackage) >= 0 => ("en Excel-bok med lösenord", "a workbook with a password"),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => ("en äldre Excel-bok (.xls)", "an older Excel workbook (.xls)"),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => ("en PDF", "a PDF"),
        [0x1F, 0x8B, ..] => ("packad med gzip", "compressed with gzip"),
        [0xFF, 0xFE, 0, 0, ..] => ("skriven i UTF-32", "written in UTF-32"),
        _ => LooksLikeMarkup(bytes) ? ("en webbsida eller XML", "a web page or XML") : null,
    };

    private static bool LooksLikeMarkup(ReadOnlySpan<byte> bytes)
    {
        var first = bytes.IndexOfAnyExcept(Skipped);
        var start = first < 0 ? [] : bytes[first..];
        return start.StartsWith("<!"u8) || start.StartsWith("<?xml"u8) || start.StartsWith("<html"u8) || start.StartsWith("<HTML"u8) || start.StartsWith("<table"u8);
    }
}
