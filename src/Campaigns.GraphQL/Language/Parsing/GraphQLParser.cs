using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Campaigns.GraphQL.Language;

/// <summary>Reads GraphQL documents (section "Language"; appendix "Grammar Summary"), executable and type system alike.</summary>
public static class GraphQLParser
{
    /// <summary>Parses UTF-8 text.</summary>
    /// <param name="utf8">The whole document.</param>
    /// <param name="options">Limits; null: the defaults of <see cref="ParserOptions"/>.</param>
    /// <exception cref="GraphQLSyntaxException">The text is not a document, is not UTF-8, or breaks a limit.</exception>
    public static DocumentNode Parse(ReadOnlySpan<byte> utf8, ParserOptions? options = null)
    {
        options ??= new ParserOptions();
        if (utf8.Length > options.MaxAllowedCharacters && Encoding.UTF8.GetCharCount(utf8) > options.MaxAllowedCharacters)
        {
            throw TooLong(options);
        }

        return new Parser(utf8, options).ParseDocument();
    }

    /// <summary>Parses a string.</summary>
    /// <param name="text">The whole document. A lone surrogate is a syntax error.</param>
    /// <param name="options">Limits; null: the defaults of <see cref="ParserOptions"/>.</param>
    /// <exception cref="GraphQLSyntaxException">The text is not a document or breaks a limit.</exception>
    public static DocumentNode Parse(string text, ParserOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= new ParserOptions();
        if (text.Length > options.MaxAllowedCharacters)
        {
            throw TooLong(options);
        }

        byte[] rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            return new Parser(rented.AsSpan(0, Encode(text, rented)), options).ParseDocument();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Parses one value, such as <c>[1, {a: "b"}]</c>.</summary>
    /// <param name="text">The value and nothing else.</param>
    /// <param name="options">Limits; null: the defaults of <see cref="ParserOptions"/>.</param>
    /// <exception cref="GraphQLSyntaxException">The text is not a value or breaks a limit.</exception>
    public static ValueNode ParseValue(string text, ParserOptions? options = null) =>
        new Parser(Encode(text), options ?? new ParserOptions()).ParseOnlyValue(isConstant: false);

    /// <summary>Parses one constant value: one without variables, as defaults are.</summary>
    /// <param name="text">The value and nothing else.</param>
    /// <param name="options">Limits; null: the defaults of <see cref="ParserOptions"/>.</param>
    /// <exception cref="GraphQLSyntaxException">The text is not a constant value or breaks a limit.</exception>
    public static ValueNode ParseConstantValue(string text, ParserOptions? options = null) =>
        new Parser(Encode(text), options ?? new ParserOptions()).ParseOnlyValue(isConstant: true);

    /// <summary>Parses one type reference, such as <c>[Int!]!</c>.</summary>
    /// <param name="text">The type and nothing else.</param>
    /// <param name="options">Limits; null: the defaults of <see cref="ParserOptions"/>.</param>
    /// <exception cref="GraphQLSyntaxException">The text is not a type or breaks a limit.</exception>
    public static TypeNode ParseType(string text, ParserOptions? options = null) =>
        new Parser(Encode(text), options ?? new ParserOptions()).ParseOnlyType();

    /// <summary>The text as UTF-8, see the other overload.</summary>
    internal static ReadOnlySpan<byte> Encode(string text)
    {
        byte[] bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        return bytes.AsSpan(0, Encode(text, bytes));
    }

    private static GraphQLSyntaxException TooLong(ParserOptions options) => new(
        $"The document has more than {options.MaxAllowedCharacters} characters.", new SourceLocation(1, 1), SyntaxErrorCode.TooLong);

    /// <summary>Encodes as UTF-8, a lone surrogate as the three bytes it would have if it were a character: the lexer then
    /// meets bytes that are not UTF-8 and reports them where they stand.</summary>
    private static int Encode(ReadOnlySpan<char> text, Span<byte> destination)
    {
        int total = 0;
        while (Utf8.FromUtf16(text, destination[total..], out int read, out int written, replaceInvalidSequences: false)
            != OperationStatus.Done)
        {
            total += written;
            char surrogate = text[read];
            destination[total++] = (byte)(0xE0 | (surrogate >> 12));
            destination[total++] = (byte)(0x80 | ((surrogate >> 6) & 0x3F));
            destination[total++] = (byte)(0x80 | (surrogate & 0x3F));
            text = text[(read + 1)..];
        }

        return total + Encoding.UTF8.GetByteCount(text);
    }
}
