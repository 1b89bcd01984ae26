using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Campaigns.Server.Tests.Deployment;

/// <summary>The repository's compose.yaml, its merge keys applied.</summary>
internal sealed class ComposeFile
{
    private readonly Dictionary<object, object?> root;

    private ComposeFile(Dictionary<object, object?> root) => this.root = root;

    /// <summary>Top-level keys.</summary>
    public IEnumerable<string> Keys => root.Keys.Cast<string>();

    /// <summary>The services by name.</summary>
    public IReadOnlyDictionary<string, ComposeService> Services =>
        Section("services").ToDictionary(pair => (string)pair.Key, pair => new ComposeService((Dictionary<object, object?>)pair.Value!), StringComparer.Ordinal);

    public static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "compose.yaml")))
            {
                folder = folder.Parent ?? throw new InvalidOperationException("There is no compose.yaml above the tests.");
            }

            return folder.FullName;
        }
    }

    public static ComposeFile Read()
    {
        using var reader = new StreamReader(Path.Combine(Folder, "compose.yaml"));
        return new ComposeFile(new DeserializerBuilder().Build().Deserialize<Dictionary<object, object?>>(new MergingParser(new Parser(reader))));
    }

    /// <summary>A top-level mapping.</summary>
    public Dictionary<object, object?> Section(string name) => (Dictionary<object, object?>)root[name]!;
}

/// <summary>One service.</summary>
internal sealed class ComposeService(Dictionary<object, object?> content)
{
    public IEnumerable<string> Keys => content.Keys.Cast<string>();

    public string? Text(string key) => content.GetValueOrDefault(key) as string;

    public IReadOnlyList<string> List(string key) => content.GetValueOrDefault(key) is List<object?> list ? [.. list.Select(item => (string)item!)] : [];

    public IReadOnlyDictionary<string, string> Map(string key) => content.GetValueOrDefault(key) is Dictionary<object, object?> map
        ? map.ToDictionary(pair => (string)pair.Key, pair => pair.Value as string ?? string.Empty, StringComparer.Ordinal)
        : new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Dependencies => content.GetValueOrDefault("depends_on") is Dictionary<object, object?> map
        ? map.ToDictionary(pair => (string)pair.Key, pair => (string)((Dictionary<object, object?>)pair.Value!)["condition"]!, StringComparer.Ordinal)
        : new Dictionary<string, string>(StringComparer.Ordinal);

    public Dictionary<object, object?>? HealthCheck => content.GetValueOrDefault("healthcheck") as Dictionary<object, object?>;
}
