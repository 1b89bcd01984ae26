using System.Globalization;
using System.Text;

namespace Campaigns.GraphQL.Language;

/// <summary>Strings and block strings: where they end, and what they hold.</summary>
internal ref partial struct Lexer
{
    /// <summary>The value of the current string or block string token.</summary>
    public readonly string StringValue()
    {
        if (Kind == TokenKind.BlockString)
        {
            string raw = Encoding.UTF8.GetString(Text);
            return BlockString.Value(_hasEscapes ? raw.Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal) : raw);
        }

        return _hasEscapes ? Unescape() : Encoding.UTF8.GetString(Text);
    }

    private void ReadAnyString()
    {
        _hasEscapes = false;
        if (_text[_position..].StartsWith("\"\"\""u8))
        {
            ReadBlockString();
        }
        else
        {
            ReadString();
        }
    }

    private void ReadString()
    {
        _position++;
        Start = _position;
        while (true)
        {
            switch (Peek(_position))
            {
                case '\0' when _position >= _text.Length:
                case '\n' or '\r':
                    throw Error(_position, "The string has no end: expected a closing quote.");
                case '"':
                    Text = _text[Start.._position];
                    Kind = TokenKind.String;
                    _position++;
                    return;
                case '\\':
                    _hasEscapes = true;
                    _position += EscapeLength(_position);
                    break;
                default:
                    SkipCharacter();
                    break;
            }
        }
    }

    private void ReadBlockString()
    {
        _position += 3;
        Start = _position;
        while (_position < _text.Length)
        {
            switch (_text[_position])
            {
                case (byte)'"' when _text[_position..].StartsWith("\"\"\""u8):
                    Text = _text[Start.._position];
                    Kind = TokenKind.BlockString;
                    _position += 3;
                    return;
                case (byte)'\\' when _text[_position..].StartsWith("\\\"\"\""u8):
                    _hasEscapes = true;
                    _position += 4;
                    break;
                case (byte)'\n':
                    NewLine(_position + 1);
                    break;
                case (byte)'\r':
                    NewLine(Peek(_position + 1) == '\n' ? _position + 2 : _position + 1);
                    break;
                default:
                    SkipCharacter();
                    break;
            }
        }

        throw Error(_position, "The block string has no end: expected three closing quotes.");
    }

    /// <summary>Checks the escape at a backslash.</summary>
    /// <returns>How many bytes the escape takes.</returns>
    private readonly int EscapeLength(int backslash)
    {
        switch (Peek(backslash + 1))
        {
            case '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't':
                return 2;
            case 'u':
                ReadUnicodeEscape(backslash, out int length);
                return length;
            default:
                throw Error(backslash, "Unknown escape. Known are \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX and \\u{X}.");
        }
    }

    private readonly Rune ReadUnicodeEscape(int backslash, out int length)
    {
        if (Peek(backslash + 2) == '{')
        {
            return ReadBracedEscape(backslash, out length);
        }

        int unit = FourHexDigits(backslash + 2);
        length = 6;
        if (unit >= 0 && Rune.TryCreate(unit, out Rune rune))
        {
            return rune;
        }

        // A pair of surrogates is one character, in this order only and only in this form.
        if (unit is >= 0xD800 and < 0xDC00 && Peek(backslash + 6) == '\\' && Peek(backslash + 7) == 'u')
        {
            int low = FourHexDigits(backslash + 8);
            if (low >= 0 && Rune.TryCreate((char)unit, (char)low, out rune))
            {
                length = 12;
                return rune;
            }
        }

        throw BadUnicodeEscape(backslash);
    }

    private readonly Rune ReadBracedEscape(int backslash, out int length)
    {
        int value = 0;
        int position = backslash + 3;
        for (; HexDigit(Peek(position)) is >= 0 and int digit; position++)
        {
            value = (value << 4) | digit;
            if (value > 0x10FFFF)
            {
                // Stop here: a longer run of digits would overflow and come round to a legal value.
                throw BadUnicodeEscape(backslash);
            }
        }

        if (position == backslash + 3 || Peek(position) != '}' || !Rune.TryCreate(value, out Rune rune))
        {
            throw BadUnicodeEscape(backslash);
        }

        length = position + 1 - backslash;
        return rune;
    }

    private readonly GraphQLSyntaxException BadUnicodeEscape(int backslash) =>
        Error(backslash, "The Unicode escape names no character. Write \\uXXXX or \\u{X} with hexadecimal digits, no lone surrogates.");

    private readonly int FourHexDigits(int from)
    {
        int value = 0;
        for (int i = from; i < from + 4; i++)
        {
            int digit = HexDigit(Peek(i));
            if (digit < 0)
            {
                return -1;
            }

            value = (value << 4) | digit;
        }

        return value;
    }

    private static int HexDigit(char letter) => char.IsAsciiHexDigit(letter)
        ? int.Parse([letter], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
        : -1;

    private readonly string Unescape()
    {
        var value = new StringBuilder(Text.Length);
        int plain = Start;
        int end = Start + Text.Length;
        while (_text[plain..end].IndexOf((byte)'\\') is >= 0 and int offset)
        {
            int backslash = plain + offset;
            value.Append(Encoding.UTF8.GetString(_text[plain..backslash]));
            int length = 2;
            char letter = Peek(backslash + 1);
            if (letter == 'u')
            {
                value.Append(ReadUnicodeEscape(backslash, out length));
            }
            else
            {
                value.Append(letter switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => letter });
            }

            plain = backslash + length;
        }

        return value.Append(Encoding.UTF8.GetString(_text[plain..end])).ToString();
    }
}
