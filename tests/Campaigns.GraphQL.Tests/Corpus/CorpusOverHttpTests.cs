using System.Text.Json;
using Campaigns.GraphQL.Language;
using Campaigns.GraphQL.Tests.Infrastructure;
using Campaigns.GraphQL.TypeSystem;
using Campaigns.GraphQL.Validation;
using GraphQL.ConformanceHost;

namespace Campaigns.GraphQL.Tests.Corpus;

/// <summary>The corpora's executable cases against the conformance host: what validation accepts is executed, what it refuses is not, and nothing is a 5xx.</summary>
public class CorpusOverHttpTests
{
    [Theory]
    [InlineData("validation-spec.json")]
    [InlineData("validation-graphql-cats.json")]
    [InlineData("validation-graphql-js.json")]
    public async Task ConformanceHost_CorpusCase_AnswersAsValidationJudges(string file)
    {
        var differences = new List<string>();
        var cases = 0;
        foreach (var group in CorpusFile.Read<HttpCorpus>(file).Cases.Where(item => item.Http is not null).GroupBy(item => item.Schema))
        {
            var schema = SchemaSdl.Build(CorpusFile.Schema(group.Key));
            var path = Repository.Shared("graphql", "corpus-extracted", "schemas", group.Key + ".graphql");
            await using var server = await HttpServer.StartAsync(ConformanceHost.Build(["--schema", path, "--urls", "http://127.0.0.1:0", "--no-limits"]));
            foreach (var item in group)
            {
                cases++;
                if (await DifferenceAsync(server, schema, item.Http!) is { } difference)
                {
                    differences.Add($"{item.Id}: {difference}");
                }
            }
        }

        Assert.NotEqual(0, cases);
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static async Task<string?> DifferenceAsync(HttpServer server, Schema schema, HttpForm form)
    {
        var body = JsonSerializer.Serialize(new { query = form.Document, variables = form.Variables, operationName = form.OperationName });
        using var response = await server.PostAsync(body, accept: "application/graphql-response+json");
        var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(answer);
        var executed = json.RootElement.TryGetProperty("data", out _);
        if ((int)response.StatusCode != (executed ? 200 : 400))
        {
            return $"status {(int)response.StatusCode}: {answer}";
        }

        // A subscription is valid and not run as JSON.
        var refusedLater = answer.Contains("SUBSCRIPTION_NEEDS_EVENT_STREAM", StringComparison.Ordinal);
        return IsValid(schema, form.Document) == (executed || refusedLater) ? null : $"executed: {executed}: {answer}";
    }

    private static bool IsValid(Schema schema, string document)
    {
        try
        {
            return DocumentValidator.Validate(schema, GraphQLParser.Parse(document, ParserOptions.ForTrustedDocuments()), Hostile.HostileLimits.None()).Count == 0;
        }
        catch (GraphQLSyntaxException)
        {
            return false;
        }
    }

    private sealed record HttpCorpus(HttpCorpusCase[] Cases);

    private sealed record HttpCorpusCase(string Id, string Schema, HttpForm? Http);

    private sealed record HttpForm(string Document, JsonElement? Variables, string? OperationName);
}
