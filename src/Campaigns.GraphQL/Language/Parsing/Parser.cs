using System.Text;

namespace Campaigns.GraphQL.Language;

/// <summary>Recursive descent over the tokens. This part: moving on, expecting, counting.</summary>
internal ref partial struct Parser
{
    private const int LongestQuoted = 40;

    private readonly ParserOptions _options;
    private readonly int _maxDepth;
    private Lexer _lexer;
    private int _depth;
    private int _fields;
    private int _directives;
    private int _operations;

    public Parser(ReadOnlySpan<byte> text, ParserOptions options)
    {
        _options = options;
        _maxDepth = Math.Min(options.MaxAllowedDepth, ParserOptions.DepthCeiling);
        _lexer = new Lexer(text, options.MaxAllowedTokens);
    }

    public ValueNode ParseOnlyValue(bool isConstant)
    {
        _lexer.Advance();
        ValueNode value = ParseValue(isConstant);
        Expect(TokenKind.EndOfInput);
        return value;
    }

    public TypeNode ParseOnlyType()
    {
        _lexer.Advance();
        TypeNode type = ParseType();
        Expect(TokenKind.EndOfInput);
        return type;
    }

    private readonly bool Is(TokenKind kind) => _lexer.Kind == kind;

    private readonly bool IsKeyword(ReadOnlySpan<byte> keyword) => _lexer.Kind == TokenKind.Name && _lexer.Text.SequenceEqual(keyword);

    private bool Skip(TokenKind kind)
    {
        if (_lexer.Kind != kind)
        {
            return false;
        }

        _lexer.Advance();
        return true;
    }

    private bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!IsKeyword(keyword))
        {
            return false;
        }

        _lexer.Advance();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (_lexer.Kind != kind)
        {
            throw Unexpected(Describe(kind));
        }

        if (kind != TokenKind.EndOfInput)
        {
            _lexer.Advance();
        }
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!SkipKeyword(keyword))
        {
            throw Unexpected($"\"{Encoding.ASCII.GetString(keyword)}\"");
        }
    }

    private string ParseName(string expected = "a name")
    {
        if (_lexer.Kind != TokenKind.Name)
        {
            throw Unexpected(expected);
        }

        string name = NameCache.Get(_lexer.Text);
        _lexer.Advance();
        return name;
    }

    private StringValueNode? ParseDescription() =>
        _lexer.Kind is TokenKind.String or TokenKind.BlockString ? ParseString() : null;

    private StringValueNode ParseString()
    {
        var value = new StringValueNode(_lexer.Location, _lexer.StringValue(), _lexer.Kind == TokenKind.BlockString);
        _lexer.Advance();
        return value;
    }

    private NamedTypeNode ParseNamedType()
    {
        SourceLocation location = _lexer.Location;
        return new NamedTypeNode(location, ParseName("the name of a type"));
    }

    private void Enter()
    {
        if (++_depth > _maxDepth)
        {
            throw new GraphQLSyntaxException(
                $"The document is nested deeper than {_maxDepth} levels.", _lexer.Location, SyntaxErrorCode.TooDeep);
        }
    }

    private void Leave() => _depth--;

    private readonly void Limit(int count, int limit, string things, string code)
    {
        if (count > limit)
        {
            throw new GraphQLSyntaxException($"There are more than {limit} {things}.", _lexer.Location, code);
        }
    }

    private readonly GraphQLSyntaxException Unexpected(string expected) => new(
        $"Expected {expected}, found {DescribeCurrent()}.", _lexer.Location, SyntaxErrorCode.Syntax);

    private readonly string DescribeCurrent() => _lexer.Kind switch
    {
        TokenKind.EndOfInput => "the end of the document",
        TokenKind.String or TokenKind.BlockString => "a string",
        _ when _lexer.Text.Length > LongestQuoted => $"\"{Encoding.ASCII.GetString(_lexer.Text[..LongestQuoted])}…\"",
        _ => $"\"{Encoding.ASCII.GetString(_lexer.Text)}\"",
    };

    private static string Describe(TokenKind kind) => kind switch
    {
        TokenKind.EndOfInput => "the end of the document",
        TokenKind.Bang => "\"!\"",
        TokenKind.Dollar => "\"$\"",
        TokenKind.Ampersand => "\"&\"",
        TokenKind.ParenthesisLeft => "\"(\"",
        TokenKind.ParenthesisRight => "\")\"",
        TokenKind.Spread => "\"...\"",
        TokenKind.Colon => "\":\"",
        TokenKind.EqualsSign => "\"=\"",
        TokenKind.At => "\"@\"",
        TokenKind.BracketLeft => "\"[\"",
        TokenKind.BracketRight => "\"]\"",
        TokenKind.BraceLeft => "\"{\"",
        TokenKind.Pipe => "\"|\"",
        TokenKind.BraceRight => "\"}\"",
        TokenKind.Name => "a name",
        _ => "a value",
    };
}
