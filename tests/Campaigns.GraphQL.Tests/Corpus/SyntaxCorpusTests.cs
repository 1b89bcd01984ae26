using System.Text;
using System.Text.Json;
using Campaigns.GraphQL.Language;

namespace Campaigns.GraphQL.Tests.Corpus;

public sealed class SyntaxCorpusTests
{
    /// <summary>Where we differ from the oracle, and why.</summary>
    private static readonly Dictionary<string, string> Explained = new()
    {
        ["x/syntax/tokens/lexer-lex-reports-useful-string-errors-24"] =
            "graphql-js takes at most nine hexadecimal digits between the braces; the grammar (EscapedUnicode) sets no limit "
            + "and the value is what counts.",
    };

    [Theory]
    [InlineData("syntax-graphql-js.json")]
    [InlineData("syntax-graphql-cats.json")]
    [InlineData("syntax-spec.json")]
    public void Parser_CorpusCase_AgreesWithOracle(string file)
    {
        SyntaxCorpus corpus = CorpusFile.Read<SyntaxCorpus>(file);
        var differences = new List<string>();

        foreach (SyntaxCase item in corpus.Cases)
        {
            string? difference = Difference(item);
            if ((difference is not null) != Explained.ContainsKey(item.Id))
            {
                differences.Add($"{item.Id}: {difference ?? "agrees, though a difference is explained"}\n    {JsonSerializer.Serialize(item.Text)}");
            }
        }

        Assert.Equal(corpus.Count, corpus.Cases.Length);
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static string? Difference(SyntaxCase item)
    {
        try
        {
            string found = Read(item);
            if (!item.Accept2025)
            {
                return "accepted, the oracle refuses it";
            }

            return item.Tokens is null || found == Expected(item.Tokens) ? null : $"tokens {found} instead of {Expected(item.Tokens)}";
        }
        catch (GraphQLSyntaxException error)
        {
            if (item.Accept2025)
            {
                return $"refused: {error.Message} at {error.Location}";
            }

            return (error.Location.Line, error.Location.Column) == (item.Line, item.Column)
                ? null
                : $"\"{error.Message}\" at {error.Location}, the oracle has {item.Line}:{item.Column}";
        }
    }

    private static string Read(SyntaxCase item)
    {
        var options = ParserOptions.ForTrustedDocuments();
        switch (item.Kind)
        {
            case "doc":
                GraphQLParser.Parse(item.Text, options);
                return string.Empty;
            case "value":
                GraphQLParser.ParseValue(item.Text, options);
                return string.Empty;
            case "constvalue":
                GraphQLParser.ParseConstantValue(item.Text, options);
                return string.Empty;
            case "type":
                GraphQLParser.ParseType(item.Text, options);
                return string.Empty;
            default:
                return Tokens(item.Text);
        }
    }

    private static string Tokens(string text)
    {
        var lexer = new Lexer(GraphQLParser.Encode(text), int.MaxValue);
        var tokens = new List<string>();
        while (true)
        {
            lexer.Advance();
            if (lexer.Kind == TokenKind.EndOfInput)
            {
                return string.Join(' ', tokens);
            }

            string value = lexer.Kind switch
            {
                TokenKind.String or TokenKind.BlockString => lexer.StringValue(),
                TokenKind.Name or TokenKind.Int or TokenKind.Float => Encoding.UTF8.GetString(lexer.Text),
                _ => string.Empty,
            };
            tokens.Add(JsonSerializer.Serialize<object[]>([value, lexer.Location.Line, lexer.Location.Column]));
        }
    }

    /// <summary>The oracle gives kind, value, line and column; punctuators have no value.</summary>
    private static string Expected(object[][] tokens) => string.Join(' ', tokens.Select(static token =>
        JsonSerializer.Serialize<object[]>([token.Length == 4 ? token[1].ToString()! : string.Empty, token[^2], token[^1]])));
}
