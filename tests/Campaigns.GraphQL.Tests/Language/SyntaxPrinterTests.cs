using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.Tests.Corpus;
using Campaigns.GraphQL.Tests.Fuzzing;

namespace Campaigns.GraphQL.Tests.Language;

public sealed class SyntaxPrinterTests
{
    [Fact]
    public void Print_Executable_IndentsByTwo() => Assert.Equal(
        """
        query Q($v: Int! = 1 @a, $w: [In]) @b {
          alias: field(x: $v, y: {z: [1, "s", E, null, true]}) @skip(if: false) {
            ...F @c
            ... on T {
              id
            }
            ... {
              id
            }
          }
        }

        fragment F on T {
          id
        }
        """,
        GraphQLParser.Parse("query Q($v:Int!=1@a,$w:[In])@b{alias:field(x:$v y:{z:[1 \"s\" E null true]})@skip(if:false){...F@c ...on T{id}...{id}}}fragment F on T{id}").ToString());

    [Fact]
    public void Print_TypeSystem_PutsDescriptionsAbove() => Assert.Equal(
        """"
        """
        Several
        lines
        """
        type T implements A & B @d {
          "of a"
          a(
            "of x"
            x: Int = 1
            y: Int
          ): Int! @deprecated
          b(x: Int): [Int]
        }

        extend union U = A | B

        directive @d(a: Int) repeatable on FIELD | QUERY
        """",
        GraphQLParser.Parse("\"\"\"Several\nlines\"\"\"type T implements A&B@d{\"of a\"a(\"of x\"x:Int=1 y:Int):Int!@deprecated b(x:Int):[Int]}extend union U=A|B directive@d(a:Int)repeatable on FIELD|QUERY").ToString());

    [Theory]
    [InlineData("a\"b\\c\n\r\t\b\f\u0001\u007Få😀", "\"a\\\"b\\\\c\\n\\r\\t\\b\\f\\u0001\\u007Få😀\"")]
    public void Print_String_EscapesLittle(string value, string expected) =>
        Assert.Equal(expected, new StringValueNode(SourceLocation.None, value).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("  a")]
    [InlineData("a  ")]
    [InlineData("  a\nb")]
    [InlineData("a\n  b\n\n   \nc")]
    [InlineData("ends with \"")]
    [InlineData("ends with \\")]
    [InlineData("\"\"\" inside \"\"\"")]
    [InlineData("\\\"\"\"")]
    [InlineData("a\u0001b")]
    public void Print_BlockString_ReadsBackAsItWas(string value)
    {
        var node = new StringValueNode(SourceLocation.None, value, isBlock: true);

        var again = (StringValueNode)GraphQLParser.ParseValue(node.ToString());

        Assert.Equal((value, true), (again.Value, again.IsBlock));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\na")]
    [InlineData("a\n")]
    [InlineData("  a\n  b")]
    [InlineData("a\rb")]
    public void Print_BlockStringThatCannotHoldTheValue_FallsBackToAString(string value)
    {
        var node = new StringValueNode(SourceLocation.None, value, isBlock: true);

        Assert.Equal(value, ((StringValueNode)GraphQLParser.ParseValue(node.ToString())).Value);
    }

    [Theory]
    [InlineData("syntax-graphql-js.json")]
    [InlineData("syntax-graphql-cats.json")]
    [InlineData("syntax-spec.json")]
    public void Print_EveryDocumentOfTheCorpus_ReadsBackAsItWas(string file)
    {
        foreach (SyntaxCase item in CorpusFile.Read<SyntaxCorpus>(file).Cases.Where(static item => item is { Kind: "doc", Accept2025: true }))
        {
            DocumentNode document = GraphQLParser.Parse(item.Text, ParserOptions.ForTrustedDocuments());

            DocumentNode again = GraphQLParser.Parse(document.ToString(), ParserOptions.ForTrustedDocuments());

            Assert.Equal(SyntaxComparison.Describe(document), SyntaxComparison.Describe(again));
        }
    }
}
