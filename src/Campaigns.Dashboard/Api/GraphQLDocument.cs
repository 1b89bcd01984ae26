using System.Reflection;
using System.Text.RegularExpressions;

namespace Campaigns.Dashboard.Api;

/// <summary>A GraphQL document that a page sends: one named operation, written in a <c>.graphql</c> file beside this class and embedded in the assembly.</summary>
/// <param name="OperationName">Name of the operation, which is also the file's name.</param>
/// <param name="Text">The document.</param>
public sealed partial record GraphQLDocument(string OperationName, string Text)
{
    /// <summary>One campaign with its tracks, channels, events, sources and figures.</summary>
    public static GraphQLDocument CampaignPage { get; } = Load("CampaignPage");

    /// <summary>One metric of one campaign, compared over tracks and channels.</summary>
    public static GraphQLDocument MetricComparison { get; } = Load("MetricComparison");

    /// <summary>Reads an embedded document of this assembly. A line <c>#import "Other.graphql"</c> is replaced by that file, so that documents can share fragments.</summary>
    /// <param name="operationName">Name of the operation and of the file without its ending.</param>
    /// <exception cref="InvalidOperationException">No such file is embedded.</exception>
    public static GraphQLDocument Load(string operationName) => new(operationName, ReadFile($"{operationName}.graphql"));

    private static string ReadFile(string name)
    {
        Assembly assembly = typeof(GraphQLDocument).Assembly;
        using Stream stream = assembly.GetManifestResourceStream($"Campaigns.Dashboard.Api.Documents.{name}")
            ?? throw new InvalidOperationException($"No GraphQL document '{name}' is embedded. Add Api/Documents/{name}.");
        using var reader = new StreamReader(stream);
        return ImportLine().Replace(reader.ReadToEnd(), import => ReadFile(import.Groups[1].Value));
    }

    [GeneratedRegex("""^#import "([A-Za-z]+\.graphql)"\r?$""", RegexOptions.Multiline)]
    private static partial Regex ImportLine();
}
