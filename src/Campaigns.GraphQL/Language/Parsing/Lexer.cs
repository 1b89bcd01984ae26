using System.Buffers;
using System.Text;

namespace Campaigns.GraphQL.Language;

/// <summary>Cuts UTF-8 text into tokens (section "Lexical Tokens"). Reads one token at a time and keeps nothing but the
/// current one; strings are decoded only when the parser asks for their value.</summary>
internal ref partial struct Lexer
{
    private static readonly SearchValues<byte> NameLetters =
        SearchValues.Create("_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789"u8);

    private readonly ReadOnlySpan<byte> _text;
    private readonly int _maxTokens;
    private int _position;
    private int _line;

    // Where the line would start if every character so far took as many bytes as it takes UTF-16 code units:
    // the column is then a subtraction, in bytes.
    private int _lineStart;
    private int _tokens;
    private bool _hasEscapes;

    public Lexer(ReadOnlySpan<byte> text, int maxTokens)
    {
        _text = text;
        _maxTokens = maxTokens;
        _line = 1;
    }

    /// <summary>Kind of the current token.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>Where the current token starts.</summary>
    public SourceLocation Location { get; private set; }

    /// <summary>First byte of the current token; of its content for strings.</summary>
    public int Start { get; private set; }

    /// <summary>The current token as written; for strings without the quotes.</summary>
    public ReadOnlySpan<byte> Text { get; private set; }

    /// <summary>Goes to the next token.</summary>
    /// <exception cref="GraphQLSyntaxException">No token starts here, or there are too many.</exception>
    public void Advance()
    {
        SkipIgnored();
        Location = Here(_position);
        Start = _position;
        if (_position >= _text.Length)
        {
            Kind = TokenKind.EndOfInput;
            Text = default;
            return;
        }

        if (++_tokens > _maxTokens)
        {
            throw new GraphQLSyntaxException(
                $"The document has more than {_maxTokens} tokens.", Location, SyntaxErrorCode.TooManyTokens);
        }

        byte first = _text[_position];
        Kind = Punctuator(first);
        if (Kind != TokenKind.EndOfInput)
        {
            Text = _text.Slice(_position++, 1);
            return;
        }

        ReadLongToken(first);
    }

    private static TokenKind Punctuator(byte letter) => letter switch
    {
        (byte)'!' => TokenKind.Bang,
        (byte)'$' => TokenKind.Dollar,
        (byte)'&' => TokenKind.Ampersand,
        (byte)'(' => TokenKind.ParenthesisLeft,
        (byte)')' => TokenKind.ParenthesisRight,
        (byte)':' => TokenKind.Colon,
        (byte)'=' => TokenKind.EqualsSign,
        (byte)'@' => TokenKind.At,
        (byte)'[' => TokenKind.BracketLeft,
        (byte)']' => TokenKind.BracketRight,
        (byte)'{' => TokenKind.BraceLeft,
        (byte)'|' => TokenKind.Pipe,
        (byte)'}' => TokenKind.BraceRight,
        _ => TokenKind.EndOfInput,
    };

    private void ReadLongToken(byte first)
    {
        switch (first)
        {
            case (byte)'.':
                ReadSpread();
                break;
            case (byte)'"':
                ReadAnyString();
                break;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                ReadNumber();
                break;
            case (byte)'_' or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z'):
                ReadName();
                break;
            default:
                throw UnexpectedCharacter(_position);
        }
    }

    private void ReadSpread()
    {
        if (!_text[_position..].StartsWith("..."u8))
        {
            throw Error(_position, "Unexpected \".\". Three dots start a fragment.");
        }

        Take(TokenKind.Spread, _position + 3);
    }

    private void ReadName()
    {
        int length = _text[_position..].IndexOfAnyExcept(NameLetters);
        Take(TokenKind.Name, length < 0 ? _text.Length : _position + length);
    }

    private void ReadNumber()
    {
        int end = _position;
        if (_text[end] == '-')
        {
            end++;
        }

        int integerStart = end;
        end = SkipDigits(end);
        if (_text[integerStart] == '0' && end > integerStart + 1)
        {
            throw Error(integerStart + 1, "A number does not start with 0 followed by another digit.");
        }

        TokenKind kind = TokenKind.Int;
        if (Peek(end) == '.')
        {
            kind = TokenKind.Float;
            end = SkipDigits(end + 1);
        }

        if (Peek(end) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            end++;
            end = SkipDigits(Peek(end) is '+' or '-' ? end + 1 : end);
        }

        if (Peek(end) == '.' || (end < _text.Length && NameLetters.Contains(_text[end])))
        {
            throw Error(end, $"A number ends before {Describe(end)}: put a space between them or correct the number.");
        }

        Take(kind, end);
    }

    private readonly int SkipDigits(int from)
    {
        if (from >= _text.Length || !Digits.Contains(_text[from]))
        {
            throw Error(Math.Min(from, _text.Length), $"Expected a digit, found {Describe(from)}.");
        }

        int length = _text[from..].IndexOfAnyExcept(Digits);
        return length < 0 ? _text.Length : from + length;
    }

    private void Take(TokenKind kind, int end)
    {
        Kind = kind;
        Text = _text[_position..end];
        _position = end;
    }

    private void SkipIgnored()
    {
        while (_position < _text.Length)
        {
            switch (_text[_position])
            {
                case (byte)' ' or (byte)'\t' or (byte)',':
                    _position++;
                    break;
                case (byte)'\n':
                    NewLine(_position + 1);
                    break;
                case (byte)'\r':
                    NewLine(Peek(_position + 1) == '\n' ? _position + 2 : _position + 1);
                    break;
                case (byte)'#':
                    SkipComment();
                    break;
                case 0xEF when _text[_position..].StartsWith("\uFEFF"u8):
                    _position += 3;
                    _lineStart += 2;
                    break;
                default:
                    return;
            }
        }
    }

    private void SkipComment()
    {
        while (_position < _text.Length && _text[_position] is not ((byte)'\n' or (byte)'\r'))
        {
            SkipCharacter();
        }
    }

    private void NewLine(int next)
    {
        _position = next;
        _line++;
        _lineStart = next;
    }

    /// <summary>Passes one character of a comment or string.</summary>
    private void SkipCharacter()
    {
        if (_text[_position] < 0x80)
        {
            _position++;
            return;
        }

        if (Rune.DecodeFromUtf8(_text[_position..], out Rune rune, out int length) != OperationStatus.Done)
        {
            throw UnexpectedCharacter(_position);
        }

        _position += length;
        _lineStart += length - rune.Utf16SequenceLength;
    }

    private readonly char Peek(int position) => position < _text.Length ? (char)_text[position] : '\0';

    private readonly SourceLocation Here(int position) => new(_line, position - _lineStart + 1);

    private readonly GraphQLSyntaxException Error(int position, string message) =>
        new(message, Here(position), SyntaxErrorCode.Syntax);

    private readonly GraphQLSyntaxException UnexpectedCharacter(int position) =>
        Error(position, $"Unexpected character: {Describe(position)}.");

    private readonly string Describe(int position)
    {
        if (position >= _text.Length)
        {
            return "the end of the document";
        }

        if (Rune.DecodeFromUtf8(_text[position..], out Rune rune, out _) != OperationStatus.Done)
        {
            return "bytes that are not UTF-8";
        }

        return rune.Value is > 0x20 and < 0x7F ? $"\"{rune}\"" : $"U+{rune.Value:X4}";
    }
}
