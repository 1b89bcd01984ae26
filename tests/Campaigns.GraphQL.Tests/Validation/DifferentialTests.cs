using System.Globalization;
using System.Text.Json;
using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.Tests.Hostile;
using Campaigns.GraphQL.Tests.Infrastructure;
using Campaigns.GraphQL.TypeSystem;
using Campaigns.GraphQL.Validation;

namespace Campaigns.GraphQL.Tests.Validation;

/// <summary>Random documents, judged by graphql-js and by us: the same verdict, the same rules, the same place of a syntax error.</summary>
public sealed class DifferentialTests
{
    private const int Count = 20_000;
    private const int LongCount = 100_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly ValidationLimits NoLimits = HostileLimits.None();

    [Fact]
    public void Validator_RandomDocuments_JudgesAsGraphQLJs()
    {
        int count = LongRun.IsWanted ? LongCount : Count;
        int seed = LongRun.IsWanted ? Environment.ProcessId : 20261121;
        string[] arguments = ["judge.mjs", count.ToString(CultureInfo.InvariantCulture), seed.ToString(CultureInfo.InvariantCulture)];
        var unexplained = new List<string>();
        var tally = new DifferentialTally();

        foreach (string line in NodeScript.Run("differential", SchemaSdl.Print(Museum.Schema), arguments))
        {
            Verdict verdict = JsonSerializer.Deserialize<Verdict>(line, Json)!;
            string theirs = verdict.Text;
            (string ours, DocumentNode? document) = Judge(verdict.D);
            string? reason = ours == theirs ? null : ExplainedDifference.Of(verdict, ours, document);
            tally.Add(verdict, theirs, ours == theirs, reason);
            if (ours != theirs && reason is null)
            {
                unexplained.Add($"graphql-js: {theirs}\nours:       {ours}\n{verdict.D}");
            }
        }

        TestContext.Current.SendDiagnosticMessage($"seed {seed}: {tally}");
        Assert.True(unexplained.Count == 0, $"{unexplained.Count} differences, seed {seed}\n" + string.Join("\n\n", unexplained.Take(20)));
        Assert.Equal(count, tally.Total);
        Assert.True(tally.Valid > count / 20, $"Too few valid documents to mean much: {tally}");
    }

    private static (string Verdict, DocumentNode? Document) Judge(string text)
    {
        try
        {
            DocumentNode document = GraphQLParser.Parse(text, ParserOptions.ForTrustedDocuments());
            IEnumerable<string> rules = DocumentValidator.Validate(Museum.Schema, document, NoLimits).Select(static error => error.Rule);
            return (string.Join(' ', rules.Distinct().Order(StringComparer.Ordinal)), document);
        }
        catch (GraphQLSyntaxException error)
        {
            return ($"syntax error at {error.Location.Line}:{error.Location.Column}", null);
        }
    }
}
