using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.TypeSystem;
using Campaigns.GraphQL.Validation;

namespace Campaigns.GraphQL.Tests.Corpus;

public sealed class ValidationCorpusTests
{
    /// <summary>Where we differ from the oracle, and why.</summary>
    private static readonly Dictionary<string, string> Explained = new()
    {
        ["x/spec-section5/any/abstract-spreads-in-abstract-scope-interface-node"] =
            "graphql-js counts types that the request itself defines as known. A request cannot define types (Executable "
            + "Definitions), so we report the fragments on them as well. Verdict alike.",
        ["x/spec-section5/any/values-of-correct-type-fragment-stringintoint-on-arguments"] =
            "A nullable variable as the one field of a @oneOf object: the section All Variable Usages Are Allowed refuses it "
            + "(IsNonNullPosition). graphql-js misses it where the object's own position is non-null or a list item. Verdict alike.",
    };

    [Theory]
    [InlineData("validation-graphql-js.json")]
    [InlineData("validation-graphql-cats.json")]
    [InlineData("validation-spec.json")]
    public void Validator_CorpusCase_AgreesWithOracle(string file)
    {
        ValidationCorpus corpus = CorpusFile.Read<ValidationCorpus>(file);
        var schemas = new Dictionary<string, Schema>();
        var differences = new List<string>();

        foreach (ValidationCase item in corpus.Cases)
        {
            if (!schemas.TryGetValue(item.Schema, out Schema? schema))
            {
                schemas.Add(item.Schema, schema = SchemaSdl.Build(CorpusFile.Schema(item.Schema)));
            }

            string? difference = Difference(schema, item);
            if ((difference is not null) != Explained.ContainsKey(item.Id))
            {
                differences.Add($"{item.Id}: {difference ?? "agrees, though a difference is explained"}\n{item.Judged}");
            }
        }

        Assert.Equal(corpus.Count, corpus.Cases.Length);
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static string? Difference(Schema schema, ValidationCase item)
    {
        string[] expected = [.. item.Errors.Select(static error => error.RuleName).Distinct().Order(StringComparer.Ordinal)];
        string[] found = Judge(schema, item.Judged);
        if (found.Length == 0 != item.Valid2025)
        {
            return $"valid: {item.Valid2025}; found {string.Join(", ", found)}";
        }

        return found.SequenceEqual(expected) ? null : $"expected {string.Join(", ", expected)}, found {string.Join(", ", found)}";
    }

    private static string[] Judge(Schema schema, string text)
    {
        try
        {
            DocumentNode document = GraphQLParser.Parse(text, ParserOptions.ForTrustedDocuments());
            return [.. DocumentValidator.Validate(schema, document).Select(static error => error.Rule).Distinct().Order(StringComparer.Ordinal)];
        }
        catch (GraphQLSyntaxException)
        {
            return ["Syntax"];
        }
    }
}
