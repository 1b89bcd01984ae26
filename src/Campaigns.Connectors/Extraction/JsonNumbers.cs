using System.Buffers;
using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Campaigns.Connectors.Extraction;

/// <summary>Numbers of answers: JSON numbers, or texts with an optional sign, digits, a decimal point and an exponent. Nothing else is one.</summary>
internal static class JsonNumbers
{
    private static readonly SearchValues<byte> Signs = SearchValues.Create("0123456789.-+eE"u8);

    /// <summary>The number; 0 when the place holds none.</summary>
    public static decimal TryNumber(this JsonElement place) => TryRead(place, out var number) ? number : 0;

    /// <summary>Reads a number exactly.</summary>
    /// <returns>False when the place holds none, or one that decimal does not hold.</returns>
    public static bool TryRead(JsonElement place, out decimal number)
    {
        number = 0;
        if (place.ValueKind is not (JsonValueKind.Number or JsonValueKind.String))
        {
            return false;
        }

        var text = JsonMarshal.GetRawUtf8Value(place);
        if (place.ValueKind == JsonValueKind.String)
        {
            text = text[1..^1];
        }

        return text.Length is > 0 and <= 64
            && text.IndexOfAnyExcept(Signs) < 0
            && char.IsAsciiDigit((char)text[^1])
            && (text[0] == '-' ? text.Length > 1 && char.IsAsciiDigit((char)text[1]) : char.IsAsciiDigit((char)text[0]))
            && Utf8Parser.TryParse(text, out number, out var used, text.IndexOfAny((byte)'e', (byte)'E') >= 0 ? 'E' : 'G') && used == text.Length;
    }
}
