using System.Diagnostics;
using System.Text;
using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.Tests.Infrastructure;
using Campaigns.GraphQL.Validation;
using static Campaigns.GraphQL.Tests.Hostile.HostileDocuments;

namespace Campaigns.GraphQL.Tests.Hostile;

/// <summary>Every attack is refused with the code of its limit, and takes little memory: time is reported, not judged, because
/// the machine is shared.</summary>
public sealed class HostileDocumentTests
{
    /// <summary>What refusing one document of at most a megabyte may allocate.</summary>
    private const long MostBytes = 24 * 1024 * 1024;

    public static TheoryData<string, string, string> Refused => new()
    {
        { "10,000 aliases", "{" + Series(10_000, static i => $"a{i}:int ") + "}", SyntaxErrorCode.TooLong },
        { "10,000 short aliases", "{" + Repeat("a:id,", 10_000) + "}", SyntaxErrorCode.TooManyFields },
        { "101 aliases", "{artist(id:1){" + Series(101, static i => $"a{i}:id ") + "}}", ValidationErrorCode.TooManyAliases },
        { "31 aliases at the root", "{" + Series(31, static i => $"a{i}:int ") + "}", ValidationErrorCode.TooManyAliases },
        { "aliases multiplied by a fragment", "{artist(id:1){" + Repeat("...F ", 6) + "}} fragment F on Artist{" + Series(20, static i => $"a{i}:id ") + "}", ValidationErrorCode.TooManyAliases },
        { "10,000 directives", "{int" + Repeat("@a", 10_000) + "}", SyntaxErrorCode.TooManyDirectives },
        { "directives over many fields", "{" + Repeat("int@a@b ", 100) + "}", SyntaxErrorCode.TooManyDirectives },
        { "25,000 tokens", "{" + Repeat("int(value:[[],[],[],[],[],[],[],[],[],[]])", 1_000) + "}", SyntaxErrorCode.TooManyTokens },
        { "a list of 1,001", "{ints(list:[" + Repeat("1,", 1_001) + "])}", SyntaxErrorCode.ListTooLong },
        { "a string of a megabyte", "{text(value:\"" + new string('x', 1_000_000) + "\")}", SyntaxErrorCode.TooLong },
        { "a comment of a megabyte", "{int}#" + new string('x', 1_000_000), SyntaxErrorCode.TooLong },
        { "101 variables", "query(" + Series(101, static i => $"$v{i}:Int,") + "){int}", SyntaxErrorCode.TooManyVariables },
        { "21 operations", Series(21, static i => $"query Q{i}{{int}}"), SyntaxErrorCode.TooManyOperations },
        { "a chain of 5,000 fragments", FragmentChain(5_000), SyntaxErrorCode.TooLong },
        { "a chain of 1,200 fragments", FragmentChain(1_200), ValidationErrorCode.TooManyFragments },
        { "30 doubling fragments", DoublingFragments(30), ValidationErrorCode.TooDeep },
        { "30 doubling fragments at one level", FlatDoublingFragments(30), ValidationErrorCode.TooManyFragments },
        { "800 doubling fragments at one level", FlatDoublingFragments(800), ValidationErrorCode.TooManyFragments },
        { "fields 16 deep", "{" + Repeat("a{", 15) + "a" + Repeat("}", 16), ValidationErrorCode.TooDeep },
        { "introspection in circles", "{__schema{types{" + Repeat("fields{type{", 4) + "name" + Repeat("}}", 4) + "}}}", ValidationErrorCode.IntrospectionTooDeep },
        { "ofType 17 times", "{__type(name:\"Query\"){" + Repeat("ofType{", 17) + "name" + Repeat("}", 17) + "}}", ValidationErrorCode.IntrospectionTooDeep },
        { "introspection in circles by fragments", "{__schema{types{...A}}} fragment A on __Type{fields{type{...B}}} fragment B on __Type{fields{type{...C}}} fragment C on __Type{possibleTypes{fields{type{name}}}}", ValidationErrorCode.IntrospectionTooDeep },
        { "one field in circles", "{artist(id:1){teacher{teacher{teacher{teacher{id}}}}}}", ValidationErrorCode.TooManyCycles },
        { "one field in circles by fragments", "{artist(id:1){...A}} fragment A on Artist{teacher{teacher{...B}}} fragment B on Artist{teacher{teacher{id}}}", ValidationErrorCode.TooManyCycles },
        { "a circle of fragments", "{artist(id:1){...A}} fragment A on Artist{teacher{...B}} fragment B on Artist{teacher{...A}}", ValidationErrorCode.Invalid },
        { "2,000 unknown fields", "{" + Series(2_000, static i => $"u{i} ") + "}", ValidationErrorCode.TooManyErrors },
    };

    public static TheoryData<string> Nestings =>
    [
        "selection sets", "inline fragments", "lists", "objects", "list types", "defaults", "directive arguments",
        "unclosed selection sets", "unclosed lists", "schema defaults",
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public void Document_Hostile_IsRefusedByItsLimit(string name, string document, string code)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(document);
        Assert.Contains(code, Judge(utf8, new ParserOptions(), new ValidationLimits(), name));
    }

    [Theory]
    [MemberData(nameof(Nestings))]
    public void Document_NestedFrom1KilobyteTo1Megabyte_IsRefused(string kind)
    {
        foreach (int size in new[] { 1_000, 10_000, 60_000, 200_000, 1_000_000 })
        {
            int depth = size / (Nested(kind, 1_000).Length / 1_000);
            byte[] utf8 = Encoding.UTF8.GetBytes(Nested(kind, depth));
            string[] allowed = [SyntaxErrorCode.TooDeep, SyntaxErrorCode.TooLong];
            Assert.Contains(Judge(utf8, new ParserOptions(), new ValidationLimits(), $"{kind}, {utf8.Length} bytes").Single(), allowed);
            if (depth > ParserOptions.DepthCeiling)
            {
                Assert.Equal([SyntaxErrorCode.TooDeep], Judge(utf8, ParserOptions.ForTrustedDocuments(), new ValidationLimits(), $"{kind}, {utf8.Length} bytes, no limits"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Nestings))]
    public void Document_NestedToTheCeiling_FitsOnHalfAMegabyteOfStack(string kind)
    {
        var options = ParserOptions.ForTrustedDocuments();
        options.MaxAllowedDepth = int.MaxValue;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    int depth = kind == "defaults" ? (ParserOptions.DepthCeiling / 2) - 1 : ParserOptions.DepthCeiling - 2;
                    DocumentNode document = GraphQLParser.Parse(Nested(kind, depth) + (kind.StartsWith("unclosed", StringComparison.Ordinal) ? Closing(kind, depth) : string.Empty), options);
                    Assert.NotEmpty(DocumentValidator.Validate(Museum.Schema, document, HostileLimits.None()));
                    Assert.NotEmpty(SyntaxPrinter.Print(document));
                }
                catch (Exception error)
                {
                    failure = error;
                }
            },
            512 * 1024);

        thread.Start();
        thread.Join();

        Assert.Null(failure);
    }

    [Fact]
    public void Document_OfLongFragmentChains_WalksWithoutRecursion()
    {
        byte[] chain = Encoding.UTF8.GetBytes(FragmentChain(20_000));
        byte[] doubling = Encoding.UTF8.GetBytes(DoublingFragments(2_000));

        Assert.Empty(Judge(chain, ParserOptions.ForTrustedDocuments(), HostileLimits.None(), "a chain of 20,000 fragments, no limits", 256 * 1024 * 1024));
        Assert.Empty(Judge(doubling, ParserOptions.ForTrustedDocuments(), HostileLimits.None(), "2,000 doubling fragments, no limits", 256 * 1024 * 1024));
    }

    [Theory]
    [InlineData("the same field 2,000 times", 2_000, "artist(id:1){name}", "")]
    [InlineData("nested fields 660 times", 660, "artist(id:1){teacher{name}}", "")]
    [InlineData("inline fragments 900 times", 900, "...{artist(id:1){...{id}}}", "")]
    public void Document_OverlappingManyTimes_IsJudgedInFewSteps(string name, int count, string field, string end)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes("{" + Repeat(field + " ", count) + "}" + end);
        var options = new ParserOptions { MaxAllowedFields = int.MaxValue, MaxAllowedTokens = int.MaxValue };

        Assert.Empty(Judge(utf8, options, new ValidationLimits(), name, 64 * 1024 * 1024));
    }

    [Fact]
    public void Document_OfManyDifferentSets_StopsAtTheBudget()
    {
        // Each fragment selects other fields than the next, so that every level unfolds to other sets.
        string fragments = Series(60, static i => $"fragment F{i} on Artist{{" + Series(8, j => $"x{(i * j) % 61}:teacher{{...F{(i + j + 1) % 60}}}") + "}");
        byte[] utf8 = Encoding.UTF8.GetBytes("{artist(id:1){" + Series(60, static i => $"...F{i} ") + "}}" + fragments);
        ValidationLimits limits = HostileLimits.None();
        limits.MaxAllowedFieldMergeComparisons = 100_000;

        Assert.Contains(ValidationErrorCode.TooManyComparisons, Judge(utf8, ParserOptions.ForTrustedDocuments(), limits, "many different sets", 128 * 1024 * 1024));
    }

    private static string Closing(string kind, int depth) =>
        kind == "unclosed lists" ? Repeat("]", depth) + ")}" : Repeat("}", depth);

    private static string[] Judge(byte[] utf8, ParserOptions options, ValidationLimits limits, string name, long mostBytes = MostBytes)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        string[] codes;
        try
        {
            codes = [.. DocumentValidator.Validate(Museum.Schema, GraphQLParser.Parse(utf8, options), limits).Select(static error => error.Code).Distinct()];
        }
        catch (GraphQLSyntaxException error)
        {
            codes = [error.Code];
        }

        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        TestContext.Current.SendDiagnosticMessage($"{name}: {string.Join(' ', codes)} in {milliseconds:F1} ms, {bytes / 1024} KB");
        Assert.InRange(bytes, 0, mostBytes);
        return codes;
    }
}
