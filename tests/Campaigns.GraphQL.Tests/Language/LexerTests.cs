using System.Text;
using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Tests.Language;

/// <summary>Sections "Source Text" and "Lexical Tokens".</summary>
public sealed class LexerTests
{
    [Theory]
    [InlineData("{ a }", 1, 3)]
    [InlineData("\n{\r\n  # c\r  a }", 4, 3)]
    [InlineData("\uFEFF{ \uFEFFa }", 1, 5)]
    [InlineData("{ x(y: \"åäö\") a }", 1, 15)]
    [InlineData("{ x(y: \"😀\") a }", 1, 14)]
    [InlineData("# 😀😀\n{ a }", 2, 3)]
    [InlineData("{ x(y: \"\"\"å\n 😀\"\"\") a }", 2, 9)]
    public void Location_OfToken_CountsLinesAndUtf16Columns(string text, int line, int column)
    {
        DocumentNode document = GraphQLParser.Parse(text);

        SelectionNode last = ((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections[^1];

        Assert.Equal("a", ((FieldNode)last).Name);
        Assert.Equal(new SourceLocation(line, column), last.Location);
    }

    [Theory]
    [InlineData("{", 1, 2)]
    [InlineData("{\n", 2, 1)]
    [InlineData("", 1, 1)]
    [InlineData("{ a(b: \"\\q\") }", 1, 9)]
    [InlineData("{ a(b: \"å\\uD83Dx\") }", 1, 10)]
    [InlineData("{ a(b: \"x\n\") }", 1, 10)]
    [InlineData("{ a(b: 01) }", 1, 9)]
    [InlineData("{ a(b: 1.) }", 1, 10)]
    [InlineData("{ a(b: 1e) }", 1, 10)]
    [InlineData("{ a(b: 12a) }", 1, 10)]
    [InlineData("{ a(b: 0x1) }", 1, 9)]
    [InlineData("{ a(b: 1.2.3) }", 1, 11)]
    [InlineData("{ a(b: +1) }", 1, 8)]
    [InlineData("{ a(b: .5) }", 1, 8)]
    [InlineData("{ ..a }", 1, 3)]
    [InlineData("{ a\u00A0b }", 1, 4)]
    [InlineData("{ a\u200Bb }", 1, 4)]
    [InlineData("{ a\u000Bb }", 1, 4)]
    [InlineData("{ å }", 1, 3)]
    [InlineData("{ ? }", 1, 3)]
    public void Location_OfSyntaxError_IsTheUnexpected(string text, int line, int column)
    {
        GraphQLSyntaxException error = Assert.Throws<GraphQLSyntaxException>(() => GraphQLParser.Parse(text));

        Assert.Equal((new SourceLocation(line, column), SyntaxErrorCode.Syntax), (error.Location, error.Code));
    }

    [Fact]
    public void Parse_LoneSurrogateInAString_IsRefusedWhereItStands()
    {
        // Not as rows of a theory: attributes are kept as UTF-8 and cannot hold a lone surrogate.
        foreach (string text in new[] { "{ a(b: \"\uD800\") }", "{ a } # \uDC00", "{ a(b: \"\uDC00\uD800\") }" })
        {
            GraphQLSyntaxException error = Assert.Throws<GraphQLSyntaxException>(() => GraphQLParser.Parse(text));

            Assert.Equal(new SourceLocation(1, 9), error.Location);
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xE2, 0x82 })]
    public void Parse_BytesThatAreNotUtf8_AreRefusedWhereTheyStand(byte[] bad)
    {
        byte[] text = [.. "{ a(b: \"å"u8, .. bad, .. "\") }"u8];

        GraphQLSyntaxException error = Assert.Throws<GraphQLSyntaxException>(() => GraphQLParser.Parse(text));

        Assert.Equal(new SourceLocation(1, 10), error.Location);
        Assert.Equal("Unexpected character: bytes that are not UTF-8.", error.Message);
    }

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"a\\\"\\\\\\/\\b\\f\\n\\r\\tz\"", "a\"\\/\b\f\n\r\tz")]
    [InlineData("\"\\u00e5\\u{e5}\\u{0000000000000000e5}\"", "ååå")]
    [InlineData("\"\\uD83D\\uDE00\\u{1F600}😀\"", "😀😀😀")]
    [InlineData("\"\u0001\"", "\u0001")]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\"a\\u0041\\n\"\"\"", "a\\u0041\\n")]
    [InlineData("\"\"\"a \\\"\"\" b\"\"\"", "a \"\"\" b")]
    [InlineData("\"\"\"a\\\\\"\"\" b\"\"\"", "a\\\"\"\" b")]
    [InlineData("\"\"\"\n\n    a\r\n      b\r\n\r    c  \n  \t\n\"\"\"", "a\n  b\n\nc  ")]
    [InlineData("\"\"\"  a\n    b\n  c\"\"\"", "  a\n  b\nc")]
    [InlineData("\"\"\"\n \u00A0a\n  b\"\"\"", "\u00A0a\n b")]
    [InlineData("\"\"\"   \n \t \n\"\"\"", "")]
    public void StringValue_OfLiteral_ResolvesEscapesAndIndentation(string literal, string expected) =>
        Assert.Equal(expected, ((StringValueNode)GraphQLParser.ParseValue(literal)).Value);

    [Theory]
    [InlineData("\"\\u{}\"")]
    [InlineData("\"\\u{110000}\"")]
    [InlineData("\"\\u{100000041}\"")]
    [InlineData("\"\\u{D800}\"")]
    [InlineData("\"\\u{D83D}\\u{DE00}\"")]
    [InlineData("\"\\uDE00\\uD83D\"")]
    [InlineData("\"\\uD83D\\u{DE00}\"")]
    [InlineData("\"\\u12\"")]
    [InlineData("\"\\x41\"")]
    [InlineData("\"\\")]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("\"\"\"a\\\"\"\"")]
    [InlineData("\"\"\"\"")]
    public void StringValue_BadLiteral_IsRefused(string literal) =>
        Assert.Throws<GraphQLSyntaxException>(() => GraphQLParser.ParseValue(literal));

    [Fact]
    public void Parse_StringAndUtf8_GiveTheSame()
    {
        const string text = "query Q($v: ID = \"å😀\") { a(b: \"\"\"x\n  y\"\"\", c: [1, -2.5e3, $v, {d: E}]) @x ... on T { b } }";

        Assert.Equal(GraphQLParser.Parse(text).ToString(), GraphQLParser.Parse(Encoding.UTF8.GetBytes(text)).ToString());
    }
}
