using System.Text.Json;
using Campaigns.GraphQL.Tests.Infrastructure;

namespace Campaigns.GraphQL.Tests.Corpus;

/// <summary>Reads the extracted corpora where they lie.</summary>
internal static class CorpusFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new LoneSurrogateConverter() } };

    public static T Read<T>(string name)
    {
        string path = Repository.Shared("graphql", "corpus-extracted", name);
        return JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), Json)
            ?? throw new InvalidDataException($"{path} holds null instead of a corpus.");
    }

    public static string Schema(string name) =>
        File.ReadAllText(Repository.Shared("graphql", "corpus-extracted", "schemas", name + ".graphql"));
}
