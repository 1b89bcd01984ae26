using System.Text.RegularExpressions;

namespace Campaigns.Storage.Influx.Layout;

/// <summary>An id of ours as the value of a tag.</summary>
/// <remarks>
/// Slugs stand as they are, so that any InfluxDB tool can filter by campaign and metric. Any other text would need escapes that differ between versions
/// (a trailing backslash cannot be written at all, influxdb/facts.md 0.9), so it stands as <c>~</c> and its <see cref="ShortId"/>.
/// </remarks>
internal static partial class TagText
{
    /// <summary>The value of the tag.</summary>
    public static string Of(string id) => Slug().IsMatch(id) ? id : "~" + ShortId.Of(id);

    [GeneratedRegex(@"^[a-z0-9][a-z0-9_-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Slug();
}
