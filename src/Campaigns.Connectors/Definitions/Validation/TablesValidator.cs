using Campaigns.Connectors.Yaml;
using Campaigns.Metrics.Dimensions;

namespace Campaigns.Connectors.Definitions.Validation;

/// <summary>Rules for <c>file.tables</c>: a column whose words must be looked up has its table.</summary>
internal static class TablesValidator
{
    public static void Validate(FileDefinition file, DefinitionFaults faults)
    {
        var tables = file.Tables;
        // Without a table, a track is written by the id or name that its campaign gives it.
        Check(file, ColumnRole.Track, tables.Tracks.Count, "tracks", faults, tableNeeded: false);
        Check(file, ColumnRole.Channel, tables.Channels.Count, "channels", faults);
        Check(file, ColumnRole.Audience, tables.Audiences.Count, "audiences", faults);
        Check(file, ColumnRole.Qualifier, tables.Qualifiers.Count, "qualifiers", faults);
        foreach (var (word, slug) in tables.Campaigns)
        {
            CheckTarget(slug, $"file.tables.campaigns.{word}", faults);
        }

        foreach (var (word, track) in tables.Tracks)
        {
            CheckTarget(track, $"file.tables.tracks.{word}", faults);
        }

        foreach (var (word, target) in tables.Channels)
        {
            CheckChannel(target.Channel, $"file.tables.channels.{word}", faults);
        }

        if (file.Constants.Channel is { } constant)
        {
            CheckChannel(constant, "file.constants.channel", faults);
        }
    }

    private static void CheckChannel(string id, string path, DefinitionFaults faults)
    {
        if (ChannelCatalog.Find(id) is null)
        {
            faults.AddAt(path, $"There is no channel '{id}'.", $"Write one of {string.Join(", ", ChannelCatalog.All.Select(channel => channel.Id))}.");
        }
    }

    private static void Check(FileDefinition file, ColumnRole role, int words, string table, DefinitionFaults faults, bool tableNeeded = true)
    {
        var hasColumn = file.Columns.Any(column => column.Reads == role);
        if (hasColumn != words > 0 && (tableNeeded || !hasColumn))
        {
            faults.AddAt(
                $"file.tables.{table}",
                hasColumn ? $"The words of the column with reads: {table[..^1]} have no table." : "No column uses this table.",
                hasColumn ? $"Write tables: {{ {table}: {{ word: meaning }} }}." : $"Remove it, or declare a column with reads: {table[..^1]}.");
        }
    }

    private static void CheckTarget(string id, string path, DefinitionFaults faults)
    {
        if (id.Length == 0 || !id.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-'))
        {
            faults.AddAt(path, $"'{id}' is not one of our ids.", "Write the id: lower-case letters, digits and hyphens.");
        }
    }
}
