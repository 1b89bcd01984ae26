using System.Text.Json;

namespace Campaigns.Dashboard.Tests.Design;

/// <summary>The design tokens as the dashboard's assembly carries them.</summary>
internal sealed class DesignTokens
{
    private readonly JsonElement root;

    private DesignTokens(JsonElement root) => this.root = root;

    public static DesignTokens Read()
    {
        using var stream = typeof(DashboardServices).Assembly.GetManifestResourceStream("Design/tokens.json")!;
        return new(JsonDocument.Parse(stream).RootElement);
    }

    public string Ui(string theme, string name) => root.GetProperty(theme).GetProperty("ui").GetProperty(name).GetString()!;

    public IReadOnlyDictionary<string, string> Channels(string theme) =>
        root.GetProperty(theme).GetProperty("channel").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString()!);

    /// <summary>Every colour of a theme under the name of its custom property.</summary>
    public IReadOnlyDictionary<string, string> CustomProperties(string theme)
    {
        var colours = root.GetProperty(theme);
        var properties = colours.GetProperty("ui").EnumerateObject().ToDictionary(one => "--" + one.Name, one => one.Value.GetString()!);
        foreach (var (channel, colour) in Channels(theme))
        {
            properties["--channel-" + channel] = colour;
        }

        var step = 0;
        foreach (var colour in colours.GetProperty("sequential").EnumerateArray())
        {
            properties[$"--sequential-{++step}"] = colour.GetString()!;
        }

        return properties;
    }
}
