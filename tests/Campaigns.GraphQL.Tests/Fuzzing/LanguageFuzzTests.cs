using System.Diagnostics;
using System.Text;
using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.Tests.Corpus;
using Campaigns.GraphQL.Tests.Infrastructure;
using Campaigns.GraphQL.Validation;

namespace Campaigns.GraphQL.Tests.Fuzzing;

/// <summary>Random bytes through lexer, parser, printer and validator.</summary>
public sealed class LanguageFuzzTests
{
    private const int Count = 50_000;
    private const int LongCount = 1_200_000;

    private static readonly string[] MuseumDocuments =
    [
        "query Q($v: ID! = \"å😀\") { artist(id: $v) { ...F @include(if: true) works(first: 1) { title year(calendar: JULIAN) } } } fragment F on Artist { name }",
        "{ search(filter: { exact: true, years: [1, 2], json: { a: [1.5, \"x\", B] } }) { __typename ... on Painting { medium width frame { width } } } }",
        "query A($a: Int = 1, $b: [Int!]!) @onQuery { int(value: $a) ints(strict: $b) c: calendar(value: JULIAN) } mutation M { rename(id: 7, title: \"\"\"a\n  b\"\"\") { id } }",
        "subscription { removed { ...G @tag(name: \"x\") } } fragment G on Work { id title(locale: null) year }",
        "query I { __schema { types { name fields(includeDeprecated: true) { name type { ofType { name } } } } } __type(name: \"Query\") { kind } }",
    ];

    [Fact]
    public void Engine_MutatedDocuments_RefusesOrUnderstands()
    {
        int seed = LongRun.IsWanted ? Environment.ProcessId : 20261121;
        int count = LongRun.IsWanted ? LongCount : Count;
        var mutator = new DocumentMutator(new Random(seed), Seeds());
        int parsed = 0;
        int valid = 0;
        TimeSpan slowest = TimeSpan.Zero;

        for (int i = 0; i < count; i++)
        {
            byte[] input = mutator.Next();
            long start = Stopwatch.GetTimestamp();
            try
            {
                DocumentNode document = GraphQLParser.Parse(input);
                parsed++;
                valid += DocumentValidator.Validate(Museum.Schema, document).Count == 0 ? 1 : 0;
                RequireSameAfterPrinting(document, i);
            }
            catch (GraphQLSyntaxException error)
            {
                RequirePlace(error, input);
            }
            catch (Exception error) when (error is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"seed {seed}, input {i}: {error}\n{Convert.ToBase64String(input)}");
            }

            TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
            slowest = elapsed > slowest ? elapsed : slowest;
        }

        TestContext.Current.SendDiagnosticMessage($"seed {seed}: {count} inputs, {parsed} parsed, {valid} valid, slowest {slowest.TotalMilliseconds:F1} ms");
        Assert.True(parsed > count / 100 && parsed < count, $"{parsed} of {count} parsed: the inputs say little.");
    }

    private static List<byte[]> Seeds() =>
    [
        .. CorpusFile.Read<SyntaxCorpus>("syntax-graphql-js.json").Cases.Where(static item => item.Kind == "doc").Select(static item => Encoding.UTF8.GetBytes(item.Text)),
        .. CorpusFile.Read<ValidationCorpus>("validation-graphql-js.json").Cases.Select(static item => Encoding.UTF8.GetBytes(item.Document)),
        .. Enumerable.Repeat(MuseumDocuments, 40).SelectMany(static documents => documents).Select(Encoding.UTF8.GetBytes),
        Encoding.UTF8.GetBytes(Museum.Sdl),
    ];

    /// <summary>Reading what was printed gives the same tree. Looked at for every fourth input: it costs more than all else.</summary>
    private static void RequireSameAfterPrinting(DocumentNode document, int number)
    {
        if (number % 4 != 0)
        {
            return;
        }

        string printed = SyntaxPrinter.Print(document);
        DocumentNode again = GraphQLParser.Parse(printed, ParserOptions.ForTrustedDocuments());
        Assert.Equal(SyntaxComparison.Describe(document), SyntaxComparison.Describe(again));
        Assert.Equal(printed, SyntaxPrinter.Print(again));
    }

    private static void RequirePlace(GraphQLSyntaxException error, byte[] input)
    {
        Assert.InRange(error.Location.Line, 1, input.Length + 1);
        Assert.InRange(error.Location.Column, 1, input.Length + 1);
        Assert.NotEmpty(error.Message);
    }
}
