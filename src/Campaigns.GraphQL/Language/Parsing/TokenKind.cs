namespace Campaigns.GraphQL.Language;

/// <summary>Lexical tokens (section "Lexical Tokens").</summary>
internal enum TokenKind : byte
{
    EndOfInput,
    Bang,
    Dollar,
    Ampersand,
    ParenthesisLeft,
    ParenthesisRight,
    Spread,
    Colon,
    EqualsSign,
    At,
    BracketLeft,
    BracketRight,
    BraceLeft,
    Pipe,
    BraceRight,
    Name,
    Int,
    Float,
    String,
    BlockString,
}
