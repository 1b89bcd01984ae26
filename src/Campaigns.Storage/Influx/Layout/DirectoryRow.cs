namespace Campaigns.Storage.Influx.Layout;

/// <summary>One numbered entry.</summary>
/// <param name="Number">Its number, of its writer.</param>
/// <param name="Values">Text by column.</param>
internal sealed record DirectoryRow(long Number, IReadOnlyDictionary<string, string?> Values)
{
    /// <summary>The text of a column; null when it has none.</summary>
    public string? this[string column] => Values.GetValueOrDefault(column);

    /// <summary>The text of a column that every entry has.</summary>
    /// <exception cref="FormatException">It has none.</exception>
    public string Need(string column) => Values.GetValueOrDefault(column) ?? throw new FormatException($"Entry {Number} has no {column}.");
}
