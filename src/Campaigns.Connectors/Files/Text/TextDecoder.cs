using System.Text;

namespace Campaigns.Connectors.Files.Text;

/// <summary>Bytes of a text file → text, in the encoding that the bytes themselves show (platforms/files.md §2).</summary>
/// <remarks>
/// A byte order mark decides; else text that is strictly valid UTF-8 is UTF-8; else it is Windows-1252, which Swedish Excel writes. Not ISO-8859-1:
/// the bytes 0x80-0x9F hold the dash and the euro sign.
/// </remarks>
internal static class TextDecoder
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(
        1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    public static FileText Decode(ReadOnlySpan<byte> bytes)
    {
        if (FileSignature.Find(bytes) is { } refusal)
        {
            throw new FileRefusedException(refusal);
        }

        var text = DecodeByMark(bytes) ?? DecodeWithoutMark(bytes);
        RefuseLostCharacters(text.Content);
        return text;
    }

    private static FileText? DecodeByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => new FileText(Strict(Utf8, rest, "UTF-8"), "utf-8"),
        [0xFF, 0xFE, .. var rest] => new FileText(Strict(new UnicodeEncoding(false, false, true), rest, "UTF-16"), "utf-16le"),
        [0xFE, 0xFF, .. var rest] => new FileText(Strict(new UnicodeEncoding(true, false, true), rest, "UTF-16"), "utf-16be"),
        _ => null,
    };

    private static FileText DecodeWithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
        {
            throw new FileRefusedException(Finding.Of(
                "Filen innehåller nolltecken: den är ingen textfil, eller UTF-16 utan märke i början.", "Spara den som «CSV UTF-8» och läs in den igen.",
                "The file holds NUL characters: it is no text file, or UTF-16 without a byte order mark.", "Save it as “CSV UTF-8” and import it again."));
        }

        try
        {
            return new FileText(Utf8.GetString(bytes), "utf-8");
        }
        catch (DecoderFallbackException)
        {
            return new FileText(Strict(Windows1252, bytes, "Windows-1252"), "windows-1252");
        }
    }

    private static string Strict(Encoding encoding, ReadOnlySpan<byte> bytes, string name)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new FileRefusedException(Finding.Of(
                $"Filen skulle vara {name} men har tecken som inte går att läsa.", "Öppna den i programmet den kom ifrån och spara som «CSV UTF-8».",
                $"The file should be {name} but holds bytes that cannot be read.", "Open it in the program it came from and save as “CSV UTF-8”."));
        }
    }

    private static void RefuseLostCharacters(string text)
    {
        var at = text.AsSpan().IndexOfAny('\uFFFD', '\0');
        if (at >= 0)
        {
            var line = 1 + text.AsSpan(0, at).Count('\n');
            throw new FileRefusedException(
                Finding.Of(
                    "Filen har tecken som gick förlorade när den sparades.", "Hämta den på nytt och spara som «CSV UTF-8».",
                    "The file holds characters that were lost when it was saved.", "Fetch it again and save as “CSV UTF-8”."),
                line);
        }
    }
}
