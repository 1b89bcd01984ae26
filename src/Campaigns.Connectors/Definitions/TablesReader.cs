using Campaigns.Connectors.Files.Text;
using Campaigns.Connectors.Yaml;
using Campaigns.Metrics.Dimensions;
using Campaigns.Metrics.Observations;

namespace Campaigns.Connectors.Definitions;

/// <summary>The section <c>file.tables</c> → its record.</summary>
internal static class TablesReader
{
    private static readonly IReadOnlyDictionary<string, Qualifier> Qualifiers = Words.Of<Qualifier>();

    private static readonly Dictionary<string, FigureStatus> Absences = new(StringComparer.Ordinal)
    {
        ["missing"] = FigureStatus.Missing, ["rejected"] = FigureStatus.Rejected, ["suppressed"] = FigureStatus.Suppressed,
    };

    public static TablesDefinition Read(YamlSection section)
    {
        var tables = new TablesDefinition
        {
            Campaigns = Read(section, "campaigns", Text),
            Tracks = Read(section, "tracks", Text),
            Channels = Read(section, "channels", Channel),
            Audiences = Read(section, "audiences", entry => Audience(section, entry)),
            Qualifiers = Read(section, "qualifiers", entry => Choice(section, entry, Qualifiers)),
            Absences = Read(section, "absences", entry => Choice(section, entry, Absences)),
        };
        section.End();
        return tables;
    }

    private static Dictionary<string, T> Read<T>(YamlSection section, string key, Func<YamlTableEntry, T> meaning)
    {
        var table = new Dictionary<string, T>(StringComparer.Ordinal);
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in section.Table(key))
        {
            if (!lines.TryAdd(Wording.Key(entry.Word), entry.Line))
            {
                section.Faults.Add(entry.Line, entry.Path, $"The word stands on line {lines[Wording.Key(entry.Word)]} already; case, spaces and hyphens make no difference.", "Remove one of them.");
            }

            table.TryAdd(entry.Word, meaning(entry));
        }

        return table;
    }

    private static string Text(YamlTableEntry entry) => entry.Text ?? string.Empty;

    private static ChannelTarget Channel(YamlTableEntry entry)
    {
        if (entry.Group is not { } group)
        {
            return new ChannelTarget(Text(entry));
        }

        var target = new ChannelTarget(group.Text("channel", "tv4"), group.OptionalText("placement"));
        group.End();
        return target;
    }

    private static AudienceCell Audience(YamlSection section, YamlTableEntry entry)
    {
        try
        {
            return entry.Text == "all" ? AudienceCell.All : AudienceCell.Parse(entry.Text ?? "?");
        }
        catch (FormatException exception)
        {
            section.Faults.Add(entry.Line, entry.Path, exception.Message, "For everybody write all.");
            return AudienceCell.All;
        }
    }

    private static T Choice<T>(YamlSection section, YamlTableEntry entry, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        if (entry.Text is { } text && choices.TryGetValue(text, out var value))
        {
            return value;
        }

        section.Faults.Add(entry.Line, entry.Path, $"'{entry.Text}' is not known here.", $"Write one of {string.Join(", ", choices.Keys)}.");
        return default;
    }
}
